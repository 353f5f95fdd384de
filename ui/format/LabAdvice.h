// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// The way back from damaged data of a lab or an unusable database: a file's or the marker's own
/// way where there is one, else the newest good backup with the command that restores it, or that
/// there is none.
QString labDamageAdvice(const Error& error);
/// The same of a fault that a check of the whole lab found, so that it does not tell to check.
/// Empty where nothing special is to be said.
QString faultAdvice(const Error& error);
/// How a lab is closed to others.
QString openLabAdvice(const Error& error);

} // namespace semblance::ui
