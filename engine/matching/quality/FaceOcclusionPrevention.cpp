// SPDX-License-Identifier: GPL-3.0-or-later
// The formula of ISO/IEC 29794-5:2024 as in OFIQ 1.0.3, 100·(1 − covered share); the share comes
// from our own network, which was taught with covers painted onto photographs.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeFaceOcclusionPrevention();

namespace {

class FaceOcclusionPrevention final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.cover)
            return quality::absent(quality::kFaceOcclusion, "", input.cover.error(),
                                   QualityReference::Own);
        const double raw = input.cover->faceShare;
        return quality::measured(quality::kFaceOcclusion, raw, "", 100 * (1 - raw),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeFaceOcclusionPrevention()
{
    return std::make_unique<FaceOcclusionPrevention>();
}

} // namespace semblance::matching
