// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/RecipeNotes.h"

#include "imagery/enhancement/Steps.h"

#include <algorithm>

namespace semblance::imagery {

namespace {

constexpr int kBitsOfSteps = 8;

/// The number of the last flip, from 1.
std::size_t lastFlip(const Recipe& recipe)
{
    std::size_t last = 0;
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        if (&recipe.steps()[i].spec() == &kFlipStep)
            last = i + 1;
    }
    return last;
}

} // namespace

std::vector<StepNote> withRecipeNotes(std::vector<StepNote> notes, const Recipe& recipe,
                                      const Photograph& photograph)
{
    const int bits = photograph.encoding.bitsPerChannel;
    if (bits > kBitsOfSteps && !recipe.isEmpty())
        notes.push_back({0, StepWarning::BitsReduced, {{"bits", std::to_string(bits)}}});
    if (recipe.isMirroring())
        notes.push_back({lastFlip(recipe), StepWarning::Mirrored, {}});
    std::ranges::stable_sort(notes, {}, &StepNote::step);
    return notes;
}

} // namespace semblance::imagery
