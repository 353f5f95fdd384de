// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/Tradeoff.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <set>

namespace semblance::matching {

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kNobody = std::numeric_limits<double>::infinity();
/// Shares are sums of weights: what differs by less is rounding.
constexpr double kRounding = 1e-12;

double orderOf(const TrialScore& trial)
{
    return trial.score.value_or(-kNobody);
}

} // namespace

Tradeoff::Tradeoff(std::vector<TrialScore> trials) : m_trials(std::move(trials))
{
    std::ranges::stable_sort(m_trials, std::greater<>(), orderOf);
    m_mated = static_cast<std::size_t>(std::ranges::count_if(m_trials, &TrialScore::isMated));
}

double weightOf(const TrialScore& trial, const PersonWeights& weights)
{
    const double first = weights[trial.people[0]];
    return trial.people[0] == trial.people[1] ? first : first * weights[trial.people[1]];
}

std::string tooFewFor(double rate, std::size_t count, const std::string& what)
{
    const auto needed = static_cast<std::size_t>(std::ceil(1 / rate));
    return "it needs " + std::to_string(needed) + " " + what + ", and there " +
           (count == 1 ? "is " : "are ") + std::to_string(count);
}

std::size_t Tradeoff::matedPeople() const
{
    std::set<std::uint32_t> people;
    for (const TrialScore& trial : m_trials) {
        if (trial.isMated)
            people.insert(trial.people.begin(), trial.people.end());
    }
    return people.size();
}

template <typename Visit>
void Tradeoff::walk(const PersonWeights& weights, const Visit& visit) const
{
    double mated = 0;
    double nonMated = 0;
    for (const TrialScore& trial : m_trials)
        (trial.isMated ? mated : nonMated) += weightOf(trial, weights);
    double accepted = 0;
    double passed = 0;
    if (!visit(kNobody, nonMated > 0 ? 0 : kNotANumber, mated > 0 ? 1 : kNotANumber))
        return;
    for (std::size_t i = 0; i < m_trials.size() && m_trials[i].score; ++i) {
        (m_trials[i].isMated ? accepted : passed) += weightOf(m_trials[i], weights);
        const bool isLastOfScore =
            i + 1 == m_trials.size() || m_trials[i + 1].score != m_trials[i].score;
        if (isLastOfScore && !visit(*m_trials[i].score, passed / nonMated, 1 - accepted / mated))
            return;
    }
}

std::vector<TradeoffPoint> Tradeoff::points(const PersonWeights& weights) const
{
    std::vector<TradeoffPoint> points;
    walk(weights, [&points](double threshold, double positives, double negatives) {
        const bool isSame = !points.empty() && points.back().falsePositives == positives &&
                            points.back().falseNegatives == negatives;
        if (!isSame)
            points.push_back({threshold, positives, negatives});
        return true;
    });
    return points;
}

double Tradeoff::falseNegativesAt(double share, const PersonWeights& weights) const
{
    double found = kNotANumber;
    walk(weights, [&found, share](double, double positives, double negatives) {
        if (!(positives <= share + kRounding))
            return false;
        found = negatives;
        return true;
    });
    return found;
}

double Tradeoff::equalErrorRate(const PersonWeights& weights) const
{
    double found = kNotANumber;
    double positivesBefore = 0;
    double negativesBefore = 1;
    walk(weights, [&](double, double positives, double negatives) {
        const double gap = negatives - positives;
        if (gap > kRounding) {
            positivesBefore = positives;
            negativesBefore = negatives;
            return true;
        }
        if (!std::isnan(gap)) {
            const double gapBefore = negativesBefore - positivesBefore;
            const double share = gapBefore / (gapBefore - gap);
            found = std::lerp(positivesBefore, positives, share);
        }
        return false;
    });
    return found;
}

} // namespace semblance::matching
