// SPDX-License-Identifier: GPL-3.0-or-later
// Own, and no measure of ISO/IEC 29794-5: how sure the network of head pose is of the angle that it
// is least sure of. It is unsure of profiles, of hidden and of very poor faces, and such faces
// score lower than all other measures together foretell (RESULTS.md, "Unified quality").
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeHeadPoseSureness();

namespace {

class HeadPoseSureness final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.poseSureness)
            return quality::absent(quality::kPoseSureness, "",
                                   input.pose ? "the head pose model says no probabilities"
                                              : input.pose.error(),
                                   QualityReference::Own);
        return quality::measured(quality::kPoseSureness, *input.poseSureness, "",
                                 100 * *input.poseSureness, QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeHeadPoseSureness()
{
    return std::make_unique<HeadPoseSureness>();
}

} // namespace semblance::matching
