// SPDX-License-Identifier: GPL-3.0-or-later
// Own, and no measure of ISO/IEC 29794-5: what a face that moved while it was exposed has in its
// weakest direction by what it has in its strongest, of detail two sizes of which are looked at,
// 1 as in ordinary portraits. Sharpness compares fine detail with coarse and cannot tell a movement
// that is longer than both.
#include "matching/quality/FaceRegion.h"
#include "matching/quality/OctaveDetail.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeMotionBlur();

namespace {

/// Larger ones are judged at this size.
constexpr double kWorkingSidePx = 96;
constexpr double kFewestSidePx = 20;
/// From here on the coarser of both sizes has room.
constexpr double kBothFromPx = 34;
/// Of the middle one of 300 portraits of LFW.
constexpr std::array<double, 2> kOrdinaryEvenness = {0.58, 0.69};

std::optional<double> evennessAgainstOrdinary(const QualityInput& input)
{
    const RectPx box = boundingBox({input.landmarks.points.begin(), input.landmarks.points.end()});
    const double side = std::max(box.width, box.height);
    StoredFace face = storedFace(input.photograph, input.landmarks, 0.1, 0);
    if (face.grey.empty() || side < kFewestSidePx)
        return std::nullopt;
    if (const double scale = kWorkingSidePx / side; scale < 1) {
        cv::resize(face.grey, face.grey, {}, scale, scale, cv::INTER_AREA);
        cv::resize(face.hull, face.hull, face.grey.size(), 0, 0, cv::INTER_NEAREST);
    }
    const auto evenness = directionEvenness(face);
    if (!evenness)
        return std::nullopt;
    const double finer = (*evenness)[0] / kOrdinaryEvenness[0];
    return side < kBothFromPx ? finer : std::min(finer, (*evenness)[1] / kOrdinaryEvenness[1]);
}

class MotionBlur final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.face.isSeenByDetector())
            return quality::absent(quality::kMotionBlur, "", "the detector sees no face in the box",
                                   QualityReference::Own);
        // Its border is detail in one direction, and what is left of the face is no whole one.
        if (input.flat)
            return quality::absent(quality::kMotionBlur, "", "a flat area covers part of the face",
                                   QualityReference::Own);
        const std::optional<double> raw = evennessAgainstOrdinary(input);
        if (!raw)
            return quality::absent(quality::kMotionBlur, "",
                                   "too few pixels or no edges in the face", QualityReference::Own);
        return quality::measured(quality::kMotionBlur, *raw, "",
                                 100 * quality::sigmoid(*raw, 0.4, 0.06), QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeMotionBlur()
{
    return std::make_unique<MotionBlur>();
}

} // namespace semblance::matching
