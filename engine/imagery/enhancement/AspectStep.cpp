// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Resample.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr std::array kAspectParameters = {
    ParameterSpec{
        .id = "pixel-aspect", .kind = ParameterKind::Real, .low = 0.25, .high = 4, .initial = 1},
    ParameterSpec{.id = "kernel", .kind = ParameterKind::Choice, .choices = kSmoothKernelNames},
};

int stretched(int length, double factor)
{
    return std::max(1, int(std::lround(length * factor)));
}

/// No side shrinks.
Result<SizePx> sizeAfterAspect(SizePx before, const RecipeStep& step)
{
    const double aspect = step.number("pixel-aspect");
    if (aspect >= 1)
        return SizePx{stretched(before.width, aspect), before.height};
    return SizePx{before.width, stretched(before.height, 1 / aspect)};
}

Result<Image> runAspect(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const auto size = sizeAfterAspect(picture.size(), step);
    if (!size)
        return passOn(size);
    return resampled(picture, *size, kernelNamed(step.choice("kernel")), run);
}

bool isAspectIdle(const RecipeStep& step)
{
    return step.number("pixel-aspect") == 1;
}

} // namespace

constinit const StepSpec kAspectStep = {
    .id = "aspect",
    .parameters = kAspectParameters,
    .reference = "ITU-R BT.601 and its pixel aspect ratios (width to height of one pixel): "
                 "the side that was squeezed is stretched; beyond the picture's edge the kernel "
                 "takes the edge's pixels",
    .movesPlaces = true,
    .run = &runAspect,
    .sizeAfter = &sizeAfterAspect,
    .warning = StepWarning::ProportionsChanged,
    .isIdle = &isAspectIdle,
};

} // namespace semblance::imagery
