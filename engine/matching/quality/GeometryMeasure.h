// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/FaceGeometry.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

/// A measure that comes from the points of the face alone: a ratio of lengths, by a formula of the
/// standard. Absent where the detector sees no face in the box, whose points are guesses.
class GeometryMeasure : public QualityMeasure
{
public:
    struct Figure
    {
        double raw = 0;
        double quality = 0;
        bool isCutOff = false;
    };

    QualityMeasurement measure(const QualityInput& input) const final;

protected:
    /// `id`: outlives the measure.
    explicit GeometryMeasure(std::string_view id) : m_id(id) {}

private:
    /// Or the technical reason why there is none.
    virtual tl::expected<Figure, std::string> figure(const QualityInput& input,
                                                     const FaceGeometry& geometry) const = 0;

    std::string_view m_id;
};

} // namespace semblance::matching
