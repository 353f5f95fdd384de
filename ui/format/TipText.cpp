// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/TipText.h"

namespace semblance::ui {

QString plainTip(const QString& text)
{
    // What holds no bracket cannot be taken for HTML.
    if (!text.contains(QLatin1Char('<')))
        return text;
    return QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() +
           QStringLiteral("</p>");
}

} // namespace semblance::ui
