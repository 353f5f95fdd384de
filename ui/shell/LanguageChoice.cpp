// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LanguageChoice.h"

#include <QCoreApplication>
#include <QLocale>

namespace semblance::ui {

std::vector<LanguageChoice> languageChoices()
{
    return {{QString(), QCoreApplication::translate("LanguageChoice", "System language")},
            {QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

bool isInUse(const LanguageChoice& choice, const QString& code)
{
    if (choice.code.isEmpty() || code.isEmpty()) {
        return choice.code == code;
    }
    return QLocale(choice.code).language() == QLocale(code).language();
}

} // namespace semblance::ui
