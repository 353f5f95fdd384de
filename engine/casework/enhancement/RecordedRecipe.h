// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "imagery/enhancement/Recipe.h"

namespace semblance::casework {

/// The recipe that a derivation records. Fails: RecipeInvalid (cannot be read, or is another one
/// than the recorded hash says), about the exhibit.
Result<imagery::Recipe> recordedRecipe(const Derivation& derivation);

} // namespace semblance::casework
