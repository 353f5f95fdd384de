// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace semblance::app {

/// The locale of a language's code; without a territory ("de") that of the system, so that numbers
/// and times look as everywhere else. The system's own for an empty code and for one that names no
/// language.
QLocale localeOf(const QString& code);

/// Makes the program speak `locale`'s language where it is translated, English otherwise; numbers
/// and times follow the locale. Takes the place of the language before; windows that are there keep
/// their words.
void speak(const QLocale& locale);

} // namespace semblance::app
