// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: what the luminance histograms of the two cheeks have in
// common, 0–1; 100·x^0.3.
#include "matching/quality/CheekZones.h"
#include "matching/quality/FaceRegion.h"
#include "matching/quality/QualityMapping.h"

#include <algorithm>
#include <cmath>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeIlluminationUniformity();

namespace {

double inCommon(const LuminanceShares& a, const LuminanceShares& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::min(a[i], b[i]);
    return sum;
}

class IlluminationUniformity final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        // Points that nobody sees are no cheeks.
        if (!input.face.isSeenByDetector())
            return quality::absent(quality::kIlluminationUniformity, "",
                                   "the detector sees no face in the box",
                                   QualityReference::IsoFormula);
        const auto zones = cheekZones(input);
        if (!zones)
            return quality::absent(quality::kIlluminationUniformity, "",
                                   "a cheek lies outside the image", QualityReference::IsoFormula);
        const double share = inCommon(luminanceShares(zones->right), luminanceShares(zones->left));
        return quality::measured(quality::kIlluminationUniformity, share, "",
                                 100 * std::pow(share, 0.3), QualityReference::IsoFormula);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeIlluminationUniformity()
{
    return std::make_unique<IlluminationUniformity>();
}

} // namespace semblance::matching
