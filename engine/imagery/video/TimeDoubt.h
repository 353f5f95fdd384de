// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameIndex.h"
#include "imagery/video/VideoFacts.h"

#include <array>
#include <optional>
#include <string_view>

namespace semblance::imagery {

/// Why the times of a clip's frames are not those of its own clock, or cannot be relied on.
enum class TimeDoubt
{
    None,
    /// It gives all frames one time: theirs are made up.
    OneTime,
    /// It states none: they are reckoned at VideoFacts::assumedRate.
    AssumedRate,
    /// Its clock jumps back: times, and time stamps, count on from there.
    ClockJumpsBack,
    /// They come to another length than it states: contradictedLength.
    OtherLength,
};
inline constexpr std::array kTimeDoubts{TimeDoubt::None, TimeDoubt::OneTime, TimeDoubt::AssumedRate,
                                        TimeDoubt::ClockJumpsBack, TimeDoubt::OtherLength};

/// Stable, for --json and records: "oneTime".
std::string_view name(TimeDoubt doubt);

/// The gravest, in the order above.
TimeDoubt timeDoubtOf(const VideoFacts& facts, const FrameIndex& index);

/// When the first frame is shown by the clip's own clock, from which on all times are counted here:
/// seconds, where they are noticeable and the times are not doubted.
std::optional<double> clockOfFirstFrame(const VideoFacts& facts, const FrameIndex& index);

/// What the file states of its length, in seconds, where that is less than half or more than twice
/// of what its frames take. At a variable rate the last of them may stand for long.
std::optional<double> contradictedLength(const VideoFacts& facts, const FrameIndex& index);

} // namespace semblance::imagery
