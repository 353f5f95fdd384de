// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Enhance.h"

#include "foundation/imaging/VipsLibrary.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/RecipeNotes.h"
#include "imagery/enhancement/StepLine.h"

#include <opencv2/core/version.hpp>

#include <algorithm>

namespace semblance::imagery {

namespace {

RecipePlace stepPlace(const Recipe& recipe, std::size_t index)
{
    return {index + 1, std::string(recipe.steps()[index].spec().id), {}};
}

Result<SizePx> sizeAfter(const RecipeStep& step, SizePx before, const DecodeLimits& limits)
{
    const auto after =
        step.spec().sizeAfter ? step.spec().sizeAfter(before, step) : Result<SizePx>(before);
    if (!after)
        return after;
    if (const auto checked = checkSize(after->width, after->height, limits, {}); !checked)
        return stepFailure(RecipeFault::ResultTooLarge, {}, checked.error().facts);
    return after;
}

} // namespace

Result<std::vector<SizePx>> sizesOf(const Recipe& recipe, SizePx upright,
                                    const DecodeLimits& limits)
{
    std::vector<SizePx> sizes = {upright};
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        const auto after = sizeAfter(recipe.steps()[i], sizes.back(), limits);
        if (!after)
            return tl::unexpected<Error>(
                placed(after.error(), recipe.name(), stepPlace(recipe, i)));
        sizes.push_back(*after);
    }
    return sizes;
}

Result<Enhanced> enhance(const Photograph& photograph, const Recipe& recipe,
                         std::span<const Frame> frames, const EnhanceOptions& options)
{
    if (auto checked = recipe.check(); !checked)
        return passOn(checked);
    auto sizes = sizesOf(recipe, photograph.map().uprightSize(), options.limits);
    if (!sizes)
        return passOn(sizes);
    const FrameSource source = [&frames](const Sha256& sha256) -> Result<Image> {
        const auto found = std::ranges::find(frames, sha256, &Frame::sha256);
        return found == frames.end() ? Image() : found->photograph.upright();
    };
    Enhanced result{photograph.upright(), std::move(*sizes), {}, photograph.orientation};
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        const StepLineSetup setup{.frames = source,
                                  .stop = options.stop,
                                  .threads = options.threads,
                                  .advanced =
                                      stepProgress(options.progress, i, recipe.steps().size())};
        auto after = runStep(recipe, i, result.image, setup);
        if (!after)
            return passOn(after);
        result.image = std::move(after->image);
        result.notes.insert(result.notes.end(), after->notes.begin(), after->notes.end());
    }
    result.notes = withRecipeNotes(std::move(result.notes), recipe, result.sizes, photograph);
    return result;
}

std::vector<SoftwareVersion> enhancementSoftware()
{
    return {{"Semblance enhancement", std::to_string(kEnhancementVersion)},
            {"OpenCV", CV_VERSION},
            {"libvips", vipsVersion()}};
}

} // namespace semblance::imagery
