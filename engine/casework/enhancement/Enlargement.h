// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/Result.h"
#include "imagery/enhancement/Recipe.h"

#include <vector>

namespace semblance::casework {

/// Whether any step makes more or fewer pixels out of the same detail.
bool areScaling(const std::vector<imagery::Recipe>& recipes);

/// How many times larger a picture is after `recipes`, the first done first, than where it was
/// smallest: at least 1. Of a step that stretches the sides differently the larger factor counts.
/// `came`: the upright picture before. Fails: RecipeInvalid, as imagery::sizesOf.
Result<double> enlargementOf(SizePx came, const std::vector<imagery::Recipe>& recipes);

} // namespace semblance::casework
