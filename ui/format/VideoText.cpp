// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/VideoText.h"

#include "ui/format/NumberText.h"
#include "ui/format/VideoTimesText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VideoText)
};

const QString kBetween = u" · "_s;

struct KnownName
{
    std::string_view id;
    QLatin1StringView name;
};

/// Everybody's names of what FFmpeg calls by names of its own.
constexpr std::array kContainers{
    KnownName{"mov,mp4,m4a,3gp,3g2,mj2", QLatin1StringView("MP4/MOV")},
    KnownName{"matroska,webm", QLatin1StringView("MKV")},
    KnownName{"avi", QLatin1StringView("AVI")},
    KnownName{"mpegts", QLatin1StringView("MPEG-TS")},
    KnownName{"mpeg", QLatin1StringView("MPEG-PS")},
    KnownName{"asf", QLatin1StringView("ASF/WMV")},
};
constexpr std::array kCodecs{
    KnownName{"h264", QLatin1StringView("H.264")},
    KnownName{"hevc", QLatin1StringView("H.265")},
    KnownName{"mjpeg", QLatin1StringView("MJPEG")},
    KnownName{"mpeg4", QLatin1StringView("MPEG-4")},
    KnownName{"mpeg2video", QLatin1StringView("MPEG-2")},
    KnownName{"av1", QLatin1StringView("AV1")},
    KnownName{"vp9", QLatin1StringView("VP9")},
};

template <std::size_t kSize>
QString nameIn(const std::array<KnownName, kSize>& names, const std::string& id)
{
    for (const KnownName& known : names) {
        if (known.id == id)
            return known.name;
    }
    return QString::fromStdString(id);
}

/// Decoding goes on through damaged data and says nothing.
bool overlooksFaults(std::string_view codec)
{
    return codec == "hevc" || codec == "mjpeg";
}

/// To no more decimals than the file's clock can tell over all its frames, but to two.
QString foundRateOf(double perSecond, const imagery::FrameIndex& index)
{
    const double seconds = index.secondsOf(index.size() - 1);
    const double unsure = seconds > 0 ? perSecond * index.timeBase().value() / seconds : 0;
    // A clock whose tick is a whole frame rounds nothing.
    const bool isRounded = index.timeBase().value() * perSecond < 0.5;
    constexpr double kFinest = 0.001;
    return rateText(perSecond, isRounded && unsure > kFinest ? 2 : kRateDecimals);
}

QString fieldOrderText(imagery::FieldOrder order)
{
    switch (order) {
    case imagery::FieldOrder::Unknown:
        return {};
    case imagery::FieldOrder::Progressive:
        return Text::tr("whole frames (progressive)");
    case imagery::FieldOrder::TopFirst:
        return Text::tr("interlaced, upper field first");
    case imagery::FieldOrder::BottomFirst:
        return Text::tr("interlaced, lower field first");
    }
    return {};
}

QString orientationText(const imagery::VideoFacts& facts)
{
    if (facts.hasOddRotation)
        return Text::tr("by an angle that is no quarter turn; shown as it is stored");
    switch (facts.orientation) {
    case Orientation::TopLeft:
        return {};
    case Orientation::RightTop:
        return Text::tr("90° clockwise, as the file says");
    case Orientation::BottomRight:
        return Text::tr("180°, as the file says");
    case Orientation::LeftBottom:
        return Text::tr("90° anticlockwise, as the file says");
    case Orientation::TopRight:
    case Orientation::BottomLeft:
    case Orientation::LeftTop:
    case Orientation::RightBottom:
        return Text::tr("mirrored, as the file says");
    }
    return {};
}

/// A line for each; they are not shown.
QString otherPicturesText(const imagery::VideoFacts& facts)
{
    QStringList lines;
    for (const imagery::OtherPictures& other : facts.otherPictures) {
        QStringList parts{nameIn(kCodecs, other.codec), sizeText(other.size)};
        if (other.seconds)
            parts << timeInClip(*other.seconds);
        //: %1: a number that counts from 0; %2: what it is; %3: another number that counts from 0
        lines << Text::tr("stream %1: %2; not shown (shown is stream %3)")
                     .arg(countText(other.stream), parts.join(kBetween),
                          countText(facts.shownStream));
    }
    return lines.join(u' ');
}

QString colourText(const imagery::ColourFacts& colour)
{
    QStringList parts;
    parts << QString::fromStdString(colour.pixelFormat);
    if (!colour.isRgb)
        parts << (colour.matrix.empty() ? Text::tr("matrix not stated")
                                        : QString::fromStdString(colour.matrix));
    if (!colour.range.empty())
        parts << (colour.range == "pc" ? Text::tr("full range") : Text::tr("video range"));
    if (!colour.transfer.empty())
        parts << QString::fromStdString(colour.transfer);
    return parts.join(kBetween);
}

QString statedRateText(const imagery::VideoFacts& facts)
{
    if (facts.areTimesAssumed())
        //: %1: a number
        return Text::tr("not stated; times are reckoned at an assumed %1 frames per second")
            .arg(rateText(facts.assumedRate.value()));
    if (!facts.averageRate.isKnown())
        return {};
    //: %1: a number
    return Text::tr("%1 frames per second on average, as the header says")
        .arg(rateText(facts.averageRate.value()));
}

QString foundRateText(const imagery::FrameIndex& index)
{
    const imagery::FrameIntervals& steps = index.intervals();
    const QString average = foundRateOf(index.averageRate(), index);
    if (!steps.areVariable)
        //: %1: a number
        return Text::tr("%1 frames per second, evenly").arg(average);
    if (!index.gaps().empty())
        //: %1: a number
        return Text::tr("%1 frames per second, evenly but for gaps")
            .arg(foundRateOf(index.evenRate(), index));
    constexpr double kThousand = 1000;
    //: %1: a number; %2 and %3: thousandths of a second from one frame to the next
    return Text::tr("variable: %1 frames per second on average, %2 to %3 ms from one to the next")
        .arg(average, decimalText(steps.shortest * kThousand, 0),
             decimalText(steps.longest * kThousand, 0));
}

QString lengthText(const imagery::VideoFacts& facts, const imagery::FrameIndex& index)
{
    const QString length = timeInClip(clipSeconds(facts, index));
    if (!facts.areTimesAssumed())
        return length;
    //: %1: a time; %2: a number
    return Text::tr("%1, at an assumed %2 frames per second")
        .arg(length, rateText(facts.assumedRate.value()));
}

void addRow(QList<VideoFactRow>& rows, const QString& what, const QString& text)
{
    if (!text.isEmpty())
        rows.append({what, text});
}

void addIndexRows(QList<VideoFactRow>& rows, const imagery::VideoFacts& facts,
                  const imagery::FrameIndex& index)
{
    if (!index.isComplete())
        return;
    addRow(rows, Text::tr("Frames"), countText(qint64(index.size())));
    addRow(rows, Text::tr("Length"), lengthText(facts, index));
    if (index.size() > 1 && !facts.areTimesAssumed() && !index.damage().hasOneTime)
        addRow(rows, Text::tr("Rate, as found"), foundRateText(index));
    if (index.isByDecoding())
        addRow(rows, Text::tr("Order of frames"),
               Text::tr("not stated by the file, found by decoding all of it"));
}

/// The sentence around it has its own.
QString withoutStop(const std::string& text)
{
    QString words = QString::fromStdString(text).trimmed();
    while (words.endsWith(u'.'))
        words.chop(1);
    return words;
}

std::vector<imagery::Complaint> complaintsOf(const imagery::VideoFacts& facts,
                                             const imagery::FrameIndex& index)
{
    std::vector<imagery::Complaint> complaints = facts.complaints;
    imagery::addComplaints(complaints, index.damage().complaints);
    return complaints;
}

/// What the library said, first of all that it says most.
QString complaintText(const std::vector<imagery::Complaint>& complaints, LibraryWords words)
{
    std::size_t count = 0;
    for (const imagery::Complaint& complaint : complaints)
        count += complaint.count;
    if (words == LibraryWords::LeftOut)
        //: %1: how many
        return Text::tr("While it was read, faults were met with (%1).")
            .arg(countText(qint64(count)));
    //: %1: how many; %2: what a library says, in English
    return Text::tr("While it was read, faults were met with (%1); the first: %2.")
        .arg(countText(qint64(count)), withoutStop(complaints.front().text));
}

/// "Frame 41 (index 40)", "Frames 41 to 97 (index 40 to 96)"
QString stretchText(const imagery::DoubtfulFrames& frames)
{
    if (frames.first == frames.last)
        //: %1: a frame, counted from 1; %2: the same, counted from 0
        return Text::tr("Frame %1 (index %2)")
            .arg(countText(qint64(frames.first) + 1), countText(qint64(frames.first)));
    if (frames.every > 1)
        //: %1 to %2: frames, counted from 1; %3 to %4: the same, counted from 0; %5: how many
        return Text::tr("Frames %1 to %2 (index %3 to %4), those of them that were looked at (%5)")
            .arg(countText(qint64(frames.first) + 1), countText(qint64(frames.last) + 1),
                 countText(qint64(frames.first)), countText(qint64(frames.last)),
                 countText(qint64(frames.count())));
    //: %1 to %2: frames, counted from 1; %3 to %4: the same, counted from 0
    return Text::tr("Frames %1 to %2 (index %3 to %4)")
        .arg(countText(qint64(frames.first) + 1), countText(qint64(frames.last) + 1),
             countText(qint64(frames.first)), countText(qint64(frames.last)));
}

QString doubtText(const imagery::DoubtfulFrames& frames)
{
    const QString which = stretchText(frames);
    switch (frames.why) {
    case imagery::FrameDoubt::Damaged:
        //: %1: frames
        return Text::tr("%1: the data or the decoder report a fault, or that something is "
                        "missing; parts of the picture may be made up.")
            .arg(which);
    case imagery::FrameDoubt::MaybeBuiltOnDamage:
        //: %1: frames
        return Text::tr("%1: may be built on a frame of which a fault is reported, or on a "
                        "missing one; parts of the picture may be made up.")
            .arg(which);
    case imagery::FrameDoubt::Lost:
        //: %1: frames
        return Text::tr("%1: cannot be decoded.").arg(which);
    }
    return {};
}

QString sizeChangeText(const imagery::SizeChange& change)
{
    const QString frame = frameNumberText(change.frame);
    if (change.unseen > 0)
        //: %1: such as frame 18 (index 17); %2: width × height; %3: an earlier frame
        return Text::tr("By %1 at the latest pictures have another size: %2. Up to %3 they have "
                        "the size before; between them none was looked at.")
            .arg(frame, sizeText(change.size), frameNumberText(change.frame - change.unseen - 1));
    //: %1: such as frame 18 (index 17); %2: width × height
    return Text::tr("From %1 on pictures have another size: %2.").arg(frame, sizeText(change.size));
}

QString jumpText(const imagery::TimeJump& jump)
{
    const QString frame = frameNumberText(jump.frame);
    const bool isBack = jump.seconds < 0;
    const QString seconds = decimalText(isBack ? -jump.seconds : jump.seconds, 3);
    if (isBack)
        //: %1: such as frame 18 (index 17); %2: a number
        return Text::tr("The clock of the file jumps back by %2 s before %1; times count on from "
                        "there.")
            .arg(frame, seconds);
    //: %1: such as frame 18 (index 17); %2: a number
    return Text::tr("The clock of the file jumps on by %2 s before %1: nothing was recorded "
                    "meanwhile, or the clock was set.")
        .arg(frame, seconds);
}

void addJumps(QStringList& sentences, const std::vector<imagery::TimeJump>& jumps)
{
    constexpr std::size_t kMostJumps = 3;
    const std::size_t shown = std::min(jumps.size(), kMostJumps);
    for (std::size_t i = 0; i < shown; ++i)
        sentences << jumpText(jumps[i]);
    if (shown < jumps.size())
        //: %1: a number
        sentences << Text::tr("Further frames at which the clock of the file jumps: %1.")
                         .arg(countText(qint64(jumps.size() - shown)));
}

/// Of a few sentences of one kind the first ones, then how many more there are.
template <typename T, typename Say>
void addFirst(QStringList& sentences, const std::vector<T>& all, const Say& say)
{
    constexpr std::size_t kMost = 5;
    for (std::size_t i = 0; i < std::min(all.size(), kMost); ++i)
        sentences << say(all[i]);
    if (all.size() > kMost)
        //: %1: a number
        sentences
            << Text::tr("Further such places: %1.").arg(countText(qint64(all.size() - kMost)));
}

void addKeyless(QStringList& sentences, const imagery::FrameIndex& index)
{
    const std::size_t keyless = index.damage().keyless;
    if (keyless == 0)
        return;
    if (keyless >= index.size())
        sentences << Text::tr("The file marks no key frame: no picture of it is sure to be whole.");
    else
        //: %1: such as frame 18 (index 17)
        sentences << Text::tr("The first key frame is %1: no picture before it is sure to be "
                              "whole.")
                         .arg(frameNumberText(keyless));
}

void addLost(QStringList& sentences, const imagery::ClipDamage& damage,
             const imagery::FrameIndex& index)
{
    addFirst(sentences, damage.lost, [&index](const imagery::LostFrames& lost) {
        const QString count = countText(qint64(lost.count));
        if (lost.before >= index.size())
            //: %1: how many
            return Text::tr("Frames that the file lists behind the last one cannot be found in it: "
                            "%1.")
                .arg(count);
        //: %1: such as frame 18 (index 17); %2: how many
        return Text::tr("Before %1 the file lists frames that cannot be found in it (%2): from "
                        "there on every index is too low by as many. Times follow the file's list.")
            .arg(frameNumberText(lost.before), count);
    });
    if (damage.lostSomewhere > 0)
        //: %1: how many
        sentences << Text::tr("Where the missing frames were (%1) is not known: index and time of "
                              "every frame behind them are too low.")
                         .arg(countText(qint64(damage.lostSomewhere)));
}

void addGaps(QStringList& sentences, const imagery::FrameIndex& index)
{
    // Where the file itself lists what is missing, that was said.
    std::vector<imagery::FrameGap> gaps = index.gaps();
    std::erase_if(gaps, [&index](const imagery::FrameGap& gap) {
        const auto& lost = index.damage().lost;
        return std::ranges::find(lost, gap.frame, &imagery::LostFrames::before) != lost.end();
    });
    std::size_t missing = 0;
    for (const imagery::FrameGap& gap : index.gaps())
        missing += gap.missing;
    const bool areLeftOut = missing <= index.damage().emptyEntries;
    addFirst(sentences, gaps, [areLeftOut](const imagery::FrameGap& gap) {
        const QString text =
            areLeftOut
                //: %1: how many; %2 and %3: such as frame 18 (index 17)
                ? Text::tr("Frames are left out (about %1) between %2 and %3: the file has "
                           "entries without data for as many.")
                //: %1: how many; %2 and %3: such as frame 18 (index 17)
                : Text::tr("By the even rate of all others frames are missing (about %1) between "
                           "%2 and %3: lost, or never recorded.");
        return text.arg(countText(qint64(gap.missing)), frameNumberText(gap.frame - 1),
                        frameNumberText(gap.frame));
    });
}

QString firstBrokenText(const imagery::ClipDamage& damage)
{
    if (!damage.firstBroken)
        return {};
    //: Goes on behind a number; %1: such as frame 18 (index 17)
    return Text::tr(", the first in or behind %1").arg(frameNumberText(*damage.firstBroken));
}

} // namespace

QString frameNumberText(std::size_t index)
{
    //: %1: a number that counts from 1; %2: the same frame, counted from 0
    return Text::tr("frame %1 (index %2)")
        .arg(countText(qint64(index) + 1), countText(qint64(index)));
}

QString videoLine(const imagery::VideoFacts& facts)
{
    return QStringList{nameIn(kContainers, facts.container), nameIn(kCodecs, facts.codec),
                       sizeText(facts.size)}
        .join(kBetween);
}

QList<VideoFactRow> videoFactRows(const imagery::VideoFacts& facts,
                                  const imagery::FrameIndex& index)
{
    QList<VideoFactRow> rows;
    addRow(rows, Text::tr("Container"),
           nameIn(kContainers, facts.container) + kBetween +
               QString::fromStdString(facts.containerWords));
    const QString profile = QString::fromStdString(facts.profile);
    addRow(rows, Text::tr("Codec"),
           nameIn(kCodecs, facts.codec) + (profile.isEmpty() ? QString() : kBetween + profile));
    addRow(rows, Text::tr("Size"), sizeText(facts.size));
    addRow(rows, Text::tr("Other video streams"), otherPicturesText(facts));
    if (facts.pixelAspect.isKnown() && facts.pixelAspect.over != facts.pixelAspect.under)
        addRow(rows, Text::tr("Pixels"),
               //: %1 : %2: the ratio of a pixel's width and height
               Text::tr("not square, %1 : %2; shown as they are stored")
                   .arg(facts.pixelAspect.over)
                   .arg(facts.pixelAspect.under));
    addRow(rows, Text::tr("Turned"), orientationText(facts));
    addRow(rows, Text::tr("Rate, as stated"), statedRateText(facts));
    addIndexRows(rows, facts, index);
    if (facts.durationSeconds)
        addRow(rows, Text::tr("Length, as stated"),
               facts.isDurationOfFile
                   //: %1: a time
                   ? Text::tr("%1, of the whole file, with its sound and all else")
                         .arg(timeInClip(*facts.durationSeconds))
                   : timeInClip(*facts.durationSeconds));
    else
        addRow(rows, Text::tr("Length, as stated"), Text::tr("not stated"));
    addRow(rows, Text::tr("Fields"), fieldOrderText(facts.fieldOrder));
    addRow(rows, Text::tr("Time code at the start"), QString::fromStdString(facts.startTimeCode));
    addRow(rows, Text::tr("Made, as stated"), QString::fromStdString(facts.creationTime));
    addRow(rows, Text::tr("Colour"), colourText(facts.colour));
    if (overlooksFaults(facts.codec))
        addRow(rows, Text::tr("Faults in frames"),
               Text::tr("often not reported by the decoder of this codec"));
    addRow(rows, Text::tr("File"), fileSizeText(qint64(facts.fileBytes)));
    return rows;
}

QStringList libraryWordsOf(const imagery::VideoFacts& facts, const imagery::FrameIndex& index)
{
    QStringList said;
    for (const imagery::Complaint& complaint : complaintsOf(facts, index))
        said << withoutStop(complaint.text);
    return said;
}

QStringList videoDamageText(const imagery::VideoFacts& facts, const imagery::FrameIndex& index,
                            LibraryWords words)
{
    const imagery::ClipDamage& damage = index.damage();
    QStringList sentences;
    addKeyless(sentences, index);
    const qint64 declared = qint64(damage.declaredFrames.value_or(0));
    const double stated = damage.statedSeconds.value_or(facts.durationSeconds.value_or(0));
    if (damage.endsEarly && declared > qint64(index.size()))
        //: %1 and %2: numbers of frames; %3: a time
        sentences << Text::tr("The file is cut off or damaged: of %1 frames that it announces, %2 "
                              "can be read, to %3.")
                         .arg(countText(declared), countText(qint64(index.size())),
                              timeInClip(index.durationSeconds()));
    else if (damage.endsEarly && stated > index.durationSeconds())
        //: %1: a number of frames; %2 and %3: times
        sentences << Text::tr("The file is cut off or damaged: %1 frames can be read, to %2 of the "
                              "%3 that it states.")
                         .arg(countText(qint64(index.size())), timeInClip(index.durationSeconds()),
                              timeInClip(stated));
    else if (damage.endsEarly)
        //: %1: a number of frames; %2: a time
        sentences << Text::tr("The file is cut off or damaged: %1 frames can be read, to %2.")
                         .arg(countText(qint64(index.size())), timeInClip(index.durationSeconds()));
    if (damage.damagedFrames > 0)
        //: %1: how many frames; %2: the first one, such as frame 18 (index 17); %3: its time
        sentences << Text::tr("Frames whose data are not whole, or are marked so: %1, the first "
                              "is %2 at %3.")
                         .arg(countText(qint64(damage.damagedFrames)),
                              frameNumberText(*damage.firstDamaged),
                              timeInClip(index.secondsOf(*damage.firstDamaged)));
    addLost(sentences, damage, index);
    addGaps(sentences, index);
    if (damage.brokenPlaces > 0)
        //: %1: how many places; %2: of the first, such as ": frame 18 (index 17)", or nothing
        sentences << Text::tr("The continuity counter of the transport stream jumps at so many "
                              "places: %1%2. Packets are missing there, or recordings were joined.")
                         .arg(countText(qint64(damage.brokenPlaces)), firstBrokenText(damage));
    if (const auto complaints = complaintsOf(facts, index); !complaints.empty())
        sentences << complaintText(complaints, words);
    sentences << videoTimeDoubts(facts, index);
    if (damage.emptyEntries > 0)
        //: %1: a number
        sentences << Text::tr("Entries of the file without data: %1. Recorders write them for "
                              "frames that they leave out.")
                         .arg(countText(qint64(damage.emptyEntries)));
    if (facts.isEditListIgnored)
        sentences << Text::tr("The edit list of the file shows none or hardly any of its frames; "
                              "they are read without it.");
    if (damage.hiddenFrames > 0)
        //: %1: a number
        sentences << Text::tr("Frames that are in the file and, by its own edit list, not to be "
                              "shown: %1. They are not counted and cannot be seen here.")
                         .arg(countText(qint64(damage.hiddenFrames)));
    addJumps(sentences, damage.timeJumps);
    return sentences;
}

QString ordinalText(std::size_t number)
{
    constexpr std::size_t kTen = 10;
    constexpr std::size_t kHundred = 100;
    const QString digits = countText(qint64(number));
    const bool isOfTeens = number % kHundred / kTen == 1;
    switch (isOfTeens ? 0 : number % kTen) {
    case 1:
        //: an ordinal number that ends in 1, such as 21st
        return Text::tr("%1st").arg(digits);
    case 2:
        //: an ordinal number that ends in 2, such as 22nd
        return Text::tr("%1nd").arg(digits);
    case 3:
        //: an ordinal number that ends in 3, such as 23rd
        return Text::tr("%1rd").arg(digits);
    default:
        //: an ordinal number, such as 5th
        return Text::tr("%1th").arg(digits);
    }
}

QStringList frameFaultTexts(const imagery::FrameFaults& faults)
{
    constexpr qsizetype kMostSentences = 20;
    QStringList sentences;
    for (const imagery::DoubtfulFrames& frames : faults.doubtful)
        sentences << doubtText(frames);
    for (const imagery::SizeChange& change : faults.sizeChanges)
        sentences << sizeChangeText(change);
    const qsizetype more = sentences.size() - kMostSentences;
    if (more <= 0)
        return sentences;
    sentences.resize(kMostSentences);
    //: %1: a number
    sentences << Text::tr("Further stretches of such frames: %1.").arg(countText(more));
    return sentences;
}

QString frameFaultSummary(const imagery::FrameFaults& faults, std::size_t lookedAt)
{
    std::array<std::size_t, 3> counts{};
    for (const imagery::DoubtfulFrames& frames : faults.doubtful)
        counts[static_cast<std::size_t>(frames.why)] += frames.count();
    const auto countOf = [&counts](imagery::FrameDoubt why) {
        return qint64(counts[static_cast<std::size_t>(why)]);
    };
    QStringList parts;
    if (const qint64 damaged = countOf(imagery::FrameDoubt::Damaged); damaged > 0)
        //: Of frames that were looked at; %1: how many
        parts << Text::tr("reported damaged: %1").arg(countText(damaged));
    if (const qint64 built = countOf(imagery::FrameDoubt::MaybeBuiltOnDamage); built > 0)
        //: Of frames that were looked at; %1: how many
        parts << Text::tr("perhaps built on damaged or missing ones: %1").arg(countText(built));
    if (const qint64 lost = countOf(imagery::FrameDoubt::Lost); lost > 0)
        //: Of frames that were looked at; %1: how many
        parts << Text::tr("not to be decoded: %1").arg(countText(lost));
    if (parts.isEmpty())
        return {};
    //: %1: how many; %2: such as "reported damaged: 38, not to be decoded: 2"
    return Text::tr("Of the frames that were looked at (%1) are %2.")
        .arg(countText(qint64(lookedAt)), parts.join(u", "_s));
}

QStringList frameNotes(const imagery::VideoFrame& frame, const imagery::VideoFacts& facts,
                       const imagery::FrameIndex& index)
{
    QStringList notes;
    if (frame.isDamaged)
        notes << Text::tr("The data of this frame or the decoder report a fault, or that "
                          "something is missing: parts of the picture may be made up.");
    else if (frame.isConcealed)
        notes << Text::tr("Of a frame before this one a fault is reported, or one is missing, and "
                          "this one may be built on it: parts of the picture may be made up.");
    if (frame.isInterlaced)
        notes << Text::tr("This frame is interlaced: its rows were taken at two times, and what "
                          "moves shows combs.");
    if (isMirroring(facts.orientation))
        notes << Text::tr("The frame is shown as a mirror image of what the video stores, as its "
                          "display matrix says. Where that is wrong, a mole on the left cheek is "
                          "shown on the right: look for writing, and ask how it was recorded.");
    if (facts.pixelAspect.isKnown() && facts.pixelAspect.over != facts.pixelAspect.under)
        notes << Text::tr("The pixels are not square: faces look narrower or wider than they are.");
    if (facts.colour.bitsPerChannel > 8)
        //: %1: a number of bits
        notes << Text::tr("The video has %1 bits per channel; frames are shown and taken out "
                          "rounded to 8.")
                     .arg(facts.colour.bitsPerChannel);
    if (frame.storedSize != facts.size)
        notes << Text::tr("This frame has another size than the video states.");
    if (imagery::timeDoubtOf(facts, index) == imagery::TimeDoubt::ClockJumpsBack)
        notes << Text::tr("The clock of the file jumps back: times, and time stamps, are counted "
                          "on from there.");
    return notes + videoTimeDoubts(facts, index);
}

double clipSeconds(const imagery::VideoFacts& facts, const imagery::FrameIndex& index)
{
    const imagery::Ratio& rate = facts.areTimesAssumed() ? facts.assumedRate : facts.averageRate;
    const bool isOne = index.size() == 1 && rate.isKnown();
    return isOne ? 1 / rate.value() : index.durationSeconds();
}

QString noFaultText()
{
    return Text::tr("No fault was reported. That is no proof that the data are whole: decoders "
                    "overlook faults, and with H.265 (HEVC) and MJPEG they often report none.");
}

QString framePlaceText(std::size_t index, std::size_t frames, double seconds,
                       const QString& timeCode)
{
    //: %1: a number that counts from 1; %2: how many frames there are
    QStringList parts{
        Text::tr("Frame %1 of %2").arg(countText(qint64(index) + 1), countText(qint64(frames))),
        //: %1: a number that counts from 0
        Text::tr("index %1").arg(countText(qint64(index))), timeInClip(seconds)};
    if (!timeCode.isEmpty())
        parts << timeCode;
    return parts.join(kBetween);
}

namespace {

/// Which frame it is, and when it was shown.
QString plainOriginText(const imagery::FrameOrigin& origin)
{
    const QString number = countText(qint64(origin.frame) + 1);
    const QString index = countText(qint64(origin.frame));
    const QString clip = QString::fromStdString(origin.clipName);
    if (origin.timeCode.empty())
        //: %1: a number that counts from 1; %2: one that counts from 0; %3: a file; %4: a time
        return Text::tr("Frame %1 (index %2) of “%3” at %4")
            .arg(number, index, clip, timeInClip(origin.seconds));
    //: %1: a number that counts from 1; %2: one that counts from 0; %3: a file; %4: a time; %5: a
    //: time code
    return Text::tr("Frame %1 (index %2) of “%3” at %4 (time code %5)")
        .arg(number, index, clip, timeInClip(origin.seconds),
             QString::fromStdString(origin.timeCode));
}

} // namespace

QString frameOriginText(const imagery::FrameOrigin& origin)
{
    const QString place = plainOriginText(origin);
    if (const auto clock = imagery::clockSecondsOf(origin))
        //: %1: "Frame 12 (index 11) of “clip.mp4” at 00:00:01.000"; %2: a time
        return Text::tr("%1 (by the file's own clock at %2)").arg(place, timeInClip(*clock));
    const QString doubt = timeDoubtText(origin.timeDoubt, origin.assumedRate);
    return doubt.isEmpty() ? place : QStringLiteral("%1 (%2)").arg(place, doubt);
}

} // namespace semblance::ui
