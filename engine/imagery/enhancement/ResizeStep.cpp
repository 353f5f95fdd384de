// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/PixelParameters.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Resample.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr std::array kResizeParameters = {
    sideParameter("width"),
    sideParameter("height"),
    ParameterSpec{.id = "kernel", .kind = ParameterKind::Choice, .choices = kResizeKernelNames},
};

Result<SizePx> sizeAfterResize(SizePx, const RecipeStep& step)
{
    return SizePx{std::max(1, step.whole("width")), std::max(1, step.whole("height"))};
}

/// A side that the same factor gives is at most half a pixel away.
bool keepsProportions(SizePx before, SizePx after)
{
    const double width = double(after.height) * before.width / before.height;
    const double height = double(after.width) * before.height / before.width;
    return std::abs(width - after.width) <= 1 || std::abs(height - after.height) <= 1;
}

std::vector<StepNote> statedOfSize(const RecipeStep& step, std::optional<SizePx> before)
{
    const SizePx after{step.whole("width"), step.whole("height")};
    if (!before)
        return {};
    if (after == *before)
        return {{0, StepWarning::ChangesNothing, {}}};
    std::vector<StepNote> notes;
    if (after.width > before->width || after.height > before->height)
        notes.push_back({0, StepWarning::Enlarged, {}});
    if (after.width < before->width || after.height < before->height)
        notes.push_back({0, StepWarning::Reduced, {}});
    if (!keepsProportions(*before, after))
        notes.push_back({0, StepWarning::ProportionsChanged, {}});
    return notes;
}

Result<Image> runResize(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const auto size = sizeAfterResize(picture.size(), step);
    if (!size)
        return passOn(size);
    return resampled(picture, *size, kernelNamed(step.choice("kernel")), run);
}

} // namespace

constinit const StepSpec kResizeStep = {
    .id = "resize",
    .parameters = kResizeParameters,
    .reference = "Across, then down; the kernel as much wider as a side shrinks; beyond the "
                 "picture's edge it takes the edge's pixels",
    .movesPlaces = true,
    .run = &runResize,
    .sizeAfter = &sizeAfterResize,
    .stated = &statedOfSize,
};

} // namespace semblance::imagery
