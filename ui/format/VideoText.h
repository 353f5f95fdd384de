// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameFaults.h"
#include "imagery/video/FrameIndex.h"
#include "imagery/video/FrameOrigin.h"
#include "imagery/video/VideoFacts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace semblance::ui {

/// One line of a table: what it is, and what it says.
struct VideoFactRow
{
    QString what;
    QString text;
};

/// "MP4 · H.264 · 1920 × 1080 px".
QString videoLine(const imagery::VideoFacts& facts);

/// Everything that a video says of itself; `index` may be a part or empty, what only the whole one
/// knows is then left out. What the file does not say is left out too, where that means nothing.
QList<VideoFactRow> videoFactRows(const imagery::VideoFacts& facts,
                                  const imagery::FrameIndex& index);

/// People count frames from 1, files and commands from 0: "frame 18 (index 17)".
QString frameNumberText(std::size_t index);

/// Whether the words of the library that reads videos stand in a sentence; they are English.
enum class LibraryWords
{
    Said,
    LeftOut,
};

/// What is wrong with a video, and where its clock jumps, in sentences; none where there is nothing
/// of the kind.
QStringList videoDamageText(const imagery::VideoFacts& facts, const imagery::FrameIndex& index,
                            LibraryWords words = LibraryWords::Said);
/// What the library said, each once.
QStringList libraryWordsOf(const imagery::VideoFacts& facts, const imagery::FrameIndex& index);

/// "5th", as in every 5th frame.
QString ordinalText(std::size_t number);

/// What decoding showed, a sentence for each stretch of frames, which says where only some of them
/// were looked at; of very many the first, then how many more there are.
QStringList frameFaultTexts(const imagery::FrameFaults& faults);

/// "Of 120 frames looked at …": how many of them are doubtful, by reason; empty where none is.
QString frameFaultSummary(const imagery::FrameFaults& faults, std::size_t lookedAt);

/// Of an interlaced, concealed or oddly shaped frame: what to know before it is used.
QStringList frameNotes(const imagery::VideoFrame& frame, const imagery::VideoFacts& facts,
                       const imagery::FrameIndex& index);

/// How long a video is; a single frame counts as long as its rate says.
double clipSeconds(const imagery::VideoFacts& facts, const imagery::FrameIndex& index);

/// Where nothing is known against frames: what that is worth.
QString noFaultText();

/// "Frame 1 235 of 15 000 · index 1 234 · 00:00:49.360 · 10:00:49:09": counted from 1, how many
/// there are, counted from 0, time, time code.
QString framePlaceText(std::size_t index, std::size_t frames, double seconds,
                       const QString& timeCode);

/// "Frame 1 235 (index 1 234) of “kitchen.mp4” at 00:00:49.360 (time code 10:00:49:09)".
QString frameOriginText(const imagery::FrameOrigin& origin);

} // namespace semblance::ui
