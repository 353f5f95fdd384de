// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProgressLine.h"
#include "app/semblance-cli/Table.h"
#include "app/semblance-cli/UsageText.h"
#include "app/semblance-cli/VideoClip.h"
#include "foundation/Utf8Name.h"
#include "matching/tracking/BestFrames.h"
#include "matching/tracking/VideoFrames.h"
#include "ui/format/NumberText.h"
#include "ui/format/VideoText.h"

#include <algorithm>
#include <chrono>

namespace semblance::cli {

namespace {

using matching::BestFrame;
using matching::FaceTrack;

struct FacesOptions
{
    std::string clip;
    std::size_t best = 5;
    /// 0: by the clip's rate.
    std::size_t every = 0;
};

/// What was found, and how long it took.
struct FacesFound
{
    matching::TrackedFaces tracked;
    std::vector<std::vector<BestFrame>> best;
    double trackingSeconds = 0;

    double timesRealTime(double clipSeconds) const
    {
        return trackingSeconds > 0 ? clipSeconds / trackingSeconds : 0;
    }
};

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

/// {"frame","seconds","time","time_code","box","score","quality","inter_eye_px","doubt",
/// "warnings"}
Json bestJson(const imagery::VideoFile& clip, const BestFrame& best)
{
    return {{"frame", best.point.frame},
            {"seconds", best.point.seconds},
            {"time", timeJson(best.point.seconds)},
            {"time_code", timeCodeJson(clip, best.point.frame)},
            {"box", boxJson(best.point.face.box)},
            {"score", best.point.face.score},
            {"quality", best.merit},
            {"inter_eye_px", best.located.landmarks.interEyeDistancePx()},
            {"doubt", doubtJson(best.point.doubt)},
            {"warnings", warningsOf(best.quality)}};
}

/// In frames that are damaged, or may be built on damaged ones.
std::size_t doubtfulSightings(const FaceTrack& track)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        track.points, [](const matching::TrackPoint& point) { return point.doubt.has_value(); }));
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
            {"doubtful_sightings", doubtfulSightings(track)},
            {"gaps", std::move(gaps)},
            {"links_by_likeness", linksJson(track)},
            {"begins_in_place_of_another", partingJson(track)},
            {"best", std::move(list)}};
}

QString uprightText()
{
    return QStringLiteral("Faces are looked for upright only, after the turn that the file itself "
                          "asks for: one that lies on its side is not found.");
}

Json facesJson(const imagery::VideoFile& clip, const Sha256& hash,
               const matching::EngineDefinition& engine, const FacesFound& found)
{
    const double seconds = clip.index().durationSeconds();
    Json tracks = Json::array();
    for (std::size_t i = 0; i < found.tracked.tracks.size(); ++i)
        tracks.push_back(trackJson(clip, i + 1, found.tracked.tracks[i], found.best[i]));
    Json json = {{"clip", utf8Name(clip.name())},
                 {"sha256", hash.hex()},
                 {"engine", toJson(engine)},
                 {"frames", clip.index().size()},
                 {"duration", seconds},
                 {"every", found.tracked.every},
                 {"frames_seen", found.tracked.framesSeen},
                 {"frames_lost", found.tracked.framesLost},
                 {"tracking_seconds", found.trackingSeconds},
                 {"times_real_time", found.timesRealTime(seconds)},
                 {"notice", utf8(uprightText())},
                 {"tracks", std::move(tracks)},
                 {"damage", damageJson(clip)}};
    addFaults(json, found.tracked.faults);
    return json;
}

QString bestText(const std::vector<BestFrame>& best)
{
    QStringList frames;
    for (const BestFrame& frame : best)
        frames << QStringLiteral("%1 (%2%3)")
                      .arg(QString::number(frame.point.frame), ui::decimalText(frame.merit, 0),
                           frame.point.doubt ? QStringLiteral(", doubtful") : QString());
    return frames.join(QStringLiteral(", "));
}

QString clipTimeOfSeconds(double seconds)
{
    return QString::fromStdString(imagery::clipTimeText(seconds));
}

QString tracksTable(const FacesFound& found)
{
    Table table;
    for (const char* header :
         {"Track", "First", "at", "Last", "at", "Seen", "Doubtful", "Gaps", "Links"})
        table.addColumn(QString::fromLatin1(header), Table::Align::Right);
    table.addColumn(QStringLiteral("Best frames (quality of 100)"));
    for (std::size_t i = 0; i < found.tracked.tracks.size(); ++i) {
        const FaceTrack& track = found.tracked.tracks[i];
        table.addRow({QString::number(i + 1), QString::number(track.firstFrame()),
                      clipTimeOfSeconds(track.firstSeconds()), QString::number(track.lastFrame()),
                      clipTimeOfSeconds(track.lastSeconds()), QString::number(track.points.size()),
                      QString::number(doubtfulSightings(track)), QString::number(track.gaps.size()),
                      QString::number(track.links.size()), bestText(found.best[i])});
    }
    return table.text();
}

/// A line for each link and each parting.
void printLinks(const Console& console, const std::vector<FaceTrack>& tracks)
{
    constexpr int kDecimals = 2;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const QString track = QStringLiteral("Track %1").arg(i + 1);
        if (const auto& parted = tracks[i].parted)
            console.print(QStringLiteral("%1 begins where another face stood to frame %2: they "
                                         "score %3 at most with each other.")
                              .arg(track)
                              .arg(parted->from)
                              .arg(ui::decimalText(parted->score, kDecimals)));
        for (const matching::TrackLink& link : tracks[i].links)
            console.print(QStringLiteral("%1 goes on at frame %2 after frame %3 by likeness: both "
                                         "stretches score %4 with each other.")
                              .arg(track)
                              .arg(link.to)
                              .arg(link.from)
                              .arg(ui::decimalText(link.score, kDecimals)));
    }
}

void print(const Console& console, const imagery::VideoFile& clip, const FacesFound& found)
{
    const double seconds = clip.index().durationSeconds();
    console.print(QStringLiteral("%1 · %2 · %3")
                      .arg(printable(clip.name()), ui::videoLine(clip.facts()),
                           counted(qint64(clip.index().size()), "frame", "frames")));
    console.print(
        QStringLiteral("Looked at every %1: %2 of video in %3 s, %4 times real time.")
            .arg(found.tracked.every > 1
                     ? QStringLiteral("%1 frame").arg(ui::ordinalText(found.tracked.every))
                     : QStringLiteral("frame"),
                 clipTimeOfSeconds(seconds), ui::decimalText(found.trackingSeconds, 1),
                 ui::decimalText(found.timesRealTime(seconds), 1)));
    if (found.tracked.framesLost > 0)
        console.print(QStringLiteral("%1 could not be decoded.")
                          .arg(counted(qint64(found.tracked.framesLost), "frame", "frames")));
    if (found.tracked.tracks.empty())
        console.print(QStringLiteral("No face was found. ") + uprightText());
    else
        console.print(tracksTable(found));
    if (!found.tracked.tracks.empty()) {
        printLinks(console, found.tracked.tracks);
        console.print(QStringLiteral(
            "A track is one face followed by where it is; stretches of it are put together by "
            "likeness, which is no proof of who it is. Whether it shows one person from its first "
            "frame to its last is for a person to see."));
    }
    if (!found.tracked.tracks.empty())
        console.print(QStringLiteral("Frames are given by index, counted from 0, as --index of "
                                     "`video frame` takes them. Doubtful: seen in a frame that is "
                                     "damaged or may be built on a damaged one."));
    printDamage(console, clip);
    printFaults(console, found.tracked.faults);
    if (found.tracked.every > 1)
        console.print(QStringLiteral("Of frames between those that were looked at nothing is said: "
                                     "`video info --check` decodes every one."));
}

Result<FacesFound> findFaces(Session& session, imagery::VideoFile& clip,
                             const FacesOptions& options)
{
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    matching::VideoFrames frames(clip);
    matching::TrackingRules rules;
    rules.every = options.every;
    FacesFound found;
    const auto start = std::chrono::steady_clock::now();
    {
        ProgressLine progress(true, ProgressLine::Counts::Frames);
        auto tracked = matching::trackFaces(frames, matching::faceFinderOf(**engine),
                                            matching::likenessOf(**engine), rules, session.stop(),
                                            progress.sink());
        if (!tracked)
            return passOn(tracked);
        found.tracked = std::move(*tracked);
    }
    found.trackingSeconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ProgressLine progress(false, ProgressLine::Counts::Images);
    auto best = matching::bestFrames(frames, **engine, found.tracked.tracks, options.best,
                                     session.stop(), progress.sink());
    if (!best)
        return passOn(best);
    found.best = std::move(*best);
    return found;
}

Result<ExitCode> faces(Session& session, const FacesOptions& options)
{
    const auto clip = openClip(session, options.clip);
    if (!clip)
        return passOn(clip);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    const auto hash = hashOfClip(session, **clip);
    if (!hash)
        return passOn(hash);
    const auto found = findFaces(session, **clip, options);
    if (!found)
        return passOn(found);
    session.console().print(facesJson(**clip, *hash, (*engine)->engine(), *found));
    print(session.console(), **clip, *found);
    return ExitCode::Success;
}

} // namespace

void addVideoFaces(CLI::App& video, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(video, chosen, "faces",
                                   "Follow every face through a video, with its best frames");
    auto options = std::make_shared<FacesOptions>();
    command->add_option("CLIP", options->clip, "The video file")->required();
    command
        ->add_option("--best", options->best,
                     "So many best frames of each face, 5 where it is not given")
        ->check(wholeNumberFromOne())
        ->type_name("N");
    command
        ->add_option(
            "--every", options->every,
            "Look for faces in every K-th frame only; where it is not given, in as many as "
            "make about six a second")
        ->check(wholeNumberFromOne())
        ->type_name("K");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return faces(session, *options); };
    });
}

} // namespace semblance::cli
