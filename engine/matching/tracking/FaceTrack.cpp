// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FaceTrack.h"

#include <algorithm>

namespace semblance::matching {

namespace {

RectPx between(const RectPx& a, const RectPx& b, double share)
{
    const auto mix = [share](double from, double to) { return from + (to - from) * share; };
    return {mix(a.x, b.x), mix(a.y, b.y), mix(a.width, b.width), mix(a.height, b.height)};
}

} // namespace

std::optional<RectPx> boxAt(const FaceTrack& track, std::size_t frame)
{
    const auto next = std::ranges::lower_bound(track.points, frame, {}, &TrackPoint::frame);
    if (next == track.points.end())
        return std::nullopt;
    if (next->frame == frame)
        return next->face.box;
    if (next == track.points.begin())
        return std::nullopt;
    const TrackPoint& before = *(next - 1);
    const bool isAway = std::ranges::any_of(track.links, [frame](const TrackLink& link) {
        return link.from < frame && frame < link.to;
    });
    if (isAway)
        return std::nullopt;
    const double share = double(frame - before.frame) / double(next->frame - before.frame);
    return between(before.face.box, next->face.box, share);
}

bool isFoundAt(const FaceTrack& track, std::size_t frame)
{
    return std::ranges::binary_search(track.points, frame, {}, &TrackPoint::frame);
}

std::vector<TrackStretch> stretchesOf(const FaceTrack& track)
{
    std::vector<TrackStretch> stretches;
    std::size_t first = track.firstFrame();
    for (const TrackLink& link : track.links) {
        stretches.push_back({first, link.from});
        first = link.to;
    }
    stretches.push_back({first, track.lastFrame()});
    return stretches;
}

} // namespace semblance::matching
