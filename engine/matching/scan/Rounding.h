// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>

namespace semblance::matching {

/// The smallest float that is not below `value`: +∞ where there is none.
inline float floatNotBelow(double value)
{
    using Limits = std::numeric_limits<float>;
    if (value > static_cast<double>(Limits::max()))
        return Limits::infinity();
    if (value < static_cast<double>(Limits::lowest()))
        return Limits::lowest();
    const auto rounded = static_cast<float>(value);
    return static_cast<double>(rounded) >= value ? rounded
                                                 : std::nextafter(rounded, Limits::infinity());
}

/// The largest float that is not above `value`: −∞ where there is none.
inline float floatNotAbove(double value)
{
    return -floatNotBelow(-value);
}

} // namespace semblance::matching
