// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "imagery/enhancement/Margin.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cstring>

namespace semblance::imagery {

namespace {

constexpr int kMedianBandRows = 64;

constexpr std::array kMedianParameters = {
    ParameterSpec{.id = "radius",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 1,
                  .high = 10,
                  .initial = 1},
};

/// Rows [begin, end) of the picture that `larger` has `radius` pixels of margin around.
void medianRows(const cv::Mat& larger, int radius, int begin, int end, std::uint8_t* to)
{
    cv::Mat band;
    cv::medianBlur(larger.rowRange(begin, end + 2 * radius), band, 2 * radius + 1);
    const std::size_t rowBytes = std::size_t(larger.cols - 2 * radius) * 3;
    for (int y = 0; y < end - begin; ++y)
        std::memcpy(to + rowBytes * std::size_t(y), band.ptr(y + radius, radius), rowBytes);
}

Result<Image> runMedian(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const int radius = step.whole("radius");
    if (radius < 1)
        return picture;
    const cv::Mat larger = withMargin(matView(picture), radius);
    const auto rowBytes = std::size_t(picture.strideBytes());
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(picture.heightPx()));
    const bool isDone = run.inBands(picture.heightPx(), kMedianBandRows, [&](int begin, int end) {
        medianRows(larger, radius, begin, end, pixels.data() + rowBytes * std::size_t(begin));
    });
    if (!isDone)
        return stepCancelled();
    return Image(picture.size(), std::move(pixels));
}

bool isMedianIdle(const RecipeStep& step)
{
    return step.whole("radius") < 1;
}

} // namespace

constinit const StepSpec kMedianStep = {
    .id = "denoise-median",
    .parameters = kMedianParameters,
    .reference = "J. W. Tukey, Exploratory Data Analysis, 1977: the median of a square, each "
                 "channel by itself; mirrored at the picture's edge",
    .run = &runMedian,
    .warning = StepWarning::MayLoseDetail,
    .isIdle = &isMedianIdle,
};

} // namespace semblance::imagery
