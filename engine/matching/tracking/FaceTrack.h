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

/// Two stretches of a track that were put together by likeness, not by place.
struct TrackLink
{
    /// The last frame of the one and the first of the other.
    std::size_t from = 0;
    std::size_t to = 0;
    /// What their faces score with each other, on the ruler of PairScore.
    double score = 0;

    friend bool operator==(const TrackLink&, const TrackLink&) = default;
};

/// That a track begins where another one's face stood, and its face is not that one's.
struct TrackParting
{
    /// The other's last frame.
    std::size_t from = 0;
    /// The highest that the faces score with each other.
    double score = 0;

    friend bool operator==(const TrackParting&, const TrackParting&) = default;
};

/// One face through the frames, put together by where it is and, over gaps, by likeness, which
/// `links` name: one person can have several, and one track can show two people all the same, as
/// where two who are alike, or too small to be compared, cross each other. That a person must see.
struct FaceTrack
{
    /// In the order of frames, at least one.
    std::vector<TrackPoint> points;
    std::vector<TrackGap> gaps;
    std::vector<TrackLink> links = {};
    std::optional<TrackParting> parted = {};

    std::size_t firstFrame() const { return points.front().frame; }
    std::size_t lastFrame() const { return points.back().frame; }
    double firstSeconds() const { return points.front().seconds; }
    double lastSeconds() const { return points.back().seconds; }

    friend bool operator==(const FaceTrack&, const FaceTrack&) = default;
};

/// Where the track's face is in `frame`: where it was found, else between the frames around it, at
/// even speed. Empty before its first frame, after its last one and within a link.
std::optional<RectPx> boxAt(const FaceTrack& track, std::size_t frame);
/// The face was found in that very frame; where it was not, boxAt is a guess.
bool isFoundAt(const FaceTrack& track, std::size_t frame);

/// Of a track: from the first to the last frame of what is followed by place.
struct TrackStretch
{
    std::size_t first = 0;
    std::size_t last = 0;

    friend bool operator==(const TrackStretch&, const TrackStretch&) = default;
};

/// In order, at least one; between each two is a link.
std::vector<TrackStretch> stretchesOf(const FaceTrack& track);

} // namespace semblance::matching
