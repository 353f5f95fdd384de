// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/AvLog.h"
#include "imagery/video/ClipTime.h"
#include "imagery/video/FrameFaults.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace semblance::imagery {

/// One frame. Small: a day of video has two million.
struct FrameEntry
{
    /// When it is shown, in the index's time base, as the file states it.
    std::int64_t pts = 0;
    /// Where its bytes begin in the file; below 0 where the container does not say.
    std::int64_t position = -1;
    /// The how-manieth piece of the stream it is made of, in the order of the file, from 0.
    std::uint32_t packet = 0;
    /// Bytes that it takes in the file.
    std::uint32_t bytes : 30 = 0;
    /// Decoding can begin here.
    std::uint32_t isKey : 1 = 0;
    /// Its bytes are not all there, or marked as wrong.
    std::uint32_t isDamaged : 1 = 0;

    friend bool operator==(const FrameEntry&, const FrameEntry&) = default;
};
static_assert(sizeof(FrameEntry) == 24);

/// Where a file's own clock jumps.
struct TimeJump
{
    /// From the frame before to this one,
    std::size_t frame = 0;
    /// by so much; below 0: back. From there times count on.
    double seconds = 0;

    friend bool operator==(const TimeJump&, const TimeJump&) = default;
};

/// Frames that a file lists and that are not there.
struct LostFrames
{
    /// They were before this frame; the number of all where they were at the end.
    std::size_t before = 0;
    std::size_t count = 0;

    friend bool operator==(const LostFrames&, const LostFrames&) = default;
};

/// Between two frames others are missing, as the even rate of all others tells.
struct FrameGap
{
    /// Behind the gap.
    std::size_t frame = 0;
    /// About so many.
    std::size_t missing = 0;

    friend bool operator==(const FrameGap&, const FrameGap&) = default;
};

/// What is wrong with a file, found while its frames were listed.
struct ClipDamage
{
    /// Frames whose bytes are not whole, and the first of them.
    std::size_t damagedFrames = 0;
    std::optional<std::size_t> firstDamaged;
    /// What the header says there should be; empty where it does not.
    std::optional<std::size_t> declaredFrames;
    /// The file stops before the end that it states, or cannot be read on.
    bool endsEarly = false;
    std::vector<Complaint> complaints;
    /// Entries of length 0, which recorders write for frames that they leave out. No damage.
    std::size_t emptyEntries = 0;
    /// Back, or on by more than a second and ten times as far as most frames are apart. No damage.
    std::vector<TimeJump> timeJumps = {};
    /// So many frames at the beginning are shown before the first that is marked as a key frame;
    /// all where none is. Not of codecs whose frames all stand for themselves.
    std::size_t keyless = 0;
    /// All frames have the same time, by which nobody can reckon: others are made up.
    bool hasOneTime = false;
    /// The end of the stream, in seconds, as the file states it beside its frames.
    std::optional<double> statedSeconds = {};
    /// Indices of what is behind them are too low by as many; times are right again.
    std::vector<LostFrames> lost = {};
    /// More are missing than that, and nobody knows where: indices and times may be too low.
    std::size_t lostSomewhere = 0;
    /// In the file, and by its own edit list not to be shown. No damage.
    std::size_t hiddenFrames = 0;
    /// Places at which packets of a transport stream are missing, and the frame of the first.
    std::size_t brokenPlaces = 0;
    std::optional<std::size_t> firstBroken = {};

    bool isWhole() const
    {
        return damagedFrames == 0 && !endsEarly && complaints.empty() && lost.empty() &&
               lostSomewhere == 0 && brokenPlaces == 0 && keyless == 0;
    }

    friend bool operator==(const ClipDamage&, const ClipDamage&) = default;
};

/// How long frames are shown: from each to the next, in seconds. All 0 with fewer than two frames.
struct FrameIntervals
{
    double shortest = 0;
    double median = 0;
    double longest = 0;
    /// Some differ from the median by more than the file's own clock can round.
    bool areVariable = false;

    friend bool operator==(const FrameIntervals&, const FrameIntervals&) = default;
};

/// Every frame in the order in which it is shown, numbered from 0. Immutable; thread-safe.
class FrameIndex
{
public:
    FrameIndex() = default;
    /// `entries` in the order of showing. `timeBase`: seconds of a unit of pts.
    /// `faults`: what decoding showed, where it was made by decoding.
    FrameIndex(std::vector<FrameEntry> entries, Ratio timeBase, bool isComplete, bool isByDecoding,
               ClipDamage damage, FrameFaults faults = {});

    std::size_t size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.empty(); }
    /// False: the part that was listed so far; its numbers stay.
    bool isComplete() const { return m_isComplete; }
    /// The file does not say when its frames are shown, so they were decoded to find out; times
    /// are then the file's in rising order.
    bool isByDecoding() const { return m_isByDecoding; }
    const ClipDamage& damage() const { return m_damage; }
    /// Of every frame, where isByDecoding; else nobody has decoded them.
    const FrameFaults& faults() const { return m_faults; }
    Ratio timeBase() const { return m_timeBase; }
    const std::vector<FrameEntry>& entries() const { return m_entries; }

    /// `number` below size().
    const FrameEntry& operator[](std::size_t number) const { return m_entries[number]; }
    /// Since the first frame.
    double secondsOf(std::size_t number) const;
    /// From the first frame to the end of the last one, which counts as long as most.
    double durationSeconds() const;
    /// The frame that is shown `seconds` after the first; empty before it and after the end.
    std::optional<std::size_t> at(double seconds) const;
    /// The frame that begins nearest to that time, of two equally near the earlier; the index is
    /// not empty.
    std::size_t nearestTo(double seconds) const;
    /// Frames a second on average; 0 with fewer than two.
    double averageRate() const;
    /// The same of those stretches alone in which no frame is missing: without gaps and jumps of
    /// the clock. Over many frames, so that a clock of thousandths does not round it.
    double evenRate() const;
    const FrameIntervals& intervals() const { return m_intervals; }
    /// Where all frames come evenly but for a few gaps of whole frames: those. Else empty.
    const std::vector<FrameGap>& gaps() const { return m_gaps; }

    /// Where decoding must begin to get frame `number`: the last key frame that is neither shown
    /// nor stored after it (what is stored after a key frame and shown before it needs the one
    /// before). Empty where there is none: from the file's start.
    std::optional<std::size_t> keyFor(std::size_t number) const;
    /// The frame that is made of `packet`. Looks outwards from `hint`, no further than `reach`.
    std::optional<std::size_t> find(std::uint32_t packet, std::size_t hint,
                                    std::size_t reach = std::size_t(-1)) const;

    friend bool operator==(const FrameIndex&, const FrameIndex&) = default;

private:
    std::vector<FrameEntry> m_entries;
    Ratio m_timeBase;
    bool m_isComplete = false;
    bool m_isByDecoding = false;
    ClipDamage m_damage;
    FrameFaults m_faults;
    FrameIntervals m_intervals;
    std::vector<FrameGap> m_gaps;
};

} // namespace semblance::imagery
