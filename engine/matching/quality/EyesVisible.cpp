// SPDX-License-Identifier: GPL-3.0-or-later
// The formula of ISO/IEC 29794-5:2024 as in OFIQ 1.0.3, 100·(1 − covered share); the share comes
// from our own network, which was taught with covers painted onto photographs, or
// from flat areas of one colour.
#include "matching/quality/CoverMeasure.h"
#include "matching/quality/FaceGeometry.h"
#include "matching/quality/QualityMapping.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeEyesVisible();

namespace {

class EyesVisible final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!faceGeometry(input.photograph, input.landmarks).areEyesInImage())
            return quality::absent(quality::kEyesVisible, "",
                                   input.cover ? "an eye lies outside the image"
                                               : input.cover.error(),
                                   QualityReference::Own);
        return coverMeasured(quality::kEyesVisible, input, &CoveredZones::eyesShare);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeEyesVisible()
{
    return std::make_unique<EyesVisible>();
}

} // namespace semblance::matching
