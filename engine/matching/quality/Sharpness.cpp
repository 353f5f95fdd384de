// SPDX-License-Identifier: GPL-3.0-or-later
// Own measure, no ISO formula: OFIQ trains a random forest for this.
#include "matching/quality/FaceRegion.h"
#include "matching/quality/OctaveDetail.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeSharpness();

namespace {

/// The face is judged at this size at most, so that more pixels alone do not make it look blurred;
/// what only a larger view would show is not judged.
constexpr double kWorkingFacePx = 240;
/// What weakestDetail gives for the middle one of 150 portraits of LFW.
constexpr std::array<double, kDetailSteps> kOrdinary = {0.66, 1.29, 1.87};
constexpr int kFewestFacePx = 150;
/// Grey levels: with less there are no features whose edges could be sharp, only noise.
constexpr double kLeastContrast = 4;
/// The face's side, px, from which a step says something: in a smaller one its coarser octave has
/// no room.
constexpr std::array<double, kDetailSteps> kFromSidePx = {0, 28, 34};

StoredFace inWorkingSize(StoredFace face, const Landmarks& landmarks)
{
    const RectPx box = boundingBox({landmarks.points.begin(), landmarks.points.end()});
    const double scale = kWorkingFacePx / std::max(box.width, box.height);
    if (scale >= 1)
        return face;
    StoredFace small;
    cv::resize(face.grey, small.grey, {}, scale, scale, cv::INTER_AREA);
    cv::resize(face.hull, small.hull, small.grey.size(), 0, 0, cv::INTER_NEAREST);
    return small;
}

/// Standard deviation of the face's grey levels.
double contrastOf(const StoredFace& face)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(face.grey, mean, deviation, face.hull);
    return deviation[0];
}

/// Of all steps of detail the one that has least against an ordinary portrait: blur that spares
/// the fine steps (noise came after it) shows in the coarse ones.
std::optional<double> detailKept(const Photograph& photograph, const Landmarks& landmarks)
{
    constexpr double kMarginShare = 0.1;
    const StoredFace stored = storedFace(photograph, landmarks, kMarginShare, 0);
    if (stored.grey.empty())
        return std::nullopt;
    const StoredFace face = inWorkingSize(stored, landmarks);
    if (cv::countNonZero(face.hull) < kFewestFacePx || contrastOf(face) < kLeastContrast)
        return std::nullopt;
    const auto steps = weakestDetail(face);
    if (!steps)
        return std::nullopt;
    double least = (*steps)[0] / kOrdinary[0];
    const RectPx box = boundingBox({landmarks.points.begin(), landmarks.points.end()});
    for (std::size_t i = 1; i < kDetailSteps; ++i) {
        if (std::max(box.width, box.height) >= kFromSidePx[i])
            least = std::min(least, (*steps)[i] / kOrdinary[i]);
    }
    return std::max(0.0, least);
}

class Sharpness final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const std::optional<double> kept = detailKept(input.photograph, input.landmarks);
        if (!kept)
            return quality::absent(quality::kSharpness, "",
                                   "too few pixels or no edges in the face", QualityReference::Own);
        return quality::measured(quality::kSharpness, *kept, "",
                                 100 * quality::sigmoid(*kept, 0.58, 0.1), QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeSharpness()
{
    return std::make_unique<Sharpness>();
}

} // namespace semblance::matching
