// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/tracking/FaceTracker.h"
#include "matching/tracking/FrameChoice.h"

#include <vector>

namespace semblance::matching {

/// Of each of `tracks`, in their order, up to `count` frames that show the face best, best first:
/// of each of several stretches of the track the frame that promises most at a quick look is
/// measured, the best of these that are not neighbours are taken (spreadBest), and they are looked
/// for and measured anew as a still is; for those that have no merit as stills the next best others
/// are tried. What cannot be decoded is passed over. Progress counts
/// frames measured. Fails: as `frames` but for FrameNotFound, BackendFailed, Cancelled.
Result<std::vector<std::vector<BestFrame>>>
bestFrames(FrameSource& frames, const FacePipeline& engine, const std::vector<FaceTrack>& tracks,
           std::size_t count, const StopToken& stop = {}, const ProgressSink& progress = {});

/// The points of `track` that are worth measuring to find `count` best ones: one from each of twice
/// as many stretches of even length, at least six, the one with the most merit, of equals the
/// earlier; where that gives fewer than `count`, also those of the others that have the most merit.
/// Doubtful frames only where the track has no others. In the order of frames.
std::vector<TrackPoint> worthMeasuring(const FaceTrack& track, std::size_t count);

} // namespace semblance::matching
