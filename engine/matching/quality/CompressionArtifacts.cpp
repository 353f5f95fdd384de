// SPDX-License-Identifier: GPL-3.0-or-later
// Own measure, no ISO formula: OFIQ runs a neural network for this. Few grey values are spread
// first: blocks then stand out as much as in any other picture.
#include "matching/quality/FaceRegion.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeCompressionArtifacts();

namespace {

/// JPEG and most video compress in squares of 8 pixels; strong compression leaves steps between
/// them.
constexpr int kBlockPx = 8;
/// Three blocks.
constexpr int kFewestPx = 24;
/// Edges of the picture itself count no more than this; blocks of the worst JPEGs still differ by
/// less, so that the measure rises with every step of compression.
constexpr float kLargestStep = 32;

/// By how much the step between a pixel and its right neighbour stands out among the steps beside
/// it, averaged over each of the eight columns in which a block may begin (the picture may have
/// been cut after it was compressed): the column that stands out most, less what the others have.
double stepAcross(const cv::Mat& grey)
{
    std::array<double, kBlockPx> sums = {};
    std::array<double, kBlockPx> counts = {};
    for (int y = 0; y < grey.rows; ++y) {
        const float* row = grey.ptr<float>(y);
        for (int x = 1; x + 2 < grey.cols; ++x) {
            const float before = std::abs(row[x] - row[x - 1]);
            const float here = std::abs(row[x + 1] - row[x]);
            const float after = std::abs(row[x + 2] - row[x + 1]);
            const float excess = here - (before + after) / 2;
            sums[static_cast<std::size_t>(x % kBlockPx)] +=
                static_cast<double>(std::clamp(excess, -kLargestStep, kLargestStep));
            counts[static_cast<std::size_t>(x % kBlockPx)] += 1;
        }
    }
    std::array<double, kBlockPx> means = {};
    std::ranges::transform(sums, counts, means.begin(), std::divides{});
    std::ranges::sort(means);
    return means.back() - (means[kBlockPx / 2 - 1] + means[kBlockPx / 2]) / 2;
}

class CompressionArtifacts final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        constexpr int kSmallestRegionPx = 128;
        const StoredFace face =
            storedFace(input.asTheEngineSees, input.landmarks, 0.1, kSmallestRegionPx);
        if (std::min(face.grey.rows, face.grey.cols) < kFewestPx)
            return quality::absent(quality::kCompression, "grey levels",
                                   "the image is too small to show blocks", QualityReference::Own);
        const double step = (stepAcross(face.grey) + stepAcross(face.grey.t())) / 2;
        return quality::measured(quality::kCompression, std::max(0.0, step), "grey levels",
                                 100 * (1 - quality::sigmoid(step, 3.2, 0.8)),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeCompressionArtifacts()
{
    return std::make_unique<CompressionArtifacts>();
}

} // namespace semblance::matching
