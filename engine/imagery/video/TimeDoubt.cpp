// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/TimeDoubt.h"

#include "imagery/video/FrameOrigin.h"

#include <algorithm>

namespace semblance::imagery {

std::string_view name(TimeDoubt doubt)
{
    switch (doubt) {
    case TimeDoubt::None:
        return "none";
    case TimeDoubt::OneTime:
        return "oneTime";
    case TimeDoubt::AssumedRate:
        return "assumedRate";
    case TimeDoubt::ClockJumpsBack:
        return "clockJumpsBack";
    case TimeDoubt::OtherLength:
        return "otherLength";
    }
    return {};
}

TimeDoubt timeDoubtOf(const VideoFacts& facts, const FrameIndex& index)
{
    if (index.damage().hasOneTime)
        return TimeDoubt::OneTime;
    if (facts.areTimesAssumed())
        return TimeDoubt::AssumedRate;
    const auto isBack = [](const TimeJump& jump) { return jump.seconds < 0; };
    if (std::ranges::any_of(index.damage().timeJumps, isBack))
        return TimeDoubt::ClockJumpsBack;
    return contradictedLength(facts, index) ? TimeDoubt::OtherLength : TimeDoubt::None;
}

std::optional<double> clockOfFirstFrame(const VideoFacts& facts, const FrameIndex& index)
{
    if (index.isEmpty() || timeDoubtOf(facts, index) != TimeDoubt::None)
        return std::nullopt;
    FrameOrigin first;
    first.pts = index[0].pts;
    first.timeBase = index.timeBase();
    return clockSecondsOf(first);
}

std::optional<double> contradictedLength(const VideoFacts& facts, const FrameIndex& index)
{
    if (!index.isComplete() || index.size() < 2 || index.damage().endsEarly)
        return std::nullopt;
    const double found = index.durationSeconds();
    const bool mayLastStand = index.intervals().areVariable && index.gaps().empty();
    if (const auto& stated = facts.durationSeconds) {
        const bool mayEndBefore = mayLastStand || facts.isDurationOfFile;
        if (found > 2 * *stated || (!mayEndBefore && found < *stated / 2))
            return stated;
    }
    const auto& played = facts.playedSeconds;
    return played && found > 2 * *played ? played : std::nullopt;
}

} // namespace semblance::imagery
