// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>

namespace semblance {

/// How far a piece of work is. `total` 0: not known yet.
struct Progress
{
    std::size_t done = 0;
    std::size_t total = 0;
    /// Of `done`: passed over without work, such as what a run before had done already.
    std::size_t skipped = 0;
};

/// Called from the working thread, possibly several at once, and never while it holds a lock or a
/// transaction: a sink may wait as long as the work is paused. Otherwise cheap; must not throw.
using ProgressSink = std::function<void(const Progress&)>;

/// Units per second and time left, from a steady clock. One thread.
class ProgressMeter
{
public:
    using Clock = std::chrono::steady_clock;

    explicit ProgressMeter(Clock::time_point start = Clock::now());

    void update(const Progress& progress, Clock::time_point now = Clock::now());
    /// Time in which nothing was done on purpose does not count.
    void leaveOut(Clock::duration pause);

    /// Units that were worked on per second since the start; empty until there is one.
    std::optional<double> ratePerSecond() const;
    /// From what was done since the first report, because getting ready is no measure of the work.
    /// Empty while the total is unknown, and until a second and a hundredth of the work have gone
    /// by since then.
    std::optional<std::chrono::seconds> timeLeft() const;

private:
    Clock::time_point m_start;
    Clock::time_point m_now;
    Progress m_progress;
    /// The first report that something was worked on.
    std::optional<Clock::time_point> m_firstAt;
    Progress m_first;
};

} // namespace semblance
