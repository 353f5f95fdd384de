// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ShellText.h"

#include <QRegularExpression>

namespace semblance::ui {

QString shellWord(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w./+:@%,-]+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (plain.match(text).hasMatch() && !text.startsWith(QLatin1Char('-')))
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

} // namespace semblance::ui
