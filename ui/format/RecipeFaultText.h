// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// "“r.json” cannot be used: step 2 (Gamma), “gamma”: must be a number from 0.1 to 10." Empty for
/// errors without a fault of a recipe.
QString recipeFaultSentence(const Error& error);
/// What can be done about it; empty likewise.
QString recipeFaultAdvice(const Error& error);

} // namespace semblance::ui
