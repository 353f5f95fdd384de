// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: variance of the luminance (0–1) of the face;
// 100·sin(π·60x/(60x + 1)).
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <cmath>
#include <numbers>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeLuminanceVariance();

namespace {

double varianceOf(const FaceTones& tones)
{
    double mean = 0;
    double ofSquares = 0;
    for (std::size_t i = 0; i < tones.shares.size(); ++i) {
        const double level = static_cast<double>(i) / 255;
        mean += tones.shares[i] * level;
        ofSquares += tones.shares[i] * level * level;
    }
    return std::max(0.0, ofSquares - mean * mean);
}

class LuminanceVariance final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (input.tones.isEmpty())
            return quality::absent(quality::kLuminanceVariance, "",
                                   "the face lies outside the image", QualityReference::IsoFormula);
        const double variance = varianceOf(input.tones);
        const double share = 60 * variance / (60 * variance + 1);
        return quality::measured(quality::kLuminanceVariance, variance, "",
                                 100 * std::sin(std::numbers::pi * share), referenceOf(input));
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeLuminanceVariance()
{
    return std::make_unique<LuminanceVariance>();
}

} // namespace semblance::matching
