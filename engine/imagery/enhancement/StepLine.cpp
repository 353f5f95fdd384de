// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/StepLine.h"

#include "foundation/Guarded.h"
#include "imagery/enhancement/RecipeFault.h"

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

/// After other steps a line of the picture is no line of the camera's. (A crop that begins on an
/// odd line exchanges the fields, and that is all it does.)
bool keepsLines(const RecipeStep& step)
{
    constexpr auto kKeepLines =
        std::to_array<std::string_view>({"crop", "levels", "gamma", "curves",
                                         "white-balance-grey-world", "white-balance-grey-point"});
    return std::ranges::find(kKeepLines, step.spec().id) != kKeepLines.end();
}

void warnOfLines(const Recipe& recipe, std::size_t index, StepRun& run)
{
    const auto& steps = recipe.steps();
    const auto here = steps.begin() + std::ptrdiff_t(index);
    if (here->spec().preview == PreviewWay::Whole && !std::all_of(steps.begin(), here, keepsLines))
        run.warn(StepWarning::LinesMixed);
}

/// A frame after the steps before `index`; what they warn of was said of the picture.
Result<std::optional<Image>> preparedFrame(const Recipe& recipe, std::size_t index,
                                           const Sha256& sha256, const StepLineSetup& setup)
{
    if (!setup.frames)
        return std::optional<Image>();
    const auto given = setup.frames(sha256);
    if (!given)
        return passOn(given);
    if (given->isEmpty())
        return std::optional<Image>();
    Image frame = *given;
    StepLineSetup quiet = setup;
    quiet.advanced = {};
    for (std::size_t i = setup.first; i < index; ++i) {
        auto after = runStep(recipe, i, frame, quiet);
        if (!after)
            return passOn(after);
        frame = std::move(after->image);
    }
    return std::optional<Image>(std::move(frame));
}

} // namespace

std::function<void(double)> stepProgress(const ProgressSink& sink, std::size_t index,
                                         std::size_t steps)
{
    if (!sink)
        return {};
    return [&sink, index, steps](double share) {
        constexpr std::size_t kParts = 1000;
        const auto part = std::size_t(std::clamp(share, 0.0, 1.0) * kParts);
        sink({index * kParts + part, steps * kParts});
    };
}

Result<StepResult> runStep(const Recipe& recipe, std::size_t index, const Image& picture,
                           const StepLineSetup& setup)
{
    const RecipeStep& step = recipe.steps()[index];
    const std::string id(step.spec().id);
    if (setup.stop.stop_requested())
        return stepCancelled();
    StepRun run({.stop = setup.stop,
                 .threads = setup.threads,
                 .isPreview = setup.isPreview,
                 .advanced = setup.advanced,
                 .frame = [&](const Sha256& sha256) {
                     return preparedFrame(recipe, index, sha256, setup);
                 }});
    warnOfLines(recipe, index, run);
    auto image = guarded(Stage::Enhancement, recipe.name() + ": " + id,
                         [&] { return step.spec().run(picture, step, run); });
    if (!image)
        return tl::unexpected<Error>(placed(image.error(), recipe.name(), {index + 1, id, {}}));
    run.advance(1);
    StepResult result{std::move(*image), run.takeNotes()};
    for (StepNote& note : result.notes)
        note.step = index + 1;
    return result;
}

} // namespace semblance::imagery
