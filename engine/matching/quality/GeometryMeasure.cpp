// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/GeometryMeasure.h"

namespace semblance::matching {

QualityMeasurement GeometryMeasure::measure(const QualityInput& input) const
{
    if (!input.face.isSeenByDetector())
        return quality::absent(m_id, "", "the detector sees no face in the box",
                               QualityReference::IsoFormula);
    const auto found = figure(input, faceGeometry(input.photograph, input.landmarks));
    if (!found)
        return quality::absent(m_id, "", found.error(), QualityReference::IsoFormula);
    QualityMeasurement result =
        quality::measured(m_id, found->raw, "", found->quality, QualityReference::IsoFormula);
    if (found->isCutOff)
        result.aspect = quality::kEndsAtTheEdge;
    return result;
}

} // namespace semblance::matching
