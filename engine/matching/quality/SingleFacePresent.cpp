// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: area of the second-largest face over that of the largest;
// 100·(1 − x).
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeSingleFacePresent();

namespace {

/// A detected box that covers this much of a drawn or corrected one is the same face.
constexpr double kSameFaceOverlap = 0.4;
/// So is one that a person drew within the other, or around it.
constexpr double kSameFaceInside = 0.8;

bool isSameHead(const DetectedFace& a, const DetectedFace& b)
{
    if (overlap(a.box, b.box) >= kSameFaceOverlap)
        return true;
    const bool isByHand = a.origin != FaceOrigin::Detected || b.origin != FaceOrigin::Detected;
    const double smaller = std::min(a.box.area(), b.box.area());
    return isByHand && intersection(a.box, b.box).area() >= kSameFaceInside * smaller;
}

/// Whoever draws a face may not have let the rest of the image be searched.
bool isDrawnAlone(const std::vector<DetectedFace>& faces)
{
    return !faces.empty() && std::ranges::all_of(faces, [](const DetectedFace& face) {
        return face.origin == FaceOrigin::Drawn;
    });
}

class SingleFacePresent final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (isDrawnAlone(input.allFaces))
            return quality::absent(
                quality::kSingleFace, "",
                "only drawn faces are known; others may not have been looked for",
                QualityReference::IsoFormula);
        std::vector<double> areas = {input.face.box.area()};
        for (const DetectedFace& other : input.allFaces) {
            if (!isSameHead(other, input.face))
                areas.push_back(other.box.area());
        }
        const bool isLargest = areas.front() >= *std::ranges::max_element(areas);
        std::ranges::sort(areas, std::greater{});
        const double share = areas.size() < 2 ? 0 : areas[1] / areas[0];
        QualityMeasurement result = quality::measured(
            quality::kSingleFace, share, "", 100 * (1 - share), QualityReference::IsoFormula);
        result.aspect = isLargest ? "thisIsLargest" : "thisIsSmaller";
        return result;
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeSingleFacePresent()
{
    return std::make_unique<SingleFacePresent>();
}

} // namespace semblance::matching
