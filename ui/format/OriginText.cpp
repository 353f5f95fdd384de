// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/OriginText.h"

#include "casework/provenance/FrameNote.h"
#include "ui/format/EnhancedCopyText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/PlainText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/TimeText.h"
#include "ui/format/TraceText.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace semblance::ui {

using casework::PhotographOrigin;
using casework::ProvenanceRelation;
using casework::ProvenanceType;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OriginText)
};

/// What the program itself noted is said in the language of the window; what a person wrote stays.
QString noteText(const casework::ProvenanceStatement& statement)
{
    const auto frame = casework::frameNoteOf(statement);
    if (!frame)
        return plainText(statement.note);
    //: %1: a frame, counted from 1; %2: the same, counted from 0; %3: the video's file
    return Text::tr("Frame %1 (index %2) of %3, taken out by the program")
        .arg(QString::number(frame->frame + 1), QString::number(frame->frame),
             plainText(frame->clipName));
}

QString headlinesOf(const std::vector<imagery::Trace>& hints)
{
    QStringList headlines;
    for (const imagery::Trace& hint : hints)
        headlines << traceText(hint).headline;
    return headlines.join(QStringLiteral("; "));
}

QStringList hintLines(const std::vector<imagery::Trace>& hints)
{
    QStringList lines;
    for (const imagery::Trace& hint : hints) {
        const TraceText text = traceText(hint);
        //: %1: what a file hints at; %2: sentences about what that may mean
        lines << Text::tr("Hint: %1. %2").arg(text.headline, text.meaning);
    }
    return lines;
}

QString ofSource(const casework::SourceHints& source, const QString& hints)
{
    return QStringLiteral("%1: %2").arg(sourceText(source), hints);
}

/// What the hint says, and of which exhibit where it is not the photograph's own file that does.
QString contraryHeadline(const casework::ContraryHint& contrary)
{
    const QString headline = traceText(contrary.hint).headline;
    return contrary.of ? ofSource(*contrary.of, headline) : headline;
}

/// Where nobody says whether a camera took it.
QString unsaidText(const PhotographOrigin& origin)
{
    const auto warning = origin.warning();
    if (!warning)
        return {};
    //: %1: what its file hints at
    return Text::tr("Nobody states that a camera took it, and: %1. What is generated, composed or "
                    "altered is never searched with (rule P10): find out how it came about first.")
        .arg(contraryHeadline(*warning));
}

bool isMirroring(const imagery::Trace& hint)
{
    using namespace imagery;
    return hint.id == trace::kEnhancedCopy &&
           (hint.figure == kCopyIsMirrored || hint.figure == kCopyIsMirrored + kCopyIsScaled);
}

/// That its file says so, of a copy of which the laboratory records the same.
bool isRecordedToo(const imagery::Trace& hint, const PhotographOrigin& origin)
{
    const casework::CopyChain& chain = origin.copies;
    return hint.id == imagery::trace::kEnhancedCopy && !chain.links.empty() && chain.isReadable() &&
           chain.isMirrored() == isMirroring(hint);
}

/// Those that tell more than what the laboratory records.
std::vector<imagery::Trace> untold(const std::vector<imagery::Trace>& hints,
                                   const PhotographOrigin& origin)
{
    std::vector<imagery::Trace> left;
    std::ranges::copy_if(hints, std::back_inserter(left), [&origin](const imagery::Trace& hint) {
        return !isRecordedToo(hint, origin);
    });
    return left;
}

/// Of a source that is a recorded copy itself what its file says of that is told with the chain.
std::vector<imagery::Trace> untold(const casework::SourceHints& source,
                                   const PhotographOrigin& origin)
{
    const auto& links = origin.copies.links;
    const auto end = std::ranges::find(links, source.source, [](const casework::CopyLink& link) {
        return link.derivation.exhibit;
    });
    if (end == links.end())
        return source.hints;
    PhotographOrigin ofSource;
    ofSource.copies = origin.copies;
    ofSource.copies.links.resize(static_cast<std::size_t>(end - links.begin()) + 1);
    return untold(source.hints, ofSource);
}

/// Where a laboratory records the same steps its own lines say it.
QString mirroredText(const PhotographOrigin& origin)
{
    const casework::CopyChain& copies = origin.copies;
    if (copies.links.empty() && copies.shownMirrored && copies.isReadable())
        return mirroredViewText(copies);
    if (std::ranges::none_of(untold(origin.hints, origin), &isMirroring))
        return {};
    return Text::tr("By the steps that its file states of itself, the picture is mirrored: left "
                    "and right, or top and bottom, are exchanged. Judge it beside the picture that "
                    "it was made from only; where the laboratory does not hold that, ask for it.");
}

/// Empty where everything was read.
QString unreadText(const PhotographOrigin& origin)
{
    if (!origin.unread)
        return {};
    //: %1: a sentence that says why
    return Text::tr("What the file hints at could not be read: %1")
        .arg(errorSentence(*origin.unread));
}

} // namespace

QString statementText(const casework::ProvenanceStatement& statement)
{
    const QString text =
        //: A statement of where an image comes from: %1 what it is, %2 who says so, %3 when
        Text::tr("%1, said by %2, %3")
            .arg(provenanceText(statement.type), plainText(statement.saidBy),
                 localTimeText(statement.statedUtc));
    return statement.note.isEmpty() ? text : text + QStringLiteral(": ") + noteText(statement);
}

QString sourceText(const casework::SourceHints& source)
{
    switch (source.relation) {
    case ProvenanceRelation::Own:
        break;
    case ProvenanceRelation::SamePicture:
        //: %1: an exhibit's number
        return Text::tr("Exhibit %1, the same picture in another file").arg(source.source.value);
    case ProvenanceRelation::Copy:
        //: %1: an exhibit's number
        return Text::tr("Exhibit %1, from which it was made").arg(source.source.value);
    case ProvenanceRelation::Claimed:
        //: %1: an exhibit's number
        return Text::tr("Exhibit %1, from which only its file says that it was made")
            .arg(source.source.value);
    }
    return {};
}

QString relationText(const casework::ProvenanceInForce& inForce)
{
    switch (inForce.relation) {
    case ProvenanceRelation::Own:
        return {};
    case ProvenanceRelation::SamePicture:
        //: %1: an exhibit's number
        return Text::tr("Stated about exhibit %1: this file holds the same picture, pixel by "
                        "pixel, perhaps turned or mirrored.")
            .arg(inForce.about.value);
    case ProvenanceRelation::Copy:
        //: %1: an exhibit's number
        return Text::tr("Stated about exhibit %1, of which this is a copy.")
            .arg(inForce.about.value);
    case ProvenanceRelation::Claimed:
        //: %1: an exhibit's number
        return Text::tr("The file says that it was made from exhibit %1; nobody has checked this.")
            .arg(inForce.about.value);
    }
    return {};
}

QString contraryText(const casework::ContraryStatement& contrary)
{
    const QString was =
        //: %1: an exhibit's number; %2: what was stated about it, by whom and when
        Text::tr("Exhibit %1 was stated to be: %2.")
            .arg(QString::number(contrary.about.value), statementText(contrary.statement));
    if (contrary.statedAnew) {
        const QString anew =
            //: %1: a sentence about an earlier statement; %2: what took its place, by whom and why
            Text::tr("%1 Stated anew: %2.").arg(was, statementText(*contrary.statedAnew));
        return contrary.relation == ProvenanceRelation::Claimed
                   //: %1: sentences about an exhibit
                   ? Text::tr("%1 That it is what this image was made from only the file says.")
                         .arg(anew)
                   : anew;
    }
    if (contrary.relation == ProvenanceRelation::Claimed)
        //: %1: a sentence about a statement
        return Text::tr("%1 That it is what this image was made from only the file says.").arg(was);
    if (contrary.relation == ProvenanceRelation::Copy)
        //: %1: a sentence about a statement that contradicts another one
        return Text::tr("%1 That is what this image was made from.").arg(was);
    return contrary.relation == ProvenanceRelation::SamePicture
               //: %1: a sentence about a statement that contradicts another one
               ? Text::tr("%1 It is the same picture, pixel by pixel: the statements contradict "
                          "each other.")
                     .arg(was)
               : was;
}

QStringList contraryLines(const casework::ProvenanceInForce& inForce)
{
    QStringList lines;
    for (const casework::ContraryStatement& contrary : inForce.contrary)
        lines << contraryText(contrary);
    return lines;
}

QString originSentence(const PhotographOrigin& origin)
{
    if (origin.stated) {
        //: %1: a statement of where an image comes from
        const QString sentence =
            Text::tr("Provenance: %1.").arg(statementText(origin.stated->statement));
        QStringList sentences{sentence, relationText(*origin.stated)};
        // What was stated anew stands with what it took the place of.
        if (origin.isOnlyClaimed() && !origin.claimed())
            sentences = {Text::tr("Provenance: unknown.")};
        else if (origin.isOnlyClaimed())
            sentences = {Text::tr("Provenance: unknown."), relationText(*origin.stated),
                         //: %1: an exhibit's number; %2: what was stated about it
                         Text::tr("Exhibit %1 was stated to be: %2.")
                             .arg(QString::number(origin.stated->about.value),
                                  statementText(origin.stated->statement))};
        sentences << contraryLines(*origin.stated);
        sentences.removeAll(QString());
        return sentences.join(QLatin1Char(' '));
    }
    if (origin.type == ProvenanceType::Unknown)
        return Text::tr("Provenance: unknown.");
    //: %1: how an image came about
    return Text::tr("Provenance: %1, as stated for this run.").arg(provenanceText(origin.type));
}

PhotographOrigin withUntoldHints(PhotographOrigin origin)
{
    for (casework::SourceHints& source : origin.sources)
        source.hints = untold(source, origin);
    origin.hints = untold(origin.hints, origin);
    return origin;
}

QString statementDoubt(const PhotographOrigin& origin)
{
    const auto contrary = origin.contradiction();
    if (!contrary)
        return {};
    if (contrary->hint.id == imagery::trace::kEditingSoftware)
        //: %1: how an image came about, as people say; %2: what its file hints at
        return Text::tr("It is stated to be “%1”, and: %2. What that program saved is no longer as "
                        "the camera, its recorder or the video gave it, and what was done to it "
                        "the file does not tell: ask for the one before that.")
            .arg(provenanceText(origin.type), contraryHeadline(*contrary));
    //: %1: how an image came about, as people say; %2: what its file hints at
    return Text::tr("The statement and the file contradict each other: it is stated to be “%1”, "
                    "and: %2. Which of the two is wrong, nobody can tell from the file: ask where "
                    "it comes from before you rely on it.")
        .arg(provenanceText(origin.type), contraryHeadline(*contrary));
}

QString neverSearchableText(const PhotographOrigin& origin)
{
    if (!origin.stated)
        return {};
    const auto& all = origin.stated->contrary;
    const auto found = std::ranges::find_if(all, [](const casework::ContraryStatement& contrary) {
        return casework::isNeverSearchable(contrary.statement.type);
    });
    if (found == all.end())
        return {};
    //: %1: an exhibit's number; %2: how an image came about, such as "Sketch"
    return Text::tr("Exhibit %1 was also stated to be “%2”, and that may never be searched for "
                    "(rule P10): find out which statement is right before you rely on this.")
        .arg(QString::number(found->about.value), provenanceText(found->statement.type));
}

QString contradictionText(const PhotographOrigin& origin)
{
    QStringList sentences{neverSearchableText(origin), statementDoubt(origin), unsaidText(origin),
                          mirroredText(origin)};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString hintsLine(const PhotographOrigin& origin)
{
    QStringList parts;
    if (const auto hints = untold(origin.hints, origin); !hints.empty())
        parts << headlinesOf(hints) + QLatin1Char('.');
    for (const casework::SourceHints& source : origin.sources) {
        if (const auto hints = untold(source, origin); !hints.empty())
            parts << ofSource(source, headlinesOf(hints)) + QLatin1Char('.');
    }
    QStringList lines{unreadText(origin)};
    if (!parts.isEmpty())
        //: %1: what a file hints at
        lines << Text::tr("Hints, no verdicts: %1").arg(parts.join(QLatin1Char(' ')));
    lines.removeAll(QString());
    return lines.join(QLatin1Char(' '));
}

QStringList originLines(const PhotographOrigin& origin)
{
    QStringList lines{originSentence(origin)};
    if (const QString contradiction = contradictionText(origin); !contradiction.isEmpty())
        //: %1: a sentence
        lines << Text::tr("Warning: %1").arg(contradiction);
    for (const CopyLine& line : rankedCopyLines(origin.copies))
        lines << (line.rank == 0 ? Text::tr("Warning: %1").arg(line.text) : line.text);
    // What is meant by a type is said of the picture before its enhancement.
    lines << (origin.copies.links.empty()
                  ? provenanceMeaning(origin.claimed().value_or(origin.type))
                  : QString())
          << unreadText(origin);
    lines.removeAll(QString());
    lines << hintLines(untold(origin.hints, origin));
    for (const casework::SourceHints& source : origin.sources) {
        for (const QString& line : hintLines(untold(source, origin)))
            lines << ofSource(source, line);
    }
    if (!hintsLine(origin).isEmpty())
        lines << hintsAreNoVerdict();
    return lines;
}

} // namespace semblance::ui
