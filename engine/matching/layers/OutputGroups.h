// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace semblance::matching {

/// Outputs whose sums are kept in registers together, each for up to three vectors of places:
/// twelve of the sixteen registers that most processors have, three for the values, one for a
/// weight.
inline constexpr std::size_t kGroup = 4;
inline constexpr std::size_t kMostVectors = 3;

inline std::size_t wholeGroups(std::size_t outputs)
{
    return (outputs + kGroup - 1) / kGroup * kGroup;
}

} // namespace semblance::matching
