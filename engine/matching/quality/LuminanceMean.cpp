// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: mean luminance of the face; 100·S(x; .2, .05)·(1 − S(x;
// .8, .05)).
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeLuminanceMean();

namespace {

class LuminanceMean final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (input.tones.isEmpty())
            return quality::absent(quality::kLuminanceMean, "", "the face lies outside the image",
                                   QualityReference::IsoFormula);
        double mean = 0;
        for (std::size_t i = 0; i < input.tones.shares.size(); ++i)
            mean += input.tones.shares[i] * static_cast<double>(i) / 255;
        const double value =
            100 * quality::sigmoid(mean, 0.2, 0.05) * (1 - quality::sigmoid(mean, 0.8, 0.05));
        return quality::measured(quality::kLuminanceMean, mean, "", value, referenceOf(input));
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeLuminanceMean()
{
    return std::make_unique<LuminanceMean>();
}

} // namespace semblance::matching
