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
    case NoteFault::OfPictureOrFrame:
        break;
    }
    return {};
}

/// Of the picture or of frames. What an earlier version wrote contradicts nothing.
std::optional<NoteFault> contradictionIn(std::span<const std::byte> file,
                                         const std::optional<NoteFault>& ofPicture)
{
    const auto fault =
        ofPicture && ofPicture != NoteFault::OfPictureOrFrame ? ofPicture : frameFault(file);
    return fault == NoteFault::OfPictureOrFrame ? std::nullopt : fault;
}

/// "1b4f0e98…, 60303ae2…": the beginnings of their hashes.
std::string namesOf(const std::vector<Sha256>& frames)
{
    constexpr std::size_t kShort = 8;
    std::string names;
    for (const Sha256& frame : frames)
        names += (names.empty() ? "" : ", ") + frame.hex().substr(0, kShort) + "…";
    return names;
}

} // namespace

std::vector<Trace> copyTraces(std::span<const std::byte> file)
{
    std::vector<Trace> traces;
    const auto fault = copyFault(file);
    if (const auto said = contradictionIn(file, fault))
        traces.push_back({std::string(trace::kContradictoryCopy), {}, std::string(nameOf(*said))});
    const CopyNotes notes = allCopyNotes(file);
    if (notes.picture.empty())
        return traces;
    const std::vector<Recipe> recipes = recipesOf(notes.picture);
    traces.push_back({std::string(trace::kEnhancedCopy),
                      fault ? std::nullopt : std::optional(effectOf(recipes)), stepsOf(recipes)});
    const std::vector<Sha256> mirrored = mirroredFrames(notes.frames);
    if (!mirrored.empty())
        traces.push_back(
            {std::string(trace::kMirroredFrame), double(mirrored.size()), namesOf(mirrored)});
    return traces;
}

} // namespace semblance::imagery
