// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "imagery/enhancement/Margin.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace semblance::imagery {

namespace {

constexpr int kBilateralBandRows = 16;
constexpr double kWeightOne = 256;

constexpr std::array kBilateralParameters = {
    ParameterSpec{.id = "radius",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 1,
                  .high = 10,
                  .initial = 3},
    ParameterSpec{.id = "tone",
                  .kind = ParameterKind::Real,
                  .unit = ParameterUnit::Levels,
                  .low = 1,
                  .high = 128,
                  .initial = 20},
};

double bell(double distance2, double deviation)
{
    return std::exp(-distance2 / (2 * deviation * deviation));
}

struct Neighbour
{
    int x;
    int y;
    std::uint32_t weight;
};

/// Inside of the circle, the pixel itself among them.
std::vector<Neighbour> neighboursWithin(int radius)
{
    std::vector<Neighbour> all;
    for (int y = -radius; y <= radius; ++y) {
        for (int x = -radius; x <= radius; ++x) {
            const int distance2 = x * x + y * y;
            if (distance2 <= radius * radius)
                all.push_back(
                    {x, y, std::uint32_t(std::lround(kWeightOne * bell(distance2, radius / 2.0)))});
        }
    }
    return all;
}

/// By the sum of the three channels' differences.
using ToneWeights = std::array<std::uint32_t, 3 * 255 + 1>;

ToneWeights toneWeights(double deviation)
{
    ToneWeights weights = {};
    for (std::size_t sum = 0; sum < weights.size(); ++sum) {
        const double mean = double(sum) / 3;
        weights[sum] = std::uint32_t(std::lround(kWeightOne * bell(mean * mean, deviation)));
    }
    return weights;
}

/// One row of the result: weighted sums of every pixel.
struct WeighedRow
{
    explicit WeighedRow(int width) : sums(std::size_t(width) * 3), weights(std::size_t(width)) {}

    std::vector<std::uint32_t> sums;
    std::vector<std::uint32_t> weights;
};

void addNeighbour(const std::uint8_t* own, const std::uint8_t* other, std::uint32_t weight,
                  const ToneWeights& tones, WeighedRow& row)
{
    std::uint32_t* sums = row.sums.data();
    for (std::uint32_t& total : row.weights) {
        const int difference =
            std::abs(own[0] - other[0]) + std::abs(own[1] - other[1]) + std::abs(own[2] - other[2]);
        const std::uint32_t each = weight * tones[std::size_t(difference)] >> 4U;
        total += each;
        for (int channel = 0; channel < 3; ++channel)
            sums[channel] += each * other[channel];
        own += 3;
        other += 3;
        sums += 3;
    }
}

void storeWeighed(const WeighedRow& row, std::uint8_t* to)
{
    for (std::size_t i = 0; i < row.sums.size(); ++i) {
        const std::uint32_t weight = row.weights[i / 3];
        to[i] = std::uint8_t((row.sums[i] + weight / 2) / weight);
    }
}

Result<Image> runBilateral(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const int radius = step.whole("radius");
    if (radius < 1)
        return picture;
    const cv::Mat larger = withMargin(matView(picture), radius);
    const std::vector<Neighbour> neighbours = neighboursWithin(radius);
    const ToneWeights tones = toneWeights(step.number("tone"));
    const auto rowBytes = std::size_t(picture.strideBytes());
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(picture.heightPx()));
    const auto work = [&](int begin, int end) {
        for (int y = begin; y < end; ++y) {
            WeighedRow row(picture.widthPx());
            for (const Neighbour& each : neighbours)
                addNeighbour(picture.row(y), larger.ptr(y + radius + each.y, radius + each.x),
                             each.weight, tones, row);
            storeWeighed(row, pixels.data() + rowBytes * std::size_t(y));
        }
    };
    if (!run.inBands(picture.heightPx(), kBilateralBandRows, work))
        return stepCancelled();
    return Image(picture.size(), std::move(pixels));
}

bool isBilateralIdle(const RecipeStep& step)
{
    return step.whole("radius") < 1;
}

} // namespace

constinit const StepSpec kBilateralStep = {
    .id = "denoise-bilateral",
    .parameters = kBilateralParameters,
    .reference = "C. Tomasi and R. Manduchi, Bilateral Filtering for Gray and Color Images, ICCV "
                 "1998: standard deviation in space half the radius, in tone over the mean of the "
                 "channels' differences; weights in 1/4096; mirrored at the picture's edge",
    .preview = PreviewWay::ReducedSlowly,
    .run = &runBilateral,
    .warning = StepWarning::MayLoseDetail,
    .isIdle = &isBilateralIdle,
};

} // namespace semblance::imagery
