// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace semblance::ui {

/// Where the settings keep the language's code.
inline const QString kLanguageSetting = QStringLiteral("appearance/language");

/// A language that a person can choose.
struct LanguageChoice
{
    /// As QLocale takes it; empty: the system's language.
    QString code;
    /// In the language itself, so that who cannot read the present one finds it.
    QString name;
};

std::vector<LanguageChoice> languageChoices();

/// Whether `code` in use ("de_AT") is what `choice` offers ("de").
bool isInUse(const LanguageChoice& choice, const QString& code);

} // namespace semblance::ui
