// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semblance::ui {

/// As a POSIX shell takes it for one word: quoted where that is needed.
QString shellWord(const QString& text);

} // namespace semblance::ui
