// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "imagery/video/VideoFile.h"
#include "matching/tracking/BestFrames.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace semblance::cli {

/// What was found, and how long it took.
struct FacesFound
{
    matching::TrackedFaces tracked;
    /// Of each track, in their order; as matching::bestFrames.
    std::vector<std::vector<matching::BestFrame>> best;
    double trackingSeconds = 0;
    /// Somebody stopped it, on the way through the clip or while best frames were measured.
    bool isCancelled = false;

    bool isEverythingSeen(const imagery::VideoFile& clip) const;
    /// Of the clip, that were looked through.
    double lookedSeconds(const imagery::VideoFile& clip) const;
    /// Empty where nothing can be said: a single frame has no length.
    std::optional<double> timesRealTime(const imagery::VideoFile& clip) const;
    /// Of the frames that were looked at; of all where their order was found by decoding.
    const imagery::FrameFaults& faultsKnown(const imagery::VideoFile& clip) const;
    /// Of how many frames.
    std::size_t framesKnown(const imagery::VideoFile& clip) const;
};

/// Why its quality was not measured; technical.
std::string unmeasuredReason(const matching::BestFrame& best);
/// In frames of that kind.
std::size_t sightingsIn(const matching::FaceTrack& track, imagery::FrameDoubt doubt);
/// Which faces are not found.
QString uprightText();

} // namespace semblance::cli
