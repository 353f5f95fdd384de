// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProgressLine.h"
#include "app/semblance-cli/Table.h"
#include "app/semblance-cli/UsageText.h"
#include "app/semblance-cli/VideoClip.h"
#include "foundation/Utf8Name.h"
#include "matching/tracking/BestFrames.h"
#include "matching/tracking/FrameMerit.h"
#include "matching/tracking/VideoFrames.h"
#include "ui/format/NumberText.h"
#include "ui/format/VideoText.h"

#include <algorithm>
#include <chrono>
#include <map>

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
    /// Times; empty: from the start, to the end.
    std::string from;
    std::string to;
};

/// What was found, and how long it took.
struct FacesFound
{
    matching::TrackedFaces tracked;
    std::vector<std::vector<BestFrame>> best;
    double trackingSeconds = 0;
    /// Somebody stopped it, on the way through the clip or while best frames were measured.
    bool isCancelled = false;

    bool isEverythingSeen(const imagery::VideoFile& clip) const
    {
        return tracked.first == 0 && tracked.end >= clip.index().size();
    }
    /// Of the clip, that were looked through.
    double lookedSeconds(const imagery::VideoFile& clip) const
    {
        const imagery::FrameIndex& index = clip.index();
        const double end =
            tracked.end < index.size() ? index.secondsOf(tracked.end) : index.durationSeconds();
        return end - index.secondsOf(tracked.first);
    }
    /// Empty where nothing can be said: a single frame has no length.
    std::optional<double> timesRealTime(const imagery::VideoFile& clip) const
    {
        const double seconds = lookedSeconds(clip);
        return trackingSeconds > 0 && seconds > 0 ? std::optional(seconds / trackingSeconds)
                                                  : std::nullopt;
    }
};

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

/// Of the frames that were looked at; of all where their order was found by decoding.
const imagery::FrameFaults& faultsKnown(const imagery::VideoFile& clip, const FacesFound& found)
{
    return clip.index().isByDecoding() ? clip.index().faults() : found.tracked.faults;
}

/// Null where nothing is known against the frame.
Json doubtJson(const std::optional<imagery::FrameDoubt>& doubt)
{
    return doubt ? Json(std::string(imagery::name(*doubt))) : Json();
}

/// Why its quality was not measured; technical.
std::string reasonOf(const BestFrame& best)
{
    const std::string reason = matching::whyWithoutMerit(best.quality);
    return reason.empty() ? "no unified quality is known" : reason;
}

/// {"frame","seconds","time","time_code","box","score","quality","quality_absent_reason",
/// "inter_eye_px","doubt","warnings"}: of the two of quality one is null.
Json bestJson(const imagery::VideoFile& clip, const BestFrame& best)
{
    return {{"frame", best.point.frame},
            {"seconds", best.point.seconds},
            {"time", timeJson(best.point.seconds)},
            {"time_code", timeCodeJson(clip, best.point.frame)},
            {"box", boxJson(best.point.face.box)},
            {"score", best.point.face.score},
            {"quality", best.merit ? Json(*best.merit) : Json()},
            {"quality_absent_reason", best.merit ? Json() : Json(reasonOf(best))},
            {"inter_eye_px", best.located.landmarks.interEyeDistancePx()},
            {"doubt", doubtJson(best.point.doubt)},
            {"warnings", warningsOf(best.quality)}};
}

/// In frames of that kind.
std::size_t sightingsIn(const FaceTrack& track, imagery::FrameDoubt doubt)
{
    return static_cast<std::size_t>(
        std::ranges::count(track.points, doubt, &matching::TrackPoint::doubt));
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

QString uprightText()
{
    return QStringLiteral("Faces are looked for upright only, after the turn that the file itself "
                          "asks for: one that lies on its side is not found.");
}

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
    addFaults(json, faultsKnown(clip, found));
    return json;
}

QString doubtWords(const std::optional<imagery::FrameDoubt>& doubt)
{
    if (!doubt)
        return {};
    switch (*doubt) {
    case imagery::FrameDoubt::MaybeBuiltOnDamage:
        return QStringLiteral(", perhaps built on damage");
    case imagery::FrameDoubt::Damaged:
        return QStringLiteral(", damaged");
    case imagery::FrameDoubt::Lost:
        return QStringLiteral(", lost");
    }
    return {};
}

QString qualityWords(const BestFrame& frame)
{
    return frame.merit ? ui::decimalText(*frame.merit, 0) : QStringLiteral("not measured");
}

QString bestText(const std::vector<BestFrame>& best)
{
    QStringList frames;
    for (const BestFrame& frame : best)
        frames << QStringLiteral("%1 (%2%3)")
                      .arg(QString::number(frame.point.frame), qualityWords(frame),
                           doubtWords(frame.point.doubt));
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
         {"Track", "First", "at", "Last", "at", "Seen", "Damaged", "Built on", "Gaps", "Links"})
        table.addColumn(QString::fromLatin1(header), Table::Align::Right);
    table.addColumn(QStringLiteral("Best frames (quality of 100)"));
    for (std::size_t i = 0; i < found.tracked.tracks.size(); ++i) {
        const FaceTrack& track = found.tracked.tracks[i];
        table.addRow({QString::number(i + 1), QString::number(track.firstFrame()),
                      clipTimeOfSeconds(track.firstSeconds()), QString::number(track.lastFrame()),
                      clipTimeOfSeconds(track.lastSeconds()), QString::number(track.points.size()),
                      QString::number(sightingsIn(track, imagery::FrameDoubt::Damaged)),
                      QString::number(sightingsIn(track, imagery::FrameDoubt::MaybeBuiltOnDamage)),
                      QString::number(track.gaps.size()), QString::number(track.links.size()),
                      bestText(found.best[i])});
    }
    return table.text();
}

constexpr int kScoreDecimals = 2;

/// One line: "Track 1 goes on by likeness in 2 places: at frame 60 after 40 (score 0.71), …".
QString linksText(const QString& track, const std::vector<matching::TrackLink>& links)
{
    QStringList places;
    for (const matching::TrackLink& link : links)
        places << QStringLiteral("at frame %1 after frame %2 (score %3)")
                      .arg(QString::number(link.to), QString::number(link.from),
                           ui::decimalText(link.score, kScoreDecimals));
    return QStringLiteral("%1 goes on by likeness in %2: %3.")
        .arg(track, counted(qint64(links.size()), "place", "places"),
             places.join(QStringLiteral(", ")));
}

/// A line for each track with links and for each parting; what helps where a track breaks again and
/// again.
void printLinks(const Console& console, const matching::TrackedFaces& tracked)
{
    const std::vector<FaceTrack>& tracks = tracked.tracks;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const QString track = QStringLiteral("Track %1").arg(i + 1);
        if (const auto& parted = tracks[i].parted)
            console.print(QStringLiteral("%1 begins where another face stood to frame %2: they "
                                         "score %3 at most with each other.")
                              .arg(track)
                              .arg(parted->from)
                              .arg(ui::decimalText(parted->score, kScoreDecimals)));
        if (!tracks[i].links.empty())
            console.print(linksText(track, tracks[i].links));
    }
    const bool isBroken =
        std::ranges::any_of(tracks, [](const FaceTrack& track) { return track.links.size() > 1; });
    if (isBroken && tracked.every > 1)
        console.print(QStringLiteral("Where a face moves fast, --every 1 can follow it from frame "
                                     "to frame instead; that takes longer."));
}

/// A line for each track and reason.
void printUnmeasured(const Console& console, const std::vector<std::vector<BestFrame>>& best)
{
    for (std::size_t i = 0; i < best.size(); ++i) {
        std::map<std::string, QStringList> frames;
        for (const BestFrame& frame : best[i]) {
            if (!frame.merit)
                frames[reasonOf(frame)] << QString::number(frame.point.frame);
        }
        for (const auto& [reason, indices] : frames)
            console.print(QStringLiteral("Track %1: quality not measured at %2 (%3).")
                              .arg(QString::number(i + 1), indices.join(QStringLiteral(", ")),
                                   QString::fromStdString(reason)));
    }
    const auto isUnmeasured = [](const BestFrame& frame) { return !frame.merit; };
    if (std::ranges::any_of(best, [&isUnmeasured](const std::vector<BestFrame>& frames) {
            return std::ranges::any_of(frames, isUnmeasured);
        }))
        console.print(QStringLiteral("Best frames come in the order of their quality; those "
                                     "without one come last, ordered by what is known of their "
                                     "faults."));
}

/// Where it was not all of the clip.
void printHowFar(const Console& console, const imagery::VideoFile& clip, const FacesFound& found)
{
    const imagery::FrameIndex& index = clip.index();
    const std::size_t last = found.tracked.end - 1;
    if (found.tracked.isPart)
        console.print(QStringLiteral("Cancelled on the way: what comes after that frame was not "
                                     "looked at, and best frames were not measured."));
    else if (found.isCancelled)
        console.print(QStringLiteral("Cancelled at the end: best frames were not measured."));
    if (!found.isEverythingSeen(clip))
        console.print(QStringLiteral("Looked at from index %1 at %2 to index %3 at %4 only, of %5.")
                          .arg(QString::number(found.tracked.first),
                               clipTimeOfSeconds(index.secondsOf(found.tracked.first)),
                               QString::number(last), clipTimeOfSeconds(index.secondsOf(last)),
                               counted(qint64(index.size()), "frame", "frames")));
}

QString lookedText(const imagery::VideoFile& clip, const FacesFound& found)
{
    const QString looked =
        QStringLiteral("Looked at every %1")
            .arg(found.tracked.every > 1
                     ? QStringLiteral("%1 frame").arg(ui::ordinalText(found.tracked.every))
                     : QStringLiteral("frame"));
    const QString seconds = ui::decimalText(found.trackingSeconds, 1);
    const auto rate = found.timesRealTime(clip);
    if (!rate)
        return QStringLiteral("%1, in %2 s.").arg(looked, seconds);
    return QStringLiteral("%1: %2 of video in %3 s, %4 times real time.")
        .arg(looked, clipTimeOfSeconds(found.lookedSeconds(clip)), seconds,
             ui::decimalText(*rate, 1));
}

void print(const Console& console, const imagery::VideoFile& clip, const FacesFound& found)
{
    console.print(QStringLiteral("%1 · %2 · %3")
                      .arg(printable(clip.name()), ui::videoLine(clip.facts()),
                           counted(qint64(clip.index().size()), "frame", "frames")));
    console.print(lookedText(clip, found));
    printHowFar(console, clip, found);
    if (found.tracked.framesLost > 0)
        console.print(QStringLiteral("%1 could not be decoded.")
                          .arg(counted(qint64(found.tracked.framesLost), "frame", "frames")));
    if (found.tracked.tracks.empty())
        console.print(QStringLiteral("No face was found. ") + uprightText());
    else
        console.print(tracksTable(found));
    if (!found.tracked.tracks.empty()) {
        printUnmeasured(console, found.best);
        printLinks(console, found.tracked);
        console.print(QStringLiteral(
            "A track is one face followed by where it is; stretches of it are put together by "
            "likeness, which is no proof of who it is. Whether it shows one person from its first "
            "frame to its last is for a person to see."));
    }
    if (!found.tracked.tracks.empty())
        console.print(
            QStringLiteral("Frames are given by index, counted from 0, as --index of "
                           "`video frame` takes them. Damaged: seen in a frame of which the "
                           "data or the decoder report a fault. Built on: in one that may be "
                           "built on such a frame or a missing one."));
    printDamage(console, clip);
    printFaults(console, faultsKnown(clip, found));
    if (found.tracked.every > 1 && !clip.index().isByDecoding())
        console.print(QStringLiteral("Of frames between those that were looked at nothing is said: "
                                     "`video info --check` decodes every one."));
}

/// The frames that the options ask for.
Result<matching::TrackingRules> rulesOf(const imagery::VideoFile& clip, const FacesOptions& options)
{
    matching::TrackingRules rules;
    rules.every = options.every;
    if (!options.from.empty()) {
        const auto first = frameAt(clip, options.from);
        if (!first)
            return passOn(first);
        rules.first = *first;
    }
    if (!options.to.empty()) {
        const auto last = frameAt(clip, options.to);
        if (!last)
            return passOn(last);
        rules.last = *last + 1;
    }
    if (rules.last <= rules.first)
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "--to must not be before --from.");
    return rules;
}

/// Also what was found until somebody stopped it.
Result<FacesFound> findFaces(Session& session, imagery::VideoFile& clip,
                             const FacesOptions& options, const matching::TrackingRules& rules)
{
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    matching::VideoFrames frames(clip);
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
    found.isCancelled =
        found.tracked.isPart || (!best && best.error().code == ErrorCode::Cancelled);
    if (!best && !found.isCancelled)
        return passOn(best);
    found.best =
        best ? std::move(*best) : std::vector<std::vector<BestFrame>>(found.tracked.tracks.size());
    return found;
}

Result<ExitCode> lookForFaces(Session& session, const FacesOptions& options)
{
    const auto clip = openClip(session, options.clip);
    if (!clip)
        return passOn(clip);
    const auto rules = rulesOf(**clip, options);
    if (!rules)
        return passOn(rules);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    const auto hash = hashOfClip(session, **clip);
    if (!hash)
        return passOn(hash);
    const auto found = findFaces(session, **clip, options, *rules);
    if (!found)
        return passOn(found);
    session.console().print(facesJson(**clip, *hash, (*engine)->engine(), *found));
    print(session.console(), **clip, *found);
    return found->isCancelled ? ExitCode::Cancelled : ExitCode::Success;
}

Result<ExitCode> faces(Session& session, const FacesOptions& options)
{
    auto looked = lookForFaces(session, options);
    // Whoever stops it later is shown what was found.
    if (!looked && looked.error().code == ErrorCode::Cancelled)
        session.console().complain(QStringLiteral("No frame was looked at for faces."));
    return looked;
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
    command
        ->add_option("--from", options->from,
                     "Look for faces from the frame on that is shown then: seconds since the first "
                     "frame, or HH:MM:SS.mmm")
        ->check(clipTime())
        ->type_name("TIME");
    command->add_option("--to", options->to, "Up to the frame that is shown then, it too")
        ->check(clipTime())
        ->type_name("TIME");
    command->footer("Ctrl+C ends the search: what was found until then is printed all the same, "
                    "with how far it looked, and the exit code is 130.\n" +
                    command->get_footer());
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return faces(session, *options); };
    });
}

} // namespace semblance::cli
