// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/StepRun.h"

#include <vector>

namespace semblance::ui {

/// Whether both do the same methods in the same order, whatever their values are.
bool areSameMethods(const imagery::Recipe& a, const imagery::Recipe& b);

/// Of what was said of the steps `made`, that which may still be said while `now` is listed and
/// nothing is known of it yet: of methods that both begin or end with, with their numbers in `now`,
/// and of the picture before the steps. What was said of a step that is gone is gone with it.
std::vector<imagery::StepNote> standingNotes(std::vector<imagery::StepNote> notes,
                                             const imagery::Recipe& made,
                                             const imagery::Recipe& now);

} // namespace semblance::ui
