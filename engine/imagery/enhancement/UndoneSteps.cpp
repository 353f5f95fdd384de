// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/UndoneSteps.h"

#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace semblance::imagery {

namespace {

bool isNegative(const StepNote& note)
{
    return note.warning == StepWarning::TonesInverted && noteFact(note, "from") == "0" &&
           noteFact(note, "to") == "255";
}

/// Of an even number none stands, of an odd one the last.
void eraseNegatives(std::vector<StepNote>& notes)
{
    auto left = std::ranges::count_if(notes, isNegative);
    const bool keepsLast = left % 2 == 1;
    std::erase_if(notes, [&](const StepNote& note) {
        return isNegative(note) && !(--left == 0 && keepsLast);
    });
}

/// How many times wider and higher everything in the picture has become.
struct Stretch
{
    double across = 1;
    double down = 1;

    double area() const { return across * down; }
    /// What is lost across, more pixels down do not bring back.
    double smaller() const { return std::min(across, down); }
};

/// After each step.
std::vector<Stretch> stretchesOf(const Recipe& recipe, std::span<const SizePx> sizes)
{
    std::vector<Stretch> all;
    Stretch now;
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        const StepSpec* const spec = &recipe.steps()[i].spec();
        if (spec == &kResizeStep || spec == &kAspectStep) {
            now.across *= double(sizes[i + 1].width) / sizes[i].width;
            now.down *= double(sizes[i + 1].height) / sizes[i].height;
        }
        if (spec == &kTurnStep && recipe.steps()[i].choice("direction") != "half")
            std::swap(now.across, now.down);
        all.push_back(now);
    }
    return all;
}

/// Sides are whole pixels: a size there and back may miss by one. Of a side of few pixels that
/// would excuse anything.
double roundingOf(std::span<const SizePx> sizes)
{
    constexpr double kMissedPx = 1.5;
    constexpr double kMost = 0.25;
    int least = std::min(sizes.front().width, sizes.front().height);
    for (const SizePx size : sizes)
        least = std::min({least, size.width, size.height});
    return std::min(kMost, kMissedPx / std::max(1, least));
}

/// A turn by any angle shears what is stretched: nothing that follows undoes that.
bool hasRotation(const Recipe& recipe)
{
    return std::ranges::any_of(recipe.steps(), [](const RecipeStep& step) {
        return &step.spec() == &kRotateStep && !step.spec().isIdle(step);
    });
}

} // namespace

void eraseUndone(std::vector<StepNote>& notes, const Recipe& recipe, std::span<const SizePx> sizes)
{
    eraseNegatives(notes);
    if (sizes.size() <= recipe.steps().size() || recipe.isEmpty())
        return;
    const std::vector<Stretch> stretches = stretchesOf(recipe, sizes);
    const Stretch last = stretches.back();
    const double rounding = roundingOf(sizes);
    const auto changed =
        std::ranges::count(notes, StepWarning::ProportionsChanged, &StepNote::warning);
    const bool areUndone =
        changed > 1 && !hasRotation(recipe) && std::abs(last.across / last.down - 1) <= rounding;
    const double least = std::min(1.0, std::ranges::min(stretches, {}, &Stretch::area).area());
    std::erase_if(notes, [&](const StepNote& note) {
        if (note.warning == StepWarning::ProportionsChanged)
            return areUndone;
        if (note.warning == StepWarning::Enlarged)
            return last.area() <= least * (1 + rounding);
        if (note.warning == StepWarning::Reduced)
            return stretches[note.step - 1].smaller() >= 1 - rounding;
        return false;
    });
}

} // namespace semblance::imagery
