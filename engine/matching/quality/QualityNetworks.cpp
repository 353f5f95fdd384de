// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityNetworks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace semblance::matching {

double logOdds(std::span<const float> numbers, std::size_t index)
{
    double largestOther = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i != index)
            largestOther = std::max(largestOther, static_cast<double>(numbers[i]));
    }
    double others = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i != index)
            others += std::exp(static_cast<double>(numbers[i]) - largestOther);
    }
    return static_cast<double>(numbers[index]) - largestOther - std::log(others);
}

double shareOf(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

} // namespace semblance::matching
