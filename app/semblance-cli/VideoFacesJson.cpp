// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/VideoFacesJson.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/VideoClip.h"
#include "foundation/Utf8Name.h"

namespace semblance::cli {

namespace {

using matching::BestFrame;
using matching::FaceTrack;

/// {"first_frame","last_frame","first_seconds","last_seconds","first_time","last_time"}: between
/// them faces were looked for.
Json lookedJson(const imagery::VideoFile& clip, const matching::TrackedFaces& tracked)
{
    const imagery::FrameIndex& index = clip.index();
    const std::size_t last = tracked.end - 1;
    return {{"first_frame", tracked.first},
            {"last_frame", last},
            {"first_seconds", index.secondsOf(tracked.first)},
            {"last_seconds", index.secondsOf(last)},
            {"first_time", timeJson(index.secondsOf(tracked.first))},
            {"last_time", timeJson(index.secondsOf(last))}};
}

Json boxJson(const RectPx& box)
{
    return {box.x, box.y, box.width, box.height};
}

Json timeCodeJson(const imagery::VideoFile& clip, std::size_t frame)
{
    const auto code = clip.timeCodeOf(frame);
    return code ? Json(*code) : Json();
}

/// Null where nothing is known against the frame.
Json doubtJson(const std::optional<imagery::FrameDoubt>& doubt)
{
    return doubt ? Json(std::string(imagery::name(*doubt))) : Json();
}

/// {"frame","seconds","time","time_code","box","score","quality","quality_absent_reason",
/// "inter_eye_px","doubt","warnings"}: of the two of quality one is null.
Json bestJson(const imagery::VideoFile& clip, const BestFrame& best)
{
    return {{"frame", best.point.frame},
            {"seconds", best.point.seconds},
            {"time", timeJson(best.point.seconds)},
            {"time_code", timeCodeJson(clip, best.point.frame)},
            {"box", boxJson(best.located.face.box)},
            {"score", best.located.face.score},
            {"quality", best.merit ? Json(*best.merit) : Json()},
            {"quality_absent_reason", best.merit ? Json() : Json(unmeasuredReason(best))},
            {"inter_eye_px", best.located.landmarks.interEyeDistancePx()},
            {"doubt", doubtJson(best.point.doubt)},
            {"warnings", warningsOf(best.quality)}};
}

/// [{"from","to","score"}]: stretches that were put together by likeness.
Json linksJson(const FaceTrack& track)
{
    Json links = Json::array();
    for (const matching::TrackLink& link : track.links)
        links.push_back({{"from", link.from}, {"to", link.to}, {"score", link.score}});
    return links;
}

/// Null where it does not begin in the place of another face.
Json partingJson(const FaceTrack& track)
{
    return track.parted ? Json({{"last_frame", track.parted->from}, {"score", track.parted->score}})
                        : Json();
}

Json trackJson(const imagery::VideoFile& clip, std::size_t number, const FaceTrack& track,
               const std::vector<BestFrame>& best)
{
    const std::size_t damaged = sightingsIn(track, imagery::FrameDoubt::Damaged);
    const std::size_t builtOnDamage = sightingsIn(track, imagery::FrameDoubt::MaybeBuiltOnDamage);
    Json gaps = Json::array();
    for (const matching::TrackGap& gap : track.gaps)
        gaps.push_back({{"from", gap.from}, {"to", gap.to}});
    Json list = Json::array();
    for (const BestFrame& frame : best)
        list.push_back(bestJson(clip, frame));
    return {{"number", number},
            {"first_frame", track.firstFrame()},
            {"last_frame", track.lastFrame()},
            {"first_seconds", track.firstSeconds()},
            {"last_seconds", track.lastSeconds()},
            {"first_time", timeJson(track.firstSeconds())},
            {"last_time", timeJson(track.lastSeconds())},
            {"sightings", track.points.size()},
            {"doubtful_sightings", damaged + builtOnDamage},
            {"damaged_sightings", damaged},
            {"maybe_built_on_damage_sightings", builtOnDamage},
            {"gaps", std::move(gaps)},
            {"links_by_likeness", linksJson(track)},
            {"begins_in_place_of_another", partingJson(track)},
            {"best", std::move(list)}};
}

} // namespace

Json facesJson(const imagery::VideoFile& clip, const Sha256& hash,
               const matching::EngineDefinition& engine, const FacesFound& found)
{
    const double seconds = clip.index().durationSeconds();
    const auto rate = found.timesRealTime(clip);
    Json tracks = Json::array();
    for (std::size_t i = 0; i < found.tracked.tracks.size(); ++i)
        tracks.push_back(trackJson(clip, i + 1, found.tracked.tracks[i], found.best[i]));
    Json json = {{"clip", utf8Name(clip.name())},
                 {"sha256", hash.hex()},
                 {"engine", toJson(engine)},
                 {"frames", clip.index().size()},
                 {"duration", seconds},
                 {"every", found.tracked.every},
                 {"looked", lookedJson(clip, found.tracked)},
                 {"cancelled", found.isCancelled},
                 {"frames_seen", found.tracked.framesSeen},
                 {"frames_lost", found.tracked.framesLost},
                 {"tracking_seconds", found.trackingSeconds},
                 {"times_real_time", rate ? Json(*rate) : Json()},
                 {"notice", utf8(uprightText())},
                 {"tracks", std::move(tracks)},
                 {"damage", damageJson(clip)}};
    addFaults(json, found.faultsKnown(clip));
    return json;
}

} // namespace semblance::cli
