// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/StepRun.h"

#include <span>
#include <vector>

namespace semblance::imagery {

/// Whether a picture is mirrored after all of the recipes, one after the other.
bool areMirroring(std::span<const Recipe> recipes);

/// Whether a step makes more or fewer pixels out of the same detail.
bool isScaling(const RecipeStep& step);
/// Whether any step of any of them does.
bool areScaling(std::span<const Recipe> recipes);

/// What a picture went through before.
struct EarlierSteps
{
    /// The first first.
    std::vector<Recipe> recipes = {};
    /// The orientation of what came in, where its upright view mirrors its stored pixels.
    std::optional<Orientation> shownMirrored = {};
};

/// What must be said of it by the parameters of its steps, each note about step 0 with the facts
/// "earlier" (which recipe, from 1) and "stepId". At the end once how it lies after all of them:
/// Mirrored, with the fact "orientation" where the view was a mirror image before; ViewMirrored
/// where the steps left it as one.
std::vector<StepNote> earlierNotes(const EarlierSteps& earlier);

/// `notes` of `recipe` (as enhance() gives them) on a picture that went through `earlier` before:
/// with earlierNotes; a flip of what was mirrored is no warning, and what stays mirrored is one.
std::vector<StepNote> withEarlierSteps(std::vector<StepNote> notes, const Recipe& recipe,
                                       const EarlierSteps& earlier);

/// The frames that are mirrored by what their files say, in their order.
std::vector<Sha256> mirroredFrames(const std::vector<FrameNotes>& frames);
/// The same as notes of what goes into a recipe: FrameMirrored, about step 0.
std::vector<StepNote> mirroredFrameNotes(const std::vector<FrameNotes>& frames);

/// The recipes that a file says it went through, the first first; those that cannot be read are
/// left out.
std::vector<Recipe> recipesOf(const std::vector<CopyNote>& notes);

} // namespace semblance::imagery
