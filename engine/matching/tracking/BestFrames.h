// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/tracking/FaceTracker.h"

#include <optional>
#include <vector>

namespace semblance::matching {

/// A frame of a track, measured.
struct BestFrame
{
    TrackPoint point;
    /// As a thorough search of the frame finds the face: so a still of it has the same figures.
    /// Where it finds none at that place, the track's own.
    LocatedFace located;
    QualityReport quality;
    /// As frameMerit: frames without one come last, among them those that expectedLoss finds least
    /// wrong first.
    std::optional<double> merit;
};

/// Of each of `tracks`, in their order, up to `count` frames that show the face best, best first:
/// of each of several stretches of the track the frame that promises most at a quick look is
/// measured, the best of these that are not neighbours are taken (spreadBest), and they are looked
/// for and measured anew as a still is. What cannot be decoded is passed over. Progress counts
/// frames measured. Fails: as `frames` but for FrameNotFound, BackendFailed, Cancelled.
Result<std::vector<std::vector<BestFrame>>>
bestFrames(FrameSource& frames, const FacePipeline& engine, const std::vector<FaceTrack>& tracks,
           std::size_t count, const StopToken& stop = {}, const ProgressSink& progress = {});

/// The points of `track` that are worth measuring to find `count` best ones: one from each of twice
/// as many stretches of even length, the one with the most merit, of equals the earlier; where that
/// gives fewer than `count`, also those of the others that have the most merit. Doubtful frames
/// only where the track has no others. In the order of frames.
std::vector<TrackPoint> worthMeasuring(const FaceTrack& track, std::size_t count);

/// Up to `count` of `measured`, best first: of those whose merit lies less than 10 below the
/// highest, or that have none where none has, none nearer to a better one than half of what even
/// spreading gives; where that leaves fewer, the best of all others too.
std::vector<BestFrame> spreadBest(std::vector<BestFrame> measured, std::size_t count);

} // namespace semblance::matching
