// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// Of RecipeFault::NoFrameFits: that none of the frames can be laid over the picture, and for each
/// reason the frames of which it holds.
QString noFrameFitsText(const Error& error);
/// What can be done about each of the reasons.
QString noFrameFitsAdvice(const Error& error);

} // namespace semblance::ui
