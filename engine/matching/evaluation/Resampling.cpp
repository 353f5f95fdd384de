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

/// How probable `least` to `most` successes of `count` are, each of which has the probability
/// `each`; 0 < each < 1.
double probability(std::size_t least, std::size_t most, std::size_t count, double each)
{
    const auto n = static_cast<double>(count);
    double sum = 0;
    for (std::size_t i = least; i <= most; ++i) {
        const auto k = static_cast<double>(i);
        sum += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) +
                        k * std::log(each) + (n - k) * std::log1p(-each));
    }
    return sum;
}

/// Where `risesAbove`, which is false below a place between 0 and 1 and true from there on, turns.
double turningPlace(const std::function<bool(double)>& risesAbove)
{
    constexpr int kHalvings = 60;
    double low = 0;
    double high = 1;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2;
        (risesAbove(middle) ? high : low) = middle;
    }
    return (low + high) / 2;
}

/// Of `value`, a share of `people`; of a broken number of people the wider bound on either side.
Estimate clopperPearson(double value, std::size_t people)
{
    if (people == 0)
        return {value, 0, 1};
    constexpr double kRounding = 1e-9;
    const double share = std::clamp(value, 0.0, 1.0) * static_cast<double>(people);
    const auto least = static_cast<std::size_t>(std::floor(share + kRounding));
    const auto most = static_cast<std::size_t>(std::ceil(share - kRounding));
    Estimate bounds = {value, 0, 1};
    if (least > 0)
        bounds.low = turningPlace(
            [&](double each) { return probability(least, people, people, each) > kLow; });
    if (most < people)
        bounds.high =
            turningPlace([&](double each) { return probability(0, most, people, each) < kLow; });
    return bounds;
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
    const Estimate drawn = estimate(statistic);
    const bool showsDoubt = drawn.value > 0 && drawn.value < 1 && drawn.low < drawn.high;
    if (showsDoubt)
        return drawn;
    const Estimate exact = clopperPearson(drawn.value, concerned);
    return {drawn.value, std::min(drawn.low, exact.low), std::max(drawn.high, exact.high)};
}

} // namespace semblance::matching
