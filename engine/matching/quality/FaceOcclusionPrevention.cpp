// SPDX-License-Identifier: GPL-3.0-or-later
// The formula of ISO/IEC 29794-5:2024 as in OFIQ 1.0.3, 100·(1 − covered share); the share comes
// from our own network, which was taught with covers painted onto photographs, or
// from flat areas of one colour.
#include "matching/quality/CoverMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeFaceOcclusionPrevention();

namespace {

class FaceOcclusionPrevention final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        return coverMeasured(quality::kFaceOcclusion, input, &CoveredZones::faceShare);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeFaceOcclusionPrevention()
{
    return std::make_unique<FaceOcclusionPrevention>();
}

} // namespace semblance::matching
