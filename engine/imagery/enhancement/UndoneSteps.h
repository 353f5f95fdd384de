// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/StepRun.h"

#include <span>
#include <vector>

namespace semblance::imagery {

/// Takes out of `notes` what later steps of the recipe undo: every second negative of the whole
/// range, an enlargement that was reduced again, proportions that are the first ones again.
/// `sizes`: as sizesOf.
void eraseUndone(std::vector<StepNote>& notes, const Recipe& recipe, std::span<const SizePx> sizes);

} // namespace semblance::imagery
