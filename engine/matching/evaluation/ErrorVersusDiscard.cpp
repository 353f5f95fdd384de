// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/ErrorVersusDiscard.h"

#include <algorithm>
#include <set>

namespace semblance::matching {

namespace {

/// Weights of trials of one quality.
struct EqualTrials
{
    double all = 0;
    double missed = 0;
};

} // namespace

ErrorVersusDiscard::ErrorVersusDiscard(std::vector<QualityTrial> trials)
    : m_trials(std::move(trials))
{
    // An optional without a value is less than every other.
    std::ranges::stable_sort(m_trials, {}, &QualityTrial::quality);
}

double ErrorVersusDiscard::missedAfter(double share, const PersonWeights& weights) const
{
    double all = 0;
    for (const QualityTrial& trial : m_trials)
        all += weights[trial.person];
    double toDiscard = share * all;
    EqualTrials left;
    for (std::size_t i = 0; i < m_trials.size();) {
        EqualTrials equal;
        const std::size_t first = i;
        for (; i < m_trials.size() && m_trials[i].quality == m_trials[first].quality; ++i) {
            const double weight = weights[m_trials[i].person];
            equal.all += weight;
            equal.missed += m_trials[i].isMissed ? weight : 0;
        }
        const double discarded = std::min(toDiscard, equal.all);
        toDiscard -= discarded;
        const double kept = equal.all > 0 ? 1 - discarded / equal.all : 0;
        left.all += kept * equal.all;
        left.missed += kept * equal.missed;
    }
    return left.missed / left.all;
}

double ErrorVersusDiscard::gainAfter(double share, const PersonWeights& weights) const
{
    return 1 - missedAfter(share, weights) / missedAfter(0, weights);
}

std::size_t ErrorVersusDiscard::withoutQuality() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_trials, [](const auto& trial) { return !trial.quality; }));
}

std::size_t ErrorVersusDiscard::people() const
{
    std::set<std::uint32_t> people;
    for (const QualityTrial& trial : m_trials)
        people.insert(trial.person);
    return people.size();
}

} // namespace semblance::matching
