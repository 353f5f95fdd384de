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

/// Finds the faces of frames, largest first. Called by several threads at once.
struct FaceFinder
{
    std::function<Result<std::vector<DetectedFace>>(const Photograph&, const StopToken&)> look;
    /// In every other look, where it is there: told what was found in the look before, which may
    /// save it work.
    std::function<Result<std::vector<DetectedFace>>(
        const Photograph&, const std::vector<DetectedFace>&, const StopToken&)>
        follow = {};
};

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
    /// Of the largest faces of a frame so many are compared with others.
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
    /// From the first up to and without the end every so-manieth was looked at.
    std::size_t first = 0;
    std::size_t end = 0;
    /// Not all that was asked for: it was stopped, or has not come to the end yet.
    bool isPart = false;
    /// Of the frames that were looked at.
    imagery::FrameFaults faults = {};

    friend bool operator==(const TrackedFaces&, const TrackedFaces&) = default;
};

/// Makes a value of what was found until then: tracks are numbered and put together as at the end,
/// so that later ones may join them in another way. Fails: as TrackLinker::finish.
using TracksSoFar = std::function<Result<TrackedFaces>()>;
/// Told after every few frames. What it asks for costs time that the search then lacks.
using PartSink = std::function<void(const TracksSoFar&)>;

/// Every face of a video through its frames. Frames are decoded in one thread while faces are
/// looked for in as many as there are processors. Progress counts frames from the first that is
/// asked for to the last. The number of threads changes nothing, nor does `part`; same frames, same
/// tracks. Stopped, it returns what was found until then. Fails: as the source and the finder do
/// but for FrameNotFound; Cancelled where it was stopped before anything was looked at.
Result<TrackedFaces> trackFaces(FrameSource& frames, const FaceFinder& finder,
                                const TrackingRules& rules, const StopToken& stop = {},
                                const ProgressSink& progress = {}, const PartSink& part = {});
/// The same, and faces are compared with each other, but for those in doubtful frames: see
/// TrackLinker.
Result<TrackedFaces> trackFaces(FrameSource& frames, const FaceFinder& finder,
                                const FaceLikeness& likeness, const TrackingRules& rules,
                                const StopToken& stop = {}, const ProgressSink& progress = {},
                                const PartSink& part = {});

/// Every so-manieth frame that `rules` ask for of these.
std::size_t stepOf(const FrameSource& frames, const TrackingRules& rules);

} // namespace semblance::matching
