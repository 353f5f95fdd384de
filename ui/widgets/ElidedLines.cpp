// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidedLines.h"

#include <QFontMetrics>
#include <QTextLayout>
#include <QTextOption>

namespace semblance::ui {

namespace {

/// Where a line may break though nobody sees it.
constexpr QChar kBreak(0x200b);

/// File names have no spaces; their parts are told apart by these.
QString breakable(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        result += c;
        if (c == QLatin1Char('_') || c == QLatin1Char('-') || c == QLatin1Char('/'))
            result += kBreak;
    }
    return result;
}

} // namespace

QStringList elidedLines(const QString& name, const QFont& font, int widthPx, int most)
{
    const QString text = breakable(name);
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (lines.size() + 1 == most) {
            lines << metrics.elidedText(text.sliced(line.textStart()), Qt::ElideMiddle, widthPx);
            break;
        }
        line.setLineWidth(widthPx);
        lines << text.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.replaceInStrings(QString(kBreak), QString());
}

} // namespace semblance::ui
