// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: entropy of the luminance of the face in bits; 12.5·x.
#include "foundation/imaging/FullTones.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <cmath>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeDynamicRange();

namespace {

class DynamicRange final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (input.tones.isEmpty())
            return quality::absent(quality::kDynamicRange, "bits",
                                   "the face lies outside the image", QualityReference::IsoFormula);
        double bits = 0;
        for (const double share : input.tones.shares) {
            if (share > 0)
                bits -= share * std::log2(share);
        }
        QualityMeasurement result = quality::measured(quality::kDynamicRange, bits, "bits",
                                                      12.5 * bits, referenceOf(input));
        result.aspect = aspectOf(input);
        return result;
    }

private:
    /// Few bits are few shades; close together or far apart is another matter.
    static std::string_view aspectOf(const QualityInput& input)
    {
        const auto apart = tonesOf(input.photograph, input.face.box);
        if (apart.value_or(0) >= kNarrowTones)
            return "fewShades";
        return input.photograph.encoding.hasMoreThanIsRead() ? quality::kMoreInTheFile : "tooFlat";
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeDynamicRange()
{
    return std::make_unique<DynamicRange>();
}

} // namespace semblance::matching
