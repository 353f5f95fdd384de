// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/VideoFacesText.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Table.h"
#include "app/semblance-cli/VideoClip.h"
#include "ui/format/NumberText.h"
#include "ui/format/VideoText.h"

#include <algorithm>
#include <map>

namespace semblance::cli {

namespace {

using matching::BestFrame;
using matching::FaceTrack;

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
                frames[unmeasuredReason(frame)] << QString::number(frame.point.frame);
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

} // namespace

void printFaces(const Console& console, const imagery::VideoFile& clip, const FacesFound& found)
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
    printFaults(console, found.faultsKnown(clip), found.framesKnown(clip));
    if (found.tracked.every > 1 && !clip.index().isByDecoding())
        console.print(QStringLiteral("Of frames between those that were looked at nothing is said: "
                                     "`video info --check` decodes every one."));
}

} // namespace semblance::cli
