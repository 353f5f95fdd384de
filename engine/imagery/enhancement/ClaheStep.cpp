// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Luma.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array kClaheParameters = {
    ParameterSpec{.id = "clip", .kind = ParameterKind::Real, .low = 1, .high = 40, .initial = 2},
    ParameterSpec{
        .id = "columns", .kind = ParameterKind::Whole, .low = 1, .high = 32, .initial = 8},
    ParameterSpec{.id = "rows", .kind = ParameterKind::Whole, .low = 1, .high = 32, .initial = 8},
};

Result<Image> runClahe(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const cv::Size tiles(std::min(step.whole("columns"), picture.widthPx()),
                         std::min(step.whole("rows"), picture.heightPx()));
    cv::Mat luma;
    cv::createCLAHE(step.number("clip"), tiles)->apply(lumaOf(picture), luma);
    if (run.isStopped())
        return stepCancelled();
    return withLuma(picture, luma, run);
}

std::vector<StepNote> statedOfClahe(const RecipeStep& step, std::optional<SizePx>)
{
    return {{0, StepWarning::MayHarden, {{"clip", std::to_string(step.number("clip"))}}}};
}

} // namespace

constinit const StepSpec kClaheStep = {
    .id = "clahe",
    .parameters = kClaheParameters,
    .reference = "K. Zuiderveld, Contrast Limited Adaptive Histogram Equalization, Graphics Gems "
                 "IV, 1994, as in OpenCV's CLAHE, on the luma of ITU-R BT.601; colour differences "
                 "stay",
    .run = &runClahe,
    .stated = &statedOfClahe,
};

} // namespace semblance::imagery
