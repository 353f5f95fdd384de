// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/Resampling.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace semblance::matching {

/// One score that was to be above a threshold (mated) or below (non-mated), and whose it is.
struct TrialScore
{
    /// Empty: the system gave none (no face, no template). Then no threshold lets it pass.
    std::optional<double> score;
    bool isMated = false;
    /// Numbers of the people compared, below Resampling::people(); one of one person carries the
    /// number twice. Its weight is the product of theirs, of one person that person's.
    std::array<std::uint32_t, 2> people = {};
};

double weightOf(const TrialScore& trial, const PersonWeights& weights);

/// Why a share of false positives of `rate` cannot be measured on `count` non-mated trials, which
/// `what` names: one of them would be more than that.
std::string tooFewFor(double rate, std::size_t count, const std::string& what);

/// One place on the way from "everybody passes" to "nobody passes".
struct TradeoffPoint
{
    double threshold = 0;
    /// Share of non-mated trials at or above the threshold (FMR, or FPIR).
    double falsePositives = 0;
    /// Share of mated trials below the threshold or without a score (FNMR, or FNIR).
    double falseNegatives = 0;
};

/// What a threshold costs on either side (a detection error trade-off). Trials of one score pass
/// together. Immutable; thread-safe.
class Tradeoff
{
public:
    explicit Tradeoff(std::vector<TrialScore> trials);

    std::size_t matedCount() const { return m_mated; }
    std::size_t nonMatedCount() const { return m_trials.size() - m_mated; }
    /// Different people in mated trials.
    std::size_t matedPeople() const;

    /// By descending threshold: the first lets nobody pass (threshold: infinity), the last
    /// everybody who has a score. Only places at which a rate changes.
    std::vector<TradeoffPoint> points(const PersonWeights& weights) const;
    /// False negatives at the lowest threshold whose share of false positives is `share` at the
    /// most. Not a number without mated or non-mated trials.
    double falseNegativesAt(double share, const PersonWeights& weights) const;
    /// Where both shares are equal; between two places linear. Not a number without mated or
    /// non-mated trials, and where so many have no score that the shares never meet: where
    /// everybody who has a score passes, false negatives are still the larger share.
    double equalErrorRate(const PersonWeights& weights) const;

private:
    /// Calls `visit(threshold, falsePositives, falseNegatives)` at the places of `points`, until it
    /// answers false.
    template <typename Visit>
    void walk(const PersonWeights& weights, const Visit& visit) const;

    /// Highest score first, those without one last.
    std::vector<TrialScore> m_trials;
    std::size_t m_mated = 0;
};

} // namespace semblance::matching
