// SPDX-License-Identifier: GPL-3.0-or-later
// Own measure, no ISO formula: OFIQ runs a neural network for this. Few grey values are spread
// first: blocks then stand out as much as in any other picture.
#include "matching/quality/BlockGrid.h"
#include "matching/quality/FaceRegion.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeCompressionArtifacts();

namespace {

/// JPEG and most video compress in squares of 8 pixels; strong compression leaves steps between
/// them, also where the picture was scaled afterwards.
constexpr int kBlockPx = 8;
/// Three blocks.
constexpr int kFewestPx = 24;
/// Nearer to eight than this it is eight.
constexpr double kSamePitchPx = 0.1;
/// Edges of the picture itself count no more than this; blocks of the worst JPEGs still differ by
/// less, so that the measure rises with every step of compression.
constexpr float kLargestStep = 32;

/// How blocks lie in the raster that is measured.
struct BlocksOf
{
    /// Where the next one begins.
    double pitchPx = kBlockPx;
    /// Over how many pixels the step between two of them is spread.
    int stepPx = 1;
};

/// By how much the step from a pixel to one further right stands out among the steps beside it,
/// averaged over each of the columns in which a block may begin (the picture may have been cut
/// after it was compressed): the column that stands out most, less what the others have.
double stepAcross(const cv::Mat& grey, const BlocksOf& blocks)
{
    const auto columns = static_cast<std::size_t>(std::lround(blocks.pitchPx));
    std::vector<double> sums(columns);
    std::vector<double> counts(columns);
    const int wide = blocks.stepPx;
    for (int x = wide; x + 2 * wide < grey.cols; ++x) {
        const double within = std::fmod(double(x), blocks.pitchPx) / blocks.pitchPx;
        const auto column = std::min(columns - 1, std::size_t(within * double(columns)));
        for (int y = 0; y < grey.rows; ++y) {
            const float* at = grey.ptr<float>(y) + x;
            const float before = std::abs(at[0] - at[-wide]);
            const float here = std::abs(at[wide] - at[0]);
            const float after = std::abs(at[2 * wide] - at[wide]);
            const float excess = here - (before + after) / 2;
            sums[column] += static_cast<double>(std::clamp(excess, -kLargestStep, kLargestStep));
        }
        counts[column] += grey.rows;
    }
    std::vector<double> means(columns);
    std::ranges::transform(sums, counts, means.begin(),
                           [](double sum, double count) { return count > 0 ? sum / count : 0; });
    std::ranges::sort(means);
    return means.back() - (means[(columns - 1) / 2] + means[columns / 2]) / 2;
}

double stepOf(const cv::Mat& grey, const BlocksOf& blocks)
{
    return (stepAcross(grey, blocks) + stepAcross(grey.t(), blocks)) / 2;
}

/// In the raster as it is, and, where blocks of another width stand out in the surroundings, of
/// those.
double largestStep(const cv::Mat& grey, const cv::Mat& surroundings)
{
    constexpr double kSpread = 1.5;
    double step = stepOf(grey, {});
    for (const double pitch : blockPitches(surroundings)) {
        const auto spread = static_cast<int>(std::lround(kSpread * pitch / kBlockPx));
        if (std::abs(pitch - kBlockPx) > kSamePitchPx)
            step = std::max(step, stepOf(surroundings, {pitch, std::max(1, spread)}));
    }
    return step;
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
        constexpr int kGridPx = 400;
        const StoredFace around = storedFace(input.asTheEngineSees, input.landmarks, 0.5, kGridPx);
        const double step = largestStep(face.grey, around.grey);
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
