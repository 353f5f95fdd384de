// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Progress.h"

#include <cmath>

namespace semblance {

namespace {

double workedOn(const Progress& progress)
{
    return static_cast<double>(progress.done) - static_cast<double>(progress.skipped);
}

} // namespace

ProgressMeter::ProgressMeter(Clock::time_point start) : m_start(start), m_now(start) {}

void ProgressMeter::update(const Progress& progress, Clock::time_point now)
{
    m_progress = progress;
    m_now = now;
    if (!m_firstAt && progress.done > progress.skipped) {
        m_firstAt = now;
        m_first = progress;
    }
}

void ProgressMeter::leaveOut(Clock::duration pause)
{
    m_start += pause;
    if (m_firstAt)
        *m_firstAt += pause;
}

std::optional<double> ProgressMeter::ratePerSecond() const
{
    const double seconds = std::chrono::duration<double>(m_now - m_start).count();
    if (m_progress.done <= m_progress.skipped || seconds <= 0)
        return std::nullopt;
    return static_cast<double>(m_progress.done - m_progress.skipped) / seconds;
}

std::optional<std::chrono::seconds> ProgressMeter::timeLeft() const
{
    constexpr double kLeastSeconds = 1;
    constexpr double kLeastShare = 0.01;
    if (!m_firstAt || m_progress.total < m_progress.done)
        return std::nullopt;
    const double seconds = std::chrono::duration<double>(m_now - *m_firstAt).count();
    const double done = workedOn(m_progress) - workedOn(m_first);
    if (done <= 0 || seconds < kLeastSeconds
        || done < kLeastShare * static_cast<double>(m_progress.total))
        return std::nullopt;
    const auto left = static_cast<double>(m_progress.total - m_progress.done);
    return std::chrono::seconds(std::llround(left * seconds / done));
}

} // namespace semblance
