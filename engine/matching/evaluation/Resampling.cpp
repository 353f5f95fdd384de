// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/Resampling.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace semblance::matching {

namespace {

constexpr double kLow = 0.025;
constexpr double kHigh = 0.975;

/// Of sorted, not empty `values`; between two of them linear.
double percentile(const std::vector<double>& values, double share)
{
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return std::lerp(values[below], values[above], place - static_cast<double>(below));
}

} // namespace

Resampling::Resampling(std::size_t people, int rounds, std::uint64_t seed)
    : m_people(people), m_rounds(rounds), m_seed(seed)
{
}

PersonWeights Resampling::draw(int round) const
{
    // Not one of the standard's distributions: they differ from library to library.
    std::mt19937_64 random(m_seed + static_cast<std::uint64_t>(round));
    PersonWeights weights(m_people, 0);
    for (std::size_t i = 0; i < m_people; ++i)
        weights[random() % m_people] += 1;
    return weights;
}

Estimate Resampling::estimate(const std::function<double(const PersonWeights&)>& statistic) const
{
    const double value = statistic(PersonWeights(m_people, 1));
    std::vector<double> values;
    for (int round = 0; round < m_rounds; ++round) {
        const double drawn = statistic(draw(round));
        if (std::isfinite(drawn))
            values.push_back(drawn);
    }
    if (values.empty())
        return {value, value, value};
    std::ranges::sort(values);
    return {value, percentile(values, kLow), percentile(values, kHigh)};
}

Estimate Resampling::share(const std::function<double(const PersonWeights&)>& statistic,
                           std::size_t concerned) const
{
    Estimate result = estimate(statistic);
    const double doubt =
        concerned == 0 ? 1 : 1 - std::pow(kLow, 1 / static_cast<double>(concerned));
    if (result.value <= 0)
        result.high = std::max(result.high, doubt);
    if (result.value >= 1)
        result.low = std::min(result.low, 1 - doubt);
    return result;
}

} // namespace semblance::matching
