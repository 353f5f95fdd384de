// SPDX-License-Identifier: GPL-3.0-or-later
// Our own measure: what the detector itself makes of the box. A person may draw one around anything, and points,
// templates and scores come out of every box.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeFacePresence();

namespace {

class FacePresence final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        return quality::measured(quality::kFacePresence, input.face.score, "",
                                 100 * input.face.score, QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeFacePresence()
{
    return std::make_unique<FacePresence>();
}

} // namespace semblance::matching
