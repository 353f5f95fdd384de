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
};

/// Called from the working thread, possibly several at once; must be cheap and must not throw.
using ProgressSink = std::function<void(const Progress&)>;

/// Units per second and time left, from a steady clock. One thread.
class ProgressMeter
{
public:
    using Clock = std::chrono::steady_clock;

    explicit ProgressMeter(Clock::time_point start = Clock::now());

    void update(const Progress& progress, Clock::time_point now = Clock::now());

    /// Units per second since the start; empty until something is done.
    std::optional<double> ratePerSecond() const;
    /// Empty while the rate or the total is unknown.
    std::optional<std::chrono::seconds> timeLeft() const;

private:
    Clock::time_point m_start;
    Clock::time_point m_now;
    Progress m_progress;
};

} // namespace semblance
