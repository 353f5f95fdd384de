// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/VideoFacesFound.h"

#include "matching/tracking/FrameMerit.h"

#include <algorithm>

namespace semblance::cli {

bool FacesFound::isEverythingSeen(const imagery::VideoFile& clip) const
{
    return tracked.first == 0 && tracked.end >= clip.index().size();
}

double FacesFound::lookedSeconds(const imagery::VideoFile& clip) const
{
    const imagery::FrameIndex& index = clip.index();
    const double end =
        tracked.end < index.size() ? index.secondsOf(tracked.end) : index.durationSeconds();
    return end - index.secondsOf(tracked.first);
}

std::optional<double> FacesFound::timesRealTime(const imagery::VideoFile& clip) const
{
    const double seconds = lookedSeconds(clip);
    return trackingSeconds > 0 && seconds > 0 ? std::optional(seconds / trackingSeconds)
                                              : std::nullopt;
}

const imagery::FrameFaults& FacesFound::faultsKnown(const imagery::VideoFile& clip) const
{
    return clip.index().isByDecoding() ? clip.index().faults() : tracked.faults;
}

std::size_t FacesFound::framesKnown(const imagery::VideoFile& clip) const
{
    return clip.index().isByDecoding() ? clip.index().size() : tracked.framesSeen;
}

std::string unmeasuredReason(const matching::BestFrame& best)
{
    const std::string reason = matching::whyWithoutMerit(best.quality);
    return reason.empty() ? "no unified quality is known" : reason;
}

std::size_t sightingsIn(const matching::FaceTrack& track, imagery::FrameDoubt doubt)
{
    return static_cast<std::size_t>(
        std::ranges::count(track.points, doubt, &matching::TrackPoint::doubt));
}

QString uprightText()
{
    return QStringLiteral("Faces are looked for upright only, after the turn that the file itself "
                          "asks for: one that lies on its side is not found.");
}

} // namespace semblance::cli
