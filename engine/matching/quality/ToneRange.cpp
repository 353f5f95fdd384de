// SPDX-License-Identifier: GPL-3.0-or-later
// Own measure: from how many grey values the darkest and the brightest of the face are apart.
// With few of them the engine spreads them before it places points and makes a template.
#include "foundation/imaging/FullTones.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeToneRange();

namespace {

/// Six of seven portraits of LFW have as many.
constexpr double kOrdinaryTones = 128;

class ToneRange final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const auto tones = tonesOf(input.photograph, input.face.box);
        if (!tones)
            return quality::absent(quality::kToneRange, "", "the face lies outside the image",
                                   QualityReference::Own);
        QualityMeasurement result = quality::measured(
            quality::kToneRange, *tones, "", 100 * *tones / kOrdinaryTones, QualityReference::Own);
        if (input.photograph.encoding.hasMoreThanIsRead())
            result.aspect = quality::kMoreInTheFile;
        return result;
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeToneRange()
{
    return std::make_unique<ToneRange>();
}

} // namespace semblance::matching
