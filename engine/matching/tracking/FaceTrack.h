// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameFaults.h"
#include "matching/detection/FaceDetector.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace semblance::matching {

/// A face that was found in one frame.
struct TrackPoint
{
    std::size_t frame = 0;
    /// Since the video's first frame.
    double seconds = 0;
    /// Boxes in pixels of the frame.
    DetectedFace face;
    /// How much there is to see, by quickMerit.
    double merit = 0;
    /// What is known against the frame: parts of the face may be made up by the decoder.
    std::optional<imagery::FrameDoubt> doubt = {};

    friend bool operator==(const TrackPoint&, const TrackPoint&) = default;
};

/// Frames in which a face was looked for and not found, though it was found before and after.
struct TrackGap
{
    /// The last one with it and the next one.
    std::size_t from = 0;
    std::size_t to = 0;

    friend bool operator==(const TrackGap&, const TrackGap&) = default;
};

/// One face through the frames, put together by where it is, not by who it is: one person can have
/// several, and where two cross each other one track can show two people. That a person must see.
struct FaceTrack
{
    /// In the order of frames, at least one.
    std::vector<TrackPoint> points;
    std::vector<TrackGap> gaps;

    std::size_t firstFrame() const { return points.front().frame; }
    std::size_t lastFrame() const { return points.back().frame; }
    double firstSeconds() const { return points.front().seconds; }
    double lastSeconds() const { return points.back().seconds; }

    friend bool operator==(const FaceTrack&, const FaceTrack&) = default;
};

/// Where the track's face is in `frame`: where it was found, else between the frames around it, at
/// even speed. Empty before its first frame and after its last one.
std::optional<RectPx> boxAt(const FaceTrack& track, std::size_t frame);

} // namespace semblance::matching
