// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/PixelParameters.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/WhiteBalance.h"

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array kGreyPointParameters = {
    placeParameter("x"),
    placeParameter("y"),
    ParameterSpec{.id = "radius",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 0,
                  .high = 200,
                  .initial = 2},
};

struct GreyPlace
{
    int x;
    int y;
    int radius;
};

/// The square around the place, as far as it lies in the picture.
ChannelCounts countsAround(const Image& picture, const GreyPlace& place)
{
    ChannelCounts counts = {};
    const int left = std::max(0, place.x - place.radius);
    const int right = std::min(picture.widthPx() - 1, place.x + place.radius);
    const int top = std::max(0, place.y - place.radius);
    const int bottom = std::min(picture.heightPx() - 1, place.y + place.radius);
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            for (int channel = 0; channel < Image::kChannels; ++channel)
                ++counts[std::size_t(channel)][picture.row(y)[x * Image::kChannels + channel]];
        }
    }
    return counts;
}

Result<SizePx> sizeAtGreyPoint(SizePx before, const RecipeStep& step)
{
    if (step.whole("x") >= before.width)
        return outsidePicture("x", 0, before.width - 1);
    if (step.whole("y") >= before.height)
        return outsidePicture("y", 0, before.height - 1);
    return before;
}

Result<Image> runGreyPoint(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const GreyPlace place{std::clamp(step.whole("x"), 0, picture.widthPx() - 1),
                          std::clamp(step.whole("y"), 0, picture.heightPx() - 1),
                          step.whole("radius")};
    return balanced(picture, countsAround(picture, place), run);
}

} // namespace

constinit const StepSpec kGreyPointStep = {
    .id = "white-balance-grey-point",
    .parameters = kGreyPointParameters,
    .reference = "J. von Kries, Die Gesichtsempfindungen, 1905 (a factor for each channel): the "
                 "mean light of a square around a place that is grey in the scene becomes grey; "
                 "factors in linear light (IEC 61966-2-1)",
    .run = &runGreyPoint,
    .sizeAfter = &sizeAtGreyPoint,
};

} // namespace semblance::imagery
