// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/FrameNote.h"

#include <QRegularExpression>

namespace semblance::casework {

namespace {

const QString kProgram = QStringLiteral("Semblance");

QString noteOf(const FrameNote& note)
{
    return QStringLiteral("Frame %1 (index %2) of %3, taken out by the program")
        .arg(QString::number(note.frame + 1), QString::number(note.frame), note.clipName);
}

} // namespace

ProvenanceStatement frameStatement(const FrameNote& note, const QDateTime& statedUtc)
{
    return {ProvenanceType::VideoFrame, kProgram, noteOf(note).left(kLongestProvenanceText),
            statedUtc};
}

std::optional<FrameNote> frameNoteOf(const ProvenanceStatement& statement)
{
    static const QRegularExpression kNote(
        QStringLiteral(
            "\\AFrame [0-9]+ \\(index ([0-9]{1,18})\\) of (.*), taken out by the program\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    if (statement.type != ProvenanceType::VideoFrame || statement.saidBy != kProgram)
        return std::nullopt;
    const QRegularExpressionMatch parts = kNote.match(statement.note);
    if (!parts.hasMatch())
        return std::nullopt;
    const FrameNote note{std::size_t(parts.captured(1).toULongLong()), parts.captured(2)};
    // A person can have written something like it.
    return noteOf(note) == statement.note ? std::optional(note) : std::nullopt;
}

} // namespace semblance::casework
