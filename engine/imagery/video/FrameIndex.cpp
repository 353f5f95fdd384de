// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameIndex.h"

#include <algorithm>
#include <cmath>

namespace semblance::imagery {

namespace {

std::vector<std::int64_t> stepsOf(const std::vector<FrameEntry>& entries)
{
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < entries.size(); ++i)
        steps.push_back(entries[i].pts - entries[i - 1].pts);
    return steps;
}

/// Of the steps between frames; 0 without any.
std::int64_t medianOf(std::vector<std::int64_t> steps)
{
    if (steps.empty())
        return 0;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

FrameIntervals intervalsOf(const std::vector<FrameEntry>& entries, double unit)
{
    const auto steps = stepsOf(entries);
    if (steps.empty())
        return {};
    // Clocks of thousandths round 30 frames a second to 33 and 34; one whose tick is a whole frame,
    // as many AVI files have, rounds nothing.
    constexpr double kMostRoundingSeconds = 0.003;
    constexpr double kShare = 0.05;
    const double ticks = 2 * unit > kMostRoundingSeconds ? 0 : 2;
    const std::int64_t median = medianOf(steps);
    const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
    const double allowed = std::max(ticks, kShare * double(median));
    return {double(*least) * unit, double(median) * unit, double(*most) * unit,
            std::max(double(median - *least), double(*most - median)) > allowed};
}

/// A few, in a stream that is even but for them.
std::vector<FrameGap> gapsOf(const std::vector<FrameEntry>& entries, const FrameIntervals& found,
                             double unit, const std::vector<TimeJump>& jumps)
{
    constexpr double kShareOfGaps = 0.1;
    constexpr std::size_t kFewestSteps = 10;
    constexpr double kOff = 0.1;
    if (!found.areVariable || found.median <= 0 || entries.size() <= kFewestSteps)
        return {};
    const double ticks = 2 * unit / found.median;
    std::vector<FrameGap> gaps;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const double frames = double(entries[i].pts - entries[i - 1].pts) * unit / found.median;
        const double whole = std::round(frames);
        // What the clock jumps over is said by itself.
        if (std::ranges::find(jumps, i, &TimeJump::frame) != jumps.end())
            continue;
        if (whole < 1 || std::abs(frames - whole) > std::max(kOff, ticks) + 0.02 * whole)
            return {};
        if (whole > 1)
            gaps.push_back({i, std::size_t(whole) - 1});
    }
    const bool areFew = double(gaps.size()) <= kShareOfGaps * double(entries.size());
    return areFew ? gaps : std::vector<FrameGap>();
}

} // namespace

FrameIndex::FrameIndex(std::vector<FrameEntry> entries, Ratio timeBase, bool isComplete,
                       bool isByDecoding, ClipDamage damage, FrameFaults faults)
    : m_entries(std::move(entries)), m_timeBase(timeBase), m_isComplete(isComplete),
      m_isByDecoding(isByDecoding), m_damage(std::move(damage)), m_faults(std::move(faults)),
      m_intervals(intervalsOf(m_entries, timeBase.value())),
      m_gaps(gapsOf(m_entries, m_intervals, timeBase.value(), m_damage.timeJumps))
{
}

double FrameIndex::secondsOf(std::size_t number) const
{
    return double(m_entries[number].pts - m_entries.front().pts) * m_timeBase.value();
}

double FrameIndex::durationSeconds() const
{
    if (m_entries.empty())
        return 0;
    return secondsOf(m_entries.size() - 1) + m_intervals.median;
}

std::optional<std::size_t> FrameIndex::at(double seconds) const
{
    // A time that was read off and rounded to thousandths still means the frame that it was read
    // from.
    constexpr double kRounding = 0.0005;
    if (m_entries.empty() || !(seconds >= 0) || seconds > durationSeconds() + kRounding)
        return std::nullopt;
    const double ticks = (seconds + kRounding) / m_timeBase.value() + double(m_entries.front().pts);
    const auto after =
        std::partition_point(m_entries.begin(), m_entries.end(), [ticks](const FrameEntry& entry) {
            return double(entry.pts) <= ticks;
        });
    return std::size_t(std::max<std::ptrdiff_t>(1, after - m_entries.begin()) - 1);
}

std::size_t FrameIndex::nearestTo(double seconds) const
{
    if (!(seconds > 0))
        return 0;
    const std::size_t before = at(seconds).value_or(m_entries.size() - 1);
    const bool isNext = before + 1 < m_entries.size() &&
                        secondsOf(before + 1) - seconds < seconds - secondsOf(before);
    return isNext ? before + 1 : before;
}

double FrameIndex::averageRate() const
{
    if (m_entries.size() < 2)
        return 0;
    const double seconds = secondsOf(m_entries.size() - 1);
    return seconds > 0 ? double(m_entries.size() - 1) / seconds : 0;
}

double FrameIndex::evenRate() const
{
    if (m_entries.size() < 2)
        return 0;
    double seconds = secondsOf(m_entries.size() - 1);
    std::size_t steps = m_entries.size() - 1;
    const auto leaveOut = [&](std::size_t frame) {
        seconds -= secondsOf(frame) - secondsOf(frame - 1);
        --steps;
    };
    for (const FrameGap& gap : m_gaps)
        leaveOut(gap.frame);
    for (const TimeJump& jump : m_damage.timeJumps) {
        if (jump.seconds > 0)
            leaveOut(jump.frame);
    }
    return seconds > 0 ? double(steps) / seconds : 0;
}

std::optional<std::size_t> FrameIndex::keyFor(std::size_t number) const
{
    const std::uint32_t packet = m_entries[number].packet;
    for (std::size_t i = number + 1; i-- > 0;) {
        if (m_entries[i].isKey && m_entries[i].packet <= packet)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> FrameIndex::find(std::uint32_t packet, std::size_t hint,
                                            std::size_t reach) const
{
    const std::size_t count = m_entries.size();
    hint = std::min(hint, count);
    for (std::size_t away = 0; away <= std::min(count, reach); ++away) {
        if (hint + away < count && m_entries[hint + away].packet == packet)
            return hint + away;
        if (away > 0 && away <= hint && m_entries[hint - away].packet == packet)
            return hint - away;
    }
    return std::nullopt;
}

} // namespace semblance::imagery
