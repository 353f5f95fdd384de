// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/ExactScan.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace semblance::matching {

/// A row that may be in the answer.
struct Contender
{
    /// Equal where the score was computed in full precision.
    ScoreBounds bounds;
    std::uint64_t row = 0;
    std::uint32_t person = 0;
    bool isScored = false;
};

/// What a score must reach to be listed, as far as is known; all threads raise it for one probe.
class ScoreFloor
{
public:
    explicit ScoreFloor(double start) : m_floor(start) {}
    double value() const { return m_floor.load(std::memory_order_relaxed); }
    void raise(double to);

private:
    std::atomic<double> m_floor;
};

/// The rows of one probe that may still be among the best, as one thread found them. Bounded: where
/// bounds alone cannot tell enough of them apart, their scores are computed.
class Shortlist
{
public:
    /// A row's score in full precision; empty: unreadable, or the search is to end.
    using Score = std::function<std::optional<double>(std::uint64_t row)>;

    /// `source`: of the written orders. `limit` > 0.
    Shortlist(const ScanSource& source, std::size_t limit, ScoreFloor& floor, Score score);

    /// Rows whose upper bound is below the floor need not be added. False: a score was empty.
    bool add(const Contender& contender);
    /// Takes in another thread's. As add.
    bool addAll(const Shortlist& other);
    /// The best, in the order of ScanAnswer; at most `limit`. Empty: a score was empty.
    std::optional<std::vector<RankedRow>> ranked();

private:
    bool isBefore(const Contender& a, const Contender& b) const;
    bool score(Contender& contender) const;
    bool condense();
    bool scoreBestFirst();
    void raiseFloor();
    void dropBelowFloor();
    void keepBestOfEach();

    const ScanSource& m_source;
    std::size_t m_limit;
    ScoreFloor& m_floor;
    Score m_score;
    std::size_t m_capacity;
    std::vector<Contender> m_contenders;
    /// By person and lower bound; kept for its memory.
    std::vector<std::pair<std::uint32_t, double>> m_lower;
};

} // namespace semblance::matching
