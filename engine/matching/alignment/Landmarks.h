// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <array>

namespace semblance::matching {

/// The 68 points of the iBUG 300-W scheme, pixels of the stored raster. "Right" and "left" are the
/// person's.
struct Landmarks
{
    static constexpr std::size_t kCount = 68;

    std::array<PointPx, kCount> points;

    /// Mean of the six points around the eye.
    PointPx rightEye() const;
    PointPx leftEye() const;
    PointPx noseTip() const;
    PointPx rightMouthCorner() const;
    PointPx leftMouthCorner() const;
    PointPx chin() const;
    double interEyeDistancePx() const;
    /// Whether the eyes lie as far apart as a face in that box can have them, a turned one too;
    /// where not, the points are guesses. Of 489 faces of LFW the lowest share of the box's width
    /// is 0.17, a profile's.
    bool areEyesApart(const RectPx& box) const;
    /// Right eye, left eye, nose tip, right and left mouth corner: the order of
    /// ModelManifest::alignmentPoints.
    std::array<PointPx, 5> fivePoints() const;

    friend bool operator==(const Landmarks&, const Landmarks&) = default;
};

} // namespace semblance::matching
