// SPDX-License-Identifier: GPL-3.0-or-later
// Our own measure: what the detector itself makes of the box. A person may draw one around
// anything, and points, templates and scores come out of every box.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <algorithm>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeFacePresence();

namespace {

/// At this score the detector sees no face: the value is 0, and no other warning stands before this
/// one.
constexpr double kNoFace = 0.5;

class FacePresence final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const double seen = std::max(0.0, (input.face.score - kNoFace) / (1 - kNoFace));
        return quality::measured(quality::kFacePresence, input.face.score, "", 100 * seen,
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeFacePresence()
{
    return std::make_unique<FacePresence>();
}

} // namespace semblance::matching
