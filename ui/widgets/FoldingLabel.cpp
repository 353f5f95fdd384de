// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FoldingLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace semblance::ui {

FoldingLabel::FoldingLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void FoldingLabel::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    setWordWrap(!isFolded || m_mostLines > 1);
    updateGeometry();
    update();
}

void FoldingLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    setFolded(m_isFolded);
}

QStringList FoldingLabel::linesAt(int widthPx) const
{
    QStringList lines;
    QTextLayout layout(text(), font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(widthPx);
        lines << text().sliced(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

bool FoldingLabel::isCutAt(int widthPx) const
{
    return m_mostLines == 1 ? fontMetrics().horizontalAdvance(text()) > widthPx
                            : linesAt(widthPx).size() > m_mostLines;
}

QSize FoldingLabel::minimumSizeHint() const
{
    if (!m_isFolded)
        return QLabel::minimumSizeHint();
    const int heightPx =
        m_mostLines == 1 ? QLabel::minimumSizeHint().height() : fontMetrics().height();
    return {fontMetrics().averageCharWidth() * 6, heightPx};
}

int FoldingLabel::heightForWidth(int widthPx) const
{
    if (!m_isFolded || m_mostLines == 1)
        return QLabel::heightForWidth(widthPx);
    const auto lines = std::min<qsizetype>(linesAt(widthPx).size(), m_mostLines);
    return fontMetrics().height() + static_cast<int>(lines - 1) * fontMetrics().lineSpacing();
}

bool FoldingLabel::isCut() const
{
    return m_isFolded && isCutAt(contentsRect().width());
}

bool FoldingLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !isCut())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

void FoldingLabel::paintEvent(QPaintEvent* event)
{
    if (!m_isFolded) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QRect place = contentsRect();
    QStringList lines = m_mostLines == 1 ? QStringList{text()} : linesAt(place.width());
    const auto shown = std::min<qsizetype>(lines.size(), m_mostLines);
    if (shown == 1) {
        painter.drawText(place, static_cast<int>(alignment()) | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
        return;
    }
    const QString last = lines.sliced(shown - 1).join(QString());
    lines = lines.first(shown - 1) << fontMetrics().elidedText(last, Qt::ElideRight, place.width());
    for (const QString& line : std::as_const(lines)) {
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, line);
        place.setTop(place.top() + fontMetrics().lineSpacing());
    }
}

} // namespace semblance::ui
