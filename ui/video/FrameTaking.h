// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "foundation/Clock.h"
#include "foundation/Progress.h"
#include "matching/tracking/BestFrames.h"
#include "ui/models/ProbeFace.h"
#include "ui/video/SharedVideo.h"

#include <memory>
#include <optional>
#include <vector>

namespace semblance::ui {

/// What taking frames out needs. Values and shared things, for jobs.
struct FrameTaking
{
    std::shared_ptr<casework::Lab> lab;
    std::shared_ptr<SharedVideo> video;
    std::shared_ptr<const imagery::FrameIndex> index;
    const Clock* clock = nullptr;
    /// Of the video, where it is known already.
    std::optional<Sha256> hash;
};

/// An exhibit that was a frame.
struct TakenFrame
{
    casework::Exhibit exhibit;
    bool isNew = true;
    /// Of the video.
    Sha256 hash;
};

/// Photographs of one track as exhibits, best first, each with its face.
struct TakenTrack
{
    std::vector<ProbeFace> photographs;
    /// Which frames they are, likewise.
    std::vector<std::size_t> frames;
    Sha256 hash;
};

/// Frame `number` as an exhibit: see casework::takeFrame. Blocking; progress counts bytes of the
/// video, whose hash takes long. Fails: as imagery::VideoFile::frame, casework::takeFrame,
/// Cancelled.
Result<TakenFrame> takeFrameOut(const FrameTaking& taking, std::size_t number,
                                const StopToken& stop, const ProgressSink& progress);

/// The best frames of one track, where they were not measured yet; see matching::bestFrames.
/// Blocking. Fails: as it does.
Result<std::vector<matching::BestFrame>> bestFramesOf(const FrameTaking& taking,
                                                      const matching::FacePipeline& engine,
                                                      const matching::FaceTrack& track,
                                                      std::size_t count, const StopToken& stop);

/// The frames of `best` as exhibits, each with the track's face as one of its faces, taken in from
/// the last to the first, so that a strip with the newest first has them in order. Blocking. What
/// cannot be decoded is left out. Fails: as takeFrameOut, FrameNotFound (none is left),
/// BackendFailed, FacesChanged.
Result<TakenTrack> takeTrackOut(const FrameTaking& taking,
                                const std::shared_ptr<const matching::FacePipeline>& engine,
                                const std::vector<matching::BestFrame>& best, const StopToken& stop,
                                const ProgressSink& progress);

} // namespace semblance::ui
