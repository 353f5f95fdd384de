// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Photograph.h"
#include "matching/tracking/FaceTrack.h"
#include "matching/tracking/FrameSource.h"
#include "matching/tracking/TrackLinker.h"

#include <functional>
#include <vector>

namespace semblance::matching {

class FacePipeline;

/// Finds the faces of one frame. Called by several threads at once.
using FaceFinder =
    std::function<Result<std::vector<DetectedFace>>(const Photograph&, const StopToken&)>;

/// As the engine sees frames of a video. Borrows `engine`.
FaceFinder faceFinderOf(const FacePipeline& engine);

struct TrackingRules
{
    /// Faces are looked for in every so-manieth frame; 0: about kLooksPerSecond times a second.
    std::size_t every = 0;
    /// Frames from `first` up to and without `last`; those that there are.
    std::size_t first = 0;
    std::size_t last = std::size_t(-1);
    LinkRules link;
    /// Of the largest faces of a frame so many are compared with others; 18 ms each.
    std::size_t mostCompared = 6;

    static constexpr double kLooksPerSecond = 6;
};

/// What tracking found.
struct TrackedFaces
{
    std::vector<FaceTrack> tracks;
    /// Which frames were looked at: every so-manieth, how many, and how many of them could not be
    /// decoded.
    std::size_t every = 1;
    std::size_t framesSeen = 0;
    std::size_t framesLost = 0;
    /// Of the frames that were looked at.
    imagery::FrameFaults faults = {};

    friend bool operator==(const TrackedFaces&, const TrackedFaces&) = default;
};

/// Every face of a video through its frames. Frames are decoded in one thread while faces are
/// looked for in as many as there are processors. Progress counts frames of the video. The number
/// of threads changes nothing; same frames, same tracks. Fails: as the source and the finder do but
/// for FrameNotFound, Cancelled.
Result<TrackedFaces> trackFaces(FrameSource& frames, const FaceFinder& finder,
                                const TrackingRules& rules, const StopToken& stop = {},
                                const ProgressSink& progress = {});
/// The same, and faces are compared with each other, but for those in doubtful frames: see
/// TrackLinker.
Result<TrackedFaces> trackFaces(FrameSource& frames, const FaceFinder& finder,
                                const FaceLikeness& likeness, const TrackingRules& rules,
                                const StopToken& stop = {}, const ProgressSink& progress = {});

/// Every so-manieth frame that `rules` ask for of these.
std::size_t stepOf(const FrameSource& frames, const TrackingRules& rules);

} // namespace semblance::matching
