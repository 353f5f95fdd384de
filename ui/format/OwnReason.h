// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semblance::ui {

/// An error's detail in the person's language, where it is one of the engine's own sentences;
/// names and figures in it stay. As it is, in English, where the system or a library has said it.
QString ownReason(const QString& detail);

} // namespace semblance::ui
