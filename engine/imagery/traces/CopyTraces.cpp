// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/CopyTraces.h"

#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/NoteFault.h"

namespace semblance::imagery {

namespace {

/// "crop, gamma"
std::string stepsOf(const std::vector<Recipe>& recipes)
{
    std::string steps;
    for (const Recipe& recipe : recipes) {
        for (const RecipeStep& step : recipe.steps())
            steps += (steps.empty() ? "" : ", ") + std::string(step.spec().id);
    }
    return steps;
}

double effectOf(const std::vector<Recipe>& recipes)
{
    return (areMirroring(recipes) ? kCopyIsMirrored : 0) +
           (areScaling(recipes) ? kCopyIsScaled : 0);
}

std::string_view nameOf(NoteFault fault)
{
    switch (fault) {
    case NoteFault::NoSource:
        return copy_fault::kNoSource;
    case NoteFault::NoSteps:
        return copy_fault::kNoSteps;
    case NoteFault::UnreadableSteps:
        return copy_fault::kUnreadableSteps;
    case NoteFault::NoHash:
        return copy_fault::kNoHash;
    case NoteFault::OtherSteps:
        return copy_fault::kOtherSteps;
    }
    return {};
}

} // namespace

std::vector<Trace> copyTraces(std::span<const std::byte> file)
{
    std::vector<Trace> traces;
    const auto fault = copyFault(file);
    if (fault)
        traces.push_back({std::string(trace::kContradictoryCopy), {}, std::string(nameOf(*fault))});
    const std::vector<CopyNote> notes = copyNotes(file);
    if (notes.empty())
        return traces;
    const std::vector<Recipe> recipes = recipesOf(notes);
    traces.push_back({std::string(trace::kEnhancedCopy),
                      fault ? std::nullopt : std::optional(effectOf(recipes)), stepsOf(recipes)});
    return traces;
}

} // namespace semblance::imagery
