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
    const double share = double(frame - before.frame) / double(next->frame - before.frame);
    return between(before.face.box, next->face.box, share);
}

} // namespace semblance::matching
