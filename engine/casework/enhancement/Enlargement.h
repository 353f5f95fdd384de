// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/Result.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/Recipe.h"

#include <vector>

namespace semblance::casework {

/// Whether any step makes more or fewer pixels out of the same detail.
bool areScaling(const std::vector<imagery::Recipe>& recipes);

/// How many times larger a picture is after `recipes`, the first done first, than where it was
/// smallest: at least 1. Of a step that stretches the sides differently the larger factor counts.
/// `came`: the upright picture before. Fails: RecipeInvalid, as imagery::sizesOf.
Result<double> enlargementOf(SizePx came, const std::vector<imagery::Recipe>& recipes);

/// The same by what a file says of itself (as imagery::copyNotes): over its own note and those of
/// its sources that say the size that the next one began with. At least 1; 1 where it says nothing
/// that can be followed. Thread-safe.
double statedEnlargement(const std::vector<imagery::CopyNote>& notes);

} // namespace semblance::casework
