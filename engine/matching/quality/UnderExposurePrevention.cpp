// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: share of the face with luminance 0–25; 120·(.832 − S(x;
// .92, .05)).
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeUnderExposurePrevention();

namespace {

class UnderExposurePrevention final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (input.tones.isEmpty())
            return quality::absent(quality::kUnderExposure, "", "the face lies outside the image",
                                   QualityReference::IsoFormula);
        const double share = input.tones.shareBetween(0, 25);
        return quality::measured(quality::kUnderExposure, share, "",
                                 120 * (0.832 - quality::sigmoid(share, 0.92, 0.05)),
                                 referenceOf(input));
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeUnderExposurePrevention()
{
    return std::make_unique<UnderExposurePrevention>();
}

} // namespace semblance::matching
