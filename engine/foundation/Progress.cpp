// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Progress.h"

#include <cmath>

namespace semblance {

ProgressMeter::ProgressMeter(Clock::time_point start) : m_start(start), m_now(start) {}

void ProgressMeter::update(const Progress& progress, Clock::time_point now)
{
    m_progress = progress;
    m_now = now;
}

void ProgressMeter::leaveOut(Clock::duration pause)
{
    m_start += pause;
}

std::optional<double> ProgressMeter::ratePerSecond() const
{
    const double seconds = std::chrono::duration<double>(m_now - m_start).count();
    if (m_progress.done == 0 || seconds <= 0)
        return std::nullopt;
    return static_cast<double>(m_progress.done) / seconds;
}

std::optional<std::chrono::seconds> ProgressMeter::timeLeft() const
{
    const auto rate = ratePerSecond();
    if (!rate || m_progress.total < m_progress.done)
        return std::nullopt;
    const auto left = static_cast<double>(m_progress.total - m_progress.done);
    return std::chrono::seconds(std::llround(left / *rate));
}

} // namespace semblance
