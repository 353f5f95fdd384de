// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Recipe.h"

#include <QString>

namespace semblance::ui {

/// Where the method is described and which figures are fixed here, in the language of the window;
/// without a full stop; with the kernel that the step uses. Records keep imagery::referenceOf().
QString methodText(const imagery::RecipeStep& step);

} // namespace semblance::ui
