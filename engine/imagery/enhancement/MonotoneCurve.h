// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Parameter.h"

namespace semblance::imagery {

/// Passes through all points, and between two of them never leaves what lies between them. A value;
/// thread-safe.
class MonotoneCurve
{
public:
    /// At least two points from left to right. Not `isCubic`: straight lines.
    MonotoneCurve(std::vector<CurvePoint> points, bool isCubic);

    /// Level beyond the outermost points as there.
    double at(double in) const;

private:
    std::vector<CurvePoint> m_points;
    /// Slopes at the points; empty for straight lines.
    std::vector<double> m_slopes;
};

} // namespace semblance::imagery
