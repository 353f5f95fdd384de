// SPDX-License-Identifier: GPL-3.0-or-later
// Own: how surely our own network sees a hat, a cap or a cloth on the head. The reference of
// ISO/IEC 29794-5 measures which share of the image they take, with a model of its own.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeNoHeadCoverings();

namespace {

class NoHeadCoverings final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.cover)
            return quality::absent(quality::kNoHeadCoverings, "", input.cover.error(),
                                   QualityReference::Own);
        const double raw = input.cover->head;
        return quality::measured(quality::kNoHeadCoverings, raw, "", 100 * (1 - raw),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeNoHeadCoverings()
{
    return std::make_unique<NoHeadCoverings>();
}

} // namespace semblance::matching
