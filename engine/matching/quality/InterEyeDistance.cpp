// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: pixels between the eye centres, corrected for a turned
// head; S(x; 70, 20).
#include "matching/quality/FaceGeometry.h"
#include "matching/quality/PixelRepeat.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeInterEyeDistance();

namespace {

/// Beyond it the correction would more than double the figure and follow the angle's error; without
/// a pose there is none, and the figure is ours: the standard's formula asks for the angle.
constexpr double kLargestCorrectedYawDeg = 60;

class InterEyeDistance final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        // Eye points come out of every box; between guesses nobody may read pixels.
        if (!input.face.isSeenByDetector())
            return quality::absent(quality::kInterEyeDistance, "px",
                                   "the detector sees no face in the box", QualityReference::Own);
        const FaceGeometry geometry = faceGeometry(input.photograph, input.landmarks);
        if (!geometry.areEyesInImage())
            return quality::absent(quality::kInterEyeDistance, "px",
                                   "an eye lies outside the image", QualityReference::Own);
        const double seenPx = input.landmarks.interEyeDistancePx();
        const double yawDeg = input.pose ? input.pose->yawDeg : 0;
        const double turn = std::min(std::abs(yawDeg), kLargestCorrectedYawDeg);
        const double facingPx = seenPx / std::cos(turn * std::numbers::pi / 180);
        QualityMeasurement result = quality::measured(
            quality::kInterEyeDistance, facingPx, "px", 100 * quality::interEyeQuality(facingPx),
            input.pose ? QualityReference::IsoFormula : QualityReference::Own);
        result.aspect = input.landmarks.areEyesApart(input.face.box) ? "tooSmall" : "eyesNotFound";
        const double repeat = pixelRepeat(input.photograph.stored, input.face.box);
        return repeat > 1 ? quality::enlargedDistance(std::move(result), repeat) : result;
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeInterEyeDistance()
{
    return std::make_unique<InterEyeDistance>();
}

} // namespace semblance::matching
