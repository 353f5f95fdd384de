// SPDX-License-Identifier: GPL-3.0-or-later
// Own, and no measure of ISO/IEC 29794-5: how surely our own network sees a negative, in which
// light and dark are reversed. The engine makes templates of negatives too, and they are worth
// nothing.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeTonesReversed();

namespace {

class TonesReversed final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.cover)
            return quality::absent(quality::kTonesReversed, "", input.cover.error(),
                                   QualityReference::Own);
        const double raw = input.cover->reversed;
        return quality::measured(quality::kTonesReversed, raw, "", 100 * (1 - raw),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeTonesReversed()
{
    return std::make_unique<TonesReversed>();
}

} // namespace semblance::matching
