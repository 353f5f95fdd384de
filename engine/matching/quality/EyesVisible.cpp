// SPDX-License-Identifier: GPL-3.0-or-later
// The formula of ISO/IEC 29794-5:2024 as in OFIQ 1.0.3, 100·(1 − covered share); the share comes
// from our own network, which was taught with covers painted onto photographs.
#include "matching/quality/FaceGeometry.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeEyesVisible();

namespace {

class EyesVisible final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.cover)
            return quality::absent(quality::kEyesVisible, "", input.cover.error(),
                                   QualityReference::Own);
        if (!faceGeometry(input.photograph, input.landmarks).areEyesInImage())
            return quality::absent(quality::kEyesVisible, "", "an eye lies outside the image",
                                   QualityReference::Own);
        const double raw = input.cover->eyesShare;
        return quality::measured(quality::kEyesVisible, raw, "", 100 * (1 - raw),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeEyesVisible()
{
    return std::make_unique<EyesVisible>();
}

} // namespace semblance::matching
