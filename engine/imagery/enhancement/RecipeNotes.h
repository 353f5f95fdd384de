// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/StepRun.h"

#include <span>

namespace semblance::imagery {

/// What a Mirrored note says of the flip that it is about: "direction", as the step has it.
std::vector<ErrorFact> mirrorFacts(const RecipeStep& flip);

/// A lens correction that changes something: it is about the middle of the picture that reaches it,
/// which a step before that `isCropping` has moved.
bool isBending(const RecipeStep& step);
bool isCropping(const RecipeStep& step);

/// What must be said of the steps by their parameters alone, whatever the picture shows, in their
/// order. `sizes`: of the picture that reaches each, as sizesOf; empty: not known.
std::vector<StepNote> statedNotes(const Recipe& recipe, std::span<const SizePx> sizes);

/// All that is to be said of a recipe: what the steps said of the pixels (`notes`), statedNotes,
/// what became of the photograph before the steps, and that the picture is mirrored after all. What
/// a later step undoes (a negative of a negative, a size there and back) is not said.
std::vector<StepNote> withRecipeNotes(std::vector<StepNote> notes, const Recipe& recipe,
                                      std::span<const SizePx> sizes, const Photograph& photograph);

} // namespace semblance::imagery
