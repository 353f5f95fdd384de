// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/TraceText.h"

#include "ui/format/EnhancementText.h"
#include "ui/format/GapReasonText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/format/ProgramTraceText.h"
#include "ui/format/VideoText.h"

#include <QCoreApplication>

#include <array>

namespace semblance::ui {

using imagery::MetadataGapKind;
using imagery::Trace;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TraceText)
};

QString detailOf(const Trace& trace)
{
    return plainText(trace.detail);
}

QString figureText(const Trace& trace, int decimals)
{
    return decimalText(trace.figure.value_or(0), decimals);
}

/// "3 days", "5 hours", "12 minutes"
QString spanText(double hours)
{
    constexpr double kHoursPerDay = 24;
    constexpr double kMinutesPerHour = 60;
    constexpr double kDaysFrom = 2 * kHoursPerDay;
    if (hours >= kDaysFrom)
        return Text::tr("%Ln days", nullptr, static_cast<int>(hours / kHoursPerDay));
    if (hours >= 1)
        return Text::tr("%Ln hours", nullptr, static_cast<int>(hours));
    return Text::tr("%Ln minutes", nullptr, static_cast<int>(hours * kMinutesPerHour));
}

TraceText contentCredentials(const Trace& trace)
{
    return {Text::tr("The file carries content credentials (C2PA), %1")
                .arg(fileSizeText(static_cast<qint64>(trace.figure.value_or(0)))),
            Text::tr("A signed record of how it was made or changed, which cameras, editors and "
                     "generators write. It is not checked here: read it with a program that checks "
                     "its signature.")};
}

TraceText concealedFrame(const Trace& trace)
{
    return {Text::tr("A damaged video frame, or one that may be built on a damaged one: %1")
                .arg(detailOf(trace)),
            Text::tr("The decoder reported it when the frame was taken out. Parts of the picture "
                     "may be made up by the decoder, also in the face: search with a sound frame "
                     "of the video where there is one.")};
}

QString copyFaultText(std::string_view fault)
{
    using namespace imagery::copy_fault;
    if (fault == kNoSource)
        return Text::tr("it says how it was made, but not from what");
    if (fault == kNoSteps)
        return Text::tr("it says from what it was made, but not how");
    if (fault == kUnreadableSteps)
        return Text::tr("the steps that it states cannot be read");
    if (fault == kNoHash)
        return Text::tr("the hash of its steps is missing");
    return Text::tr("the steps that it states are others than their hash says");
}

TraceText unreadMetadata(const Trace&)
{
    return {Text::tr("Not all that the file says of itself could be read"),
            Text::tr("Parts of its metadata are damaged, too long or of a kind that is not read. "
                     "Hints may stand in them: that none is found means less than elsewhere. The "
                     "table of metadata names what is missing.")};
}

TraceText contradictoryCopy(const Trace& trace)
{
    //: %1: "the steps that it states cannot be read"
    return {Text::tr("Its marks of an enhanced copy are damaged or contradict each other: %1")
                .arg(copyFaultText(trace.detail)),
            Text::tr("Semblance writes them together and whole. The file was changed afterwards, "
                     "or its marks were written by somebody else: rely on nothing that it says of "
                     "itself, and ask for the picture that it was made from.")};
}

/// What the steps that a copy states did to it in all.
QString copyEffectText(const std::optional<double>& effect)
{
    using imagery::kCopyIsMirrored;
    using imagery::kCopyIsScaled;
    if (!effect)
        return Text::tr("Whether it is mirrored, or larger than what was recorded, cannot be told "
                        "from what it says.");
    if (*effect == kCopyIsMirrored + kCopyIsScaled)
        return Text::tr("By its own steps it is mirrored, and was resized: it may be larger than "
                        "what was recorded.");
    if (*effect == kCopyIsMirrored)
        return Text::tr("By its own steps it is mirrored; it was not resized.");
    if (*effect == kCopyIsScaled)
        return Text::tr("By its own steps it was resized, and may be larger than what was "
                        "recorded; it is not mirrored.");
    return Text::tr("By its own steps it is neither mirrored nor resized.");
}

/// "Crop, Gamma"; what is no step's id stays as it is.
QString copyStepsText(const Trace& trace)
{
    const QString separator = QStringLiteral(", ");
    QStringList names;
    for (const QString& id : QString::fromStdString(trace.detail).split(separator))
        names << plainText(stepName(id.toStdString()));
    return names.join(separator);
}

TraceText enhancedCopy(const Trace& trace)
{
    const QString headline =
        trace.detail.empty()
            ? Text::tr("The file says that it is an enhanced copy, of no steps that can be read")
            : Text::tr("The file says that it is an enhanced copy: %1").arg(copyStepsText(trace));
    //: %1: what its steps did
    return {headline, Text::tr("%1 Judge it beside its original: where the laboratory does not "
                               "hold that, ask for it.")
                          .arg(copyEffectText(trace.figure))};
}

TraceText mirroredFrame(const Trace& trace)
{
    //: %1: the beginnings of their SHA-256
    return {
        Text::tr("%Ln frames of its average had been mirrored before: %1", nullptr,
                 static_cast<int>(trace.figure.value_or(1)))
            .arg(detailOf(trace)),
        Text::tr("That mirrors the frame, and says nothing of this picture: mirror images of it "
                 "are left out of the average. Whoever mirrored a frame may have put right "
                 "what the camera had mirrored: ask how it was taken.")};
}

TraceText shownMirrored(const Trace& trace)
{
    //: %1: the EXIF value, 2, 4, 5 or 7
    return {Text::tr("Shown as a mirror image of its stored pixels, as its EXIF orientation (%1) "
                     "says")
                .arg(figureText(trace, 0)),
            Text::tr("Cameras that store a mirror image say so, and so does whoever mirrors a "
                     "picture without changing a pixel. Where it is wrong, a mole on the left "
                     "cheek is shown on the right: look for writing, and ask how it was taken.")};
}

TraceText furtherBytes(const Trace& trace)
{
    const QString bytes = fileSizeText(static_cast<qint64>(trace.figure.value_or(0)));
    const QString headline =
        trace.detail.empty()
            //: %1: a size, "12 kB"
            ? Text::tr("Further %1 follow the end of the picture; of which kind is not known")
                  .arg(bytes)
            //: %1: a size, "12 kB"; %2: a format, such as JPEG
            : Text::tr("Further %1 follow the end of the picture; they begin like %2")
                  .arg(bytes, detailOf(trace));
    return {headline,
            Text::tr("Cameras and telephones put a second picture, a preview or a short video "
                     "there, and a video can be a row of JPEG pictures: “Open a video …” shows all "
                     "of such a row. Here only the first picture is shown.")};
}

TraceText videoMirrored(const Trace& trace)
{
    //: %1: an orientation as EXIF numbers them, 2, 4, 5 or 7
    return {Text::tr("Shown as a mirror image of what the video stores, as the video's display "
                     "matrix says (orientation %1)")
                .arg(figureText(trace, 0)),
            Text::tr("Cameras that store a mirror image say so, and so does whoever mirrors a "
                     "video without changing a pixel. Where it is wrong, a mole on the left cheek "
                     "is shown on the right: look for writing, and ask how it was recorded.")};
}

/// "00:00:00.680; kitchen.mp4"
TraceText videoFrame(const Trace& trace)
{
    const QString apart = QString::fromUtf8(imagery::trace::kNamesApart.data(),
                                            qsizetype(imagery::trace::kNamesApart.size()));
    const QString detail = detailOf(trace);
    const QString time = detail.section(apart, 0, 0);
    const QString clip = detail.section(apart, 1);
    const QString frame = frameNumberText(static_cast<std::size_t>(trace.figure.value_or(0)));
    const QString headline =
        time.isEmpty()
            //: %1: such as frame 18 (index 17); %2: a file
            ? Text::tr("The file says that it shows %1 of the video “%2”").arg(frame, clip)
            //: %1: such as frame 18 (index 17); %2: a time; %3: a file
            : Text::tr("The file says that it shows %1 at %2 of the video “%3”")
                  .arg(frame, time, clip);
    return {headline,
            Text::tr("Anybody can write that into a file. Its metadata hold the SHA-256 of the "
                     "video: take the same frame out of that again, and compare.")};
}

TraceText editHistory(const Trace& trace)
{
    return {Text::tr("The file lists steps of editing: %1").arg(figureText(trace, 0)),
            Text::tr("They stand in its metadata under History, with times and programs. What was "
                     "done to the pixels they seldom say.")};
}

TraceText photoshopResources(const Trace& trace)
{
    return {Text::tr("The file holds parts that Photoshop writes: %1").arg(figureText(trace, 0)),
            Text::tr("Other programs write them too, as for captions of press photographs.")};
}

TraceText changedLater(const Trace& trace)
{
    return {Text::tr("Changed %1 after it was taken, as its dates say")
                .arg(spanText(trace.figure.value_or(0))),
            Text::tr("%1. Turning a picture or writing a caption changes the date too; clocks of "
                     "cameras are often wrong.")
                .arg(detailOf(trace))};
}

TraceText changedBefore(const Trace& trace)
{
    return {Text::tr("Changed %1 before it was taken, as its dates say: they contradict each other")
                .arg(spanText(trace.figure.value_or(0))),
            Text::tr("%1. One of the two was written by a clock that was wrong, or by hand.")
                .arg(detailOf(trace))};
}

TraceText datedLater(const Trace& trace)
{
    //: %1: "3 days"
    return {Text::tr("Dated %1 in the future, counted from when the file came in")
                .arg(spanText(trace.figure.value_or(0))),
            Text::tr("%1. Such a date was written by a clock that was wrong, or by hand: rely on "
                     "no date of this file. A day is allowed for time zones.")
                .arg(detailOf(trace))};
}

TraceText otherThumbnail(const Trace& trace)
{
    return {
        Text::tr("Its thumbnail shows another picture (likeness %1 of 1)")
            .arg(figureText(trace, 2)),
        Text::tr("Programs that crop or edit a picture sometimes leave the thumbnail of the one "
                 "before: look at it. It may also have been turned.")};
}

TraceText libraryTables(const Trace& trace)
{
    return {Text::tr("Saved with the standard's own tables, quality %1").arg(figureText(trace, 0)),
            Text::tr("Most programs, networks and messengers save JPEG so, and some telephones; "
                     "most cameras use tables of their own.")};
}

TraceText compressedTwice(const Trace& trace)
{
    return {Text::tr("Compressed at least twice: an earlier JPEG of about quality %1")
                .arg(figureText(trace, 0)),
            Text::tr("It was opened and saved again, as every edit, network or messenger does. One "
                     "that was cropped in between, or saved again with a lower quality, is not "
                     "seen.")};
}

TraceText regularPattern(const Trace& trace)
{
    return {Text::tr("A regular pattern all over the picture (%1 standard deviations)")
                .arg(figureText(trace, 1)),
            Text::tr("A screen or a print that was photographed or scanned looks so, and so do "
                     "fabric, fences and tiles. A blurred or fine raster is not seen.")};
}

struct Row
{
    std::string_view id;
    TraceText (*text)(const Trace&);
};

constexpr std::array kRows{Row{imagery::trace::kImageGenerator, &imageGeneratorText},
                           Row{imagery::trace::kSourceType, &sourceTypeText},
                           Row{imagery::trace::kCompositeProgram, &compositeProgramText},
                           Row{imagery::trace::kRedrawingSoftware, &redrawingSoftwareText},
                           Row{imagery::trace::kContentCredentials, &contentCredentials},
                           Row{imagery::trace::kConcealedFrame, &concealedFrame},
                           Row{imagery::trace::kContradictoryCopy, &contradictoryCopy},
                           Row{imagery::trace::kUnreadMetadata, &unreadMetadata},
                           Row{imagery::trace::kEnhancedCopy, &enhancedCopy},
                           Row{imagery::trace::kMirroredFrame, &mirroredFrame},
                           Row{imagery::trace::kShownMirrored, &shownMirrored},
                           Row{imagery::trace::kFurtherBytes, &furtherBytes},
                           Row{imagery::trace::kVideoMirrored, &videoMirrored},
                           Row{imagery::trace::kVideoFrame, &videoFrame},
                           Row{imagery::trace::kEditingSoftware, &editingSoftwareText},
                           Row{imagery::trace::kEditHistory, &editHistory},
                           Row{imagery::trace::kPhotoshopResources, &photoshopResources},
                           Row{imagery::trace::kChangedLater, &changedLater},
                           Row{imagery::trace::kChangedBefore, &changedBefore},
                           Row{imagery::trace::kDatedLater, &datedLater},
                           Row{imagery::trace::kOtherThumbnail, &otherThumbnail},
                           Row{imagery::trace::kLibraryTables, &libraryTables},
                           Row{imagery::trace::kCompressedTwice, &compressedTwice},
                           Row{imagery::trace::kRegularPattern, &regularPattern}};

} // namespace

TraceText traceText(const Trace& trace)
{
    for (const Row& row : kRows) {
        if (row.id == trace.id)
            return row.text(trace);
    }
    // Of a later program.
    return {plainText(trace.id), detailOf(trace)};
}

QString hintsAreNoVerdict()
{
    return Text::tr(
        "Hints, no verdicts: each has innocent causes, none proves anything, and a file "
        "without any may still be altered.");
}

QString gapText(const imagery::MetadataGap& gap)
{
    const QString part = gapPartText(plainText(gap.part));
    const QString reason = gapReasonText(plainText(gap.reason));
    switch (gap.kind) {
    case MetadataGapKind::Damaged:
        //: %1: a part of a file's metadata, %2: technical
        return Text::tr("%1: damaged (%2)").arg(part, reason);
    case MetadataGapKind::TooMuch:
        //: %1: a part of a file's metadata, %2: technical
        return Text::tr("%1: more than is read (%2)").arg(part, reason);
    case MetadataGapKind::NotRead:
        //: %1: a part of a file's metadata, %2: technical
        return Text::tr("%1: not read (%2)").arg(part, reason);
    }
    return {};
}

QStringList gapLines(const std::vector<imagery::MetadataGap>& gaps)
{
    QStringList texts;
    std::vector<int> counts;
    for (const imagery::MetadataGap& gap : gaps) {
        const QString text = gapText(gap);
        const qsizetype at = texts.indexOf(text);
        if (at < 0) {
            texts << text;
            counts.push_back(1);
        } else {
            ++counts[static_cast<std::size_t>(at)];
        }
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (const int count = counts[static_cast<std::size_t>(i)]; count > 1)
            //: %1: what could not be read of a file's metadata, %2: how often, at least 2
            texts[i] = Text::tr("%1, %2 times").arg(texts[i], countText(count));
    }
    return texts;
}

} // namespace semblance::ui
