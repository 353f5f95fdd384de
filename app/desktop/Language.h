// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace semblance::app {

/// Makes the program speak `locale`'s language where it is translated, English otherwise; numbers
/// and times follow the locale. Once, before the first window.
void speak(const QLocale& locale);

} // namespace semblance::app
