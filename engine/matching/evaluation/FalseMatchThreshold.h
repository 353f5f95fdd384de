// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <queue>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace semblance::matching {

/// Which score a given share of comparisons of two different people exceeds, of more comparisons
/// than anybody would keep: holds only the highest. One thread.
class FalseMatchThreshold
{
public:
    /// `rate`: the share, 0 to 1. `most`: no more scores than this come.
    FalseMatchThreshold(double rate, std::size_t most);

    void add(double score);
    /// Scores so far.
    std::size_t count() const { return m_count; }
    /// The lowest score that a share of `rate` at the most exceeds; only what lies above it passes.
    /// Empty where one score would be a larger share already.
    std::optional<double> value() const;

private:
    /// How many of `scores` may pass.
    std::size_t allowed(std::size_t scores) const;

    double m_rate;
    std::size_t m_kept;
    std::size_t m_count = 0;
    /// The lowest on top.
    std::priority_queue<double, std::vector<double>, std::greater<>> m_highest;
};

} // namespace semblance::matching
