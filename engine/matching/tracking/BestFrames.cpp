// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/BestFrames.h"

#include "matching/quality/UnifiedQuality.h"
#include "matching/tracking/FrameMerit.h"

#include <algorithm>
#include <map>

namespace semblance::matching {

namespace {

constexpr std::size_t kStretchesPerFrame = 2;

/// Of one frame: which tracks want it measured.
using Wanted = std::map<std::size_t, std::vector<std::pair<std::size_t, TrackPoint>>>;

Wanted wantedOf(const std::vector<FaceTrack>& tracks, std::size_t count)
{
    Wanted wanted;
    for (std::size_t track = 0; track < tracks.size(); ++track) {
        for (const TrackPoint& point : worthMeasuring(tracks[track], count))
            wanted[point.frame].push_back({track, point});
    }
    return wanted;
}

/// All faces that the tracks have in a frame, for "more than one face".
std::vector<LocatedFace> facesIn(const std::vector<FaceTrack>& tracks, std::size_t frame)
{
    std::vector<LocatedFace> faces;
    for (const FaceTrack& track : tracks) {
        const auto point = std::ranges::lower_bound(track.points, frame, {}, &TrackPoint::frame);
        if (point != track.points.end() && point->frame == frame)
            faces.push_back({point->face, {}});
    }
    return faces;
}

Result<BestFrame> measured(const Photograph& photograph, const FacePipeline& engine,
                           std::vector<LocatedFace> faces, const TrackPoint& point)
{
    const auto at = std::ranges::find_if(
        faces, [&point](const LocatedFace& face) { return face.face == point.face; });
    const auto located = engine.locateKnown(photograph, point.face);
    if (!located)
        return passOn(located);
    *at = *located;
    auto quality = engine.quality(photograph, faces, std::size_t(at - faces.begin()));
    if (!quality)
        return passOn(quality);
    const std::optional<double> merit = frameMerit(*quality);
    return BestFrame{point, *located, std::move(*quality), merit};
}

bool isSound(const TrackPoint& point)
{
    return !point.doubt;
}

Photograph photographOf(const SourceFrame& shown, std::string name)
{
    SourceEncoding encoding;
    if (shown.doubt)
        encoding.complaint = kDamagedFrameComplaint;
    return {shown.image, Orientation::TopLeft, std::move(encoding), std::move(name)};
}

/// Those of `points` with the most merit that are not in `chosen` yet, until it has `count`.
void fillUp(std::vector<TrackPoint>& chosen, std::vector<TrackPoint> points, std::size_t count)
{
    if (chosen.size() >= count)
        return;
    std::erase_if(points, [&chosen](const TrackPoint& point) {
        return std::ranges::binary_search(chosen, point.frame, {}, &TrackPoint::frame);
    });
    std::ranges::stable_sort(points, std::ranges::greater{}, &TrackPoint::merit);
    points.resize(std::min(points.size(), count - chosen.size()));
    chosen.insert(chosen.end(), points.begin(), points.end());
    std::ranges::sort(chosen, {}, &TrackPoint::frame);
}

bool isBetter(const BestFrame& a, const BestFrame& b)
{
    if (a.merit != b.merit)
        return a.merit > b.merit;
    if (const double ofA = expectedLoss(a.quality), ofB = expectedLoss(b.quality);
        !a.merit && ofA != ofB)
        return ofA < ofB;
    return a.point.frame < b.point.frame;
}

} // namespace

std::vector<TrackPoint> worthMeasuring(const FaceTrack& track, std::size_t count)
{
    std::vector<TrackPoint> points = track.points;
    if (std::ranges::any_of(points, &isSound))
        std::erase_if(points, [](const TrackPoint& point) { return !isSound(point); });
    const std::size_t stretches = std::max<std::size_t>(1, count * kStretchesPerFrame);
    const std::size_t first = track.firstFrame();
    const std::size_t length = track.lastFrame() - first + 1;
    std::vector<TrackPoint> best;
    std::size_t lastStretch = stretches;
    for (const TrackPoint& point : points) {
        const std::size_t stretch = (point.frame - first) * stretches / length;
        if (stretch != lastStretch)
            best.push_back(point);
        else if (point.merit > best.back().merit)
            best.back() = point;
        lastStretch = stretch;
    }
    fillUp(best, std::move(points), count);
    return best;
}

std::vector<BestFrame> spreadBest(std::vector<BestFrame> measured, std::size_t count)
{
    std::ranges::stable_sort(measured, isBetter);
    if (measured.empty() || count == 0)
        return {};
    const auto [earliest, latest] = std::ranges::minmax(
        measured, {}, [](const BestFrame& frame) { return frame.point.seconds; });
    const double apart = (latest.point.seconds - earliest.point.seconds) / double(2 * count);
    std::vector<BestFrame> taken;
    std::vector<BestFrame> others;
    for (BestFrame& frame : measured) {
        const bool isNear = std::ranges::any_of(taken, [&](const BestFrame& better) {
            return std::abs(better.point.seconds - frame.point.seconds) < apart;
        });
        (isNear || taken.size() >= count ? others : taken).push_back(std::move(frame));
    }
    for (std::size_t i = 0; i < others.size() && taken.size() < count; ++i)
        taken.push_back(std::move(others[i]));
    std::ranges::stable_sort(taken, isBetter);
    return taken;
}

Result<std::vector<std::vector<BestFrame>>>
bestFrames(FrameSource& frames, const FacePipeline& engine, const std::vector<FaceTrack>& tracks,
           std::size_t count, const StopToken& stop, const ProgressSink& progress)
{
    std::vector<std::vector<BestFrame>> best(tracks.size());
    const Wanted wanted = wantedOf(tracks, count);
    std::size_t done = 0;
    for (const auto& [frame, ofTracks] : wanted) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Quality, frames.name());
        const auto shown = frames.frame(frame, stop);
        if (!shown && shown.error().code != ErrorCode::FrameNotFound)
            return passOn(shown);
        for (const auto& [track, point] : ofTracks) {
            if (!shown)
                continue;
            auto one = measured(photographOf(*shown, frames.name()), engine, facesIn(tracks, frame),
                                point);
            if (!one)
                return passOn(one);
            best[track].push_back(std::move(*one));
        }
        if (progress)
            progress({++done, wanted.size()});
    }
    for (auto& ofTrack : best)
        ofTrack = spreadBest(std::move(ofTrack), count);
    return best;
}

} // namespace semblance::matching
