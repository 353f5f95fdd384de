// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/Estimate.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace semblance::matching {

/// How often each person was drawn, by person's number.
using PersonWeights = std::vector<double>;

/// Draws people with replacement: comparisons of one person hang together, so that drawing
/// comparisons would make intervals too narrow (Efron and Tibshirani, An Introduction to the
/// Bootstrap, 1993, chapter 8; people as units: ISO/IEC 19795-1, annex on bootstrap). The same seed
/// draws the same people. Immutable; thread-safe.
class Resampling
{
public:
    static constexpr int kRounds = 1000;
    static constexpr std::uint64_t kSeed = 19'795;

    explicit Resampling(std::size_t people, int rounds = kRounds, std::uint64_t seed = kSeed);

    std::size_t people() const { return m_people; }
    /// `statistic` of everybody once, with its 2.5th and 97.5th percentile over the rounds. A round
    /// in which it is not a number is left out.
    Estimate estimate(const std::function<double(const PersonWeights&)>& statistic) const;
    /// The same of a share that rests on `concerned` people. Where drawing people shows no doubt
    /// (all of them or none make it up, or all alike), the bounds are Clopper and Pearson's (1934)
    /// for so many independent people.
    Estimate share(const std::function<double(const PersonWeights&)>& statistic,
                   std::size_t concerned) const;

private:
    PersonWeights draw(int round) const;

    std::size_t m_people;
    int m_rounds;
    std::uint64_t m_seed;
};

} // namespace semblance::matching
