// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/StepRun.h"

namespace semblance::imagery {

/// What no step can say by itself, put among what the steps said (`notes`, in their order): that
/// the photograph had more than 8 bits, and that the picture is mirrored after all.
std::vector<StepNote> withRecipeNotes(std::vector<StepNote> notes, const Recipe& recipe,
                                      const Photograph& photograph);

} // namespace semblance::imagery
