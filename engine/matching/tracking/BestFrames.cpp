// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/BestFrames.h"

#include "foundation/Geometry.h"
#include "matching/tracking/FrameChoice.h"
#include "matching/tracking/FrameMerit.h"

#include <algorithm>
#include <map>

namespace semblance::matching {

namespace {

constexpr std::size_t kStretchesPerFrame = 2;
/// However few are asked for: the one that promises most may turn out to have no figure.
constexpr std::size_t kFewestStretches = 6;

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
                           const std::vector<LocatedFace>& faces, std::size_t at,
                           const TrackPoint& point)
{
    auto quality = engine.quality(photograph, faces, at);
    if (!quality)
        return passOn(quality);
    const std::optional<double> merit = frameMerit(*quality);
    return BestFrame{point, faces[at], std::move(*quality), merit};
}

/// With the faces that the tracks have there.
Result<BestFrame> measuredOnTrack(const Photograph& photograph, const FacePipeline& engine,
                                  std::vector<LocatedFace> faces, const TrackPoint& point)
{
    const auto at = std::ranges::find_if(
        faces, [&point](const LocatedFace& face) { return face.face == point.face; });
    const auto located = engine.locateKnown(photograph, point.face);
    if (!located)
        return passOn(located);
    *at = *located;
    return measured(photograph, engine, faces, std::size_t(at - faces.begin()), point);
}

/// With the faces that a still of the frame has; `found`: as a thorough search finds them. Empty
/// where the track's is not among them.
Result<std::optional<BestFrame>> measuredAsStill(const Photograph& photograph,
                                                 const FacePipeline& engine,
                                                 const std::vector<LocatedFace>& found,
                                                 const TrackPoint& point)
{
    constexpr double kSameFace = 0.5;
    const auto overlapWith = [&point](const LocatedFace& face) {
        return overlap(face.face.box, point.face.box);
    };
    const auto nearest = std::ranges::max_element(found, {}, overlapWith);
    if (nearest == found.end() || overlapWith(*nearest) < kSameFace)
        return std::optional<BestFrame>();
    auto one = measured(photograph, engine, found, std::size_t(nearest - found.begin()), point);
    if (!one)
        return passOn(one);
    return std::optional(std::move(*one));
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

} // namespace

std::vector<TrackPoint> worthMeasuring(const FaceTrack& track, std::size_t count)
{
    std::vector<TrackPoint> points = track.points;
    if (std::ranges::any_of(points, &isSound))
        std::erase_if(points, [](const TrackPoint& point) { return !isSound(point); });
    const std::size_t stretches = std::max(kFewestStretches, count * kStretchesPerFrame);
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

namespace {

/// Decodes frames in their order and counts them.
class Measuring
{
public:
    Measuring(FrameSource& frames, const FacePipeline& engine, const StopToken& stop,
              const ProgressSink& progress)
        : m_frames(frames), m_engine(engine), m_stop(stop), m_progress(progress)
    {
    }

    /// Fails: as bestFrames.
    Result<std::vector<std::vector<BestFrame>>> onTracks(const std::vector<FaceTrack>& tracks,
                                                         std::size_t count)
    {
        std::vector<std::vector<BestFrame>> best(tracks.size());
        const Wanted wanted = wantedOf(tracks, count);
        // About as many again as stills.
        m_total = wanted.size() + std::min(wanted.size(), tracks.size() * count);
        for (const auto& [frame, ofTracks] : wanted) {
            const auto shown = next(frame);
            if (!shown)
                return passOn(shown);
            for (const auto& [track, point] : ofTracks) {
                if (!*shown)
                    continue;
                auto one = measuredOnTrack(**shown, m_engine, facesIn(tracks, frame), point);
                if (!one)
                    return passOn(one);
                best[track].push_back(std::move(*one));
            }
        }
        return best;
    }
    /// What a thorough search does not find stays as it is. Fails: as bestFrames.
    Result<void> asStills(const std::vector<BestFrame*>& wanted)
    {
        std::map<std::size_t, std::vector<BestFrame*>> byFrame;
        for (BestFrame* one : wanted)
            byFrame[one->point.frame].push_back(one);
        m_total = m_done + byFrame.size();
        for (const auto& [frame, ofFrame] : byFrame) {
            const auto shown = next(frame);
            if (!shown)
                return passOn(shown);
            if (!*shown)
                continue;
            const auto found = m_engine.locate(**shown, DetectionEffort::Thorough, m_stop);
            if (!found)
                return passOn(found);
            for (BestFrame* one : ofFrame) {
                auto anew = measuredAsStill(**shown, m_engine, *found, one->point);
                if (!anew)
                    return passOn(anew);
                if (*anew)
                    *one = std::move(**anew);
            }
        }
        return {};
    }

private:
    /// Empty where it cannot be decoded.
    Result<std::optional<Photograph>> next(std::size_t frame)
    {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Quality, m_frames.name());
        const auto shown = m_frames.frame(frame, m_stop);
        if (!shown && shown.error().code != ErrorCode::FrameNotFound)
            return passOn(shown);
        ++m_done;
        if (m_progress)
            m_progress({m_done, m_total});
        return shown ? std::optional(photographOf(*shown, m_frames.name())) : std::nullopt;
    }

    FrameSource& m_frames;
    const FacePipeline& m_engine;
    const StopToken& m_stop;
    const ProgressSink& m_progress;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
};

std::vector<BestFrame*> waitingIn(std::vector<FrameChoice>& choices)
{
    std::vector<BestFrame*> frames;
    for (FrameChoice& choice : choices) {
        for (BestFrame& frame : choice.waiting())
            frames.push_back(&frame);
    }
    return frames;
}

} // namespace

Result<std::vector<std::vector<BestFrame>>>
bestFrames(FrameSource& frames, const FacePipeline& engine, const std::vector<FaceTrack>& tracks,
           std::size_t count, const StopToken& stop, const ProgressSink& progress)
{
    Measuring measuring(frames, engine, stop, progress);
    auto onTracks = measuring.onTracks(tracks, count);
    if (!onTracks)
        return onTracks;
    std::vector<FrameChoice> choices;
    for (auto& measured : *onTracks)
        choices.emplace_back(std::move(measured), count);
    for (auto wanted = waitingIn(choices); !wanted.empty(); wanted = waitingIn(choices)) {
        if (const auto measured = measuring.asStills(wanted); !measured)
            return passOn(measured);
        for (FrameChoice& choice : choices)
            choice.takeWaiting();
    }
    std::vector<std::vector<BestFrame>> best;
    for (FrameChoice& choice : choices)
        best.push_back(std::move(choice).taken());
    return best;
}

} // namespace semblance::matching
