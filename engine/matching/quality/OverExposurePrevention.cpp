// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: share of the face with luminance 247–255; 1/(x + .01).
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeOverExposurePrevention();

namespace {

class OverExposurePrevention final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (input.tones.isEmpty())
            return quality::absent(quality::kOverExposure, "", "the face lies outside the image",
                                   QualityReference::IsoFormula);
        const double share = input.tones.shareBetween(247, 255);
        return quality::measured(quality::kOverExposure, share, "", 1 / (share + 0.01),
                                 referenceOf(input));
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeOverExposurePrevention()
{
    return std::make_unique<OverExposurePrevention>();
}

} // namespace semblance::matching
