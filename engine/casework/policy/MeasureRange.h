// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace semblance::casework {

/// What the raw value of a measure can be at all; of an angle its magnitude.
struct MeasureRange
{
    double lowest = 0;
    double highest = 0;
};

/// In the measure's unit. One without an end reaches to −kLargestFigure or kLargestFigure, as one
/// that is not known here does on both sides.
MeasureRange rangeOf(std::string_view measure);

/// Beyond every figure of a measure.
inline constexpr double kLargestFigure = 1e9;

} // namespace semblance::casework
