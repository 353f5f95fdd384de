// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/OriginText.h"

#include "ui/format/ErrorText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/TimeText.h"
#include "ui/format/TraceText.h"

#include <QCoreApplication>

namespace semblance::ui {

using casework::PhotographOrigin;
using casework::ProvenanceRelation;
using casework::ProvenanceType;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OriginText)
};

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
            .arg(provenanceText(statement.type), statement.saidBy,
                 localTimeText(statement.statedUtc));
    return statement.note.isEmpty() ? text : text + QStringLiteral(": ") + statement.note;
}

QString relationText(const casework::ProvenanceInForce& inForce)
{
    switch (inForce.relation) {
    case ProvenanceRelation::Own:
        return {};
    case ProvenanceRelation::SamePicture:
        //: %1: an exhibit's number
        return Text::tr(
                   "Stated about exhibit %1: this file holds the same picture, pixel by pixel.")
            .arg(inForce.about.value);
    case ProvenanceRelation::Copy:
        //: %1: an exhibit's number
        return Text::tr("Stated about exhibit %1, of which this is a copy.")
            .arg(inForce.about.value);
    }
    return {};
}

QString originSentence(const PhotographOrigin& origin)
{
    if (origin.stated) {
        //: %1: a statement of where an image comes from
        const QString sentence =
            Text::tr("Provenance: %1.").arg(statementText(origin.stated->statement));
        const QString relation = relationText(*origin.stated);
        return relation.isEmpty() ? sentence : sentence + QLatin1Char(' ') + relation;
    }
    if (origin.type == ProvenanceType::Unknown)
        return Text::tr("Provenance: unknown.");
    //: %1: how an image came about
    return Text::tr("Provenance: %1, as stated for this run.").arg(provenanceText(origin.type));
}

QString hintsLine(const PhotographOrigin& origin)
{
    QStringList parts;
    if (!origin.hints.empty())
        parts << headlinesOf(origin.hints) + QLatin1Char('.');
    for (const casework::SourceHints& source : origin.sources) {
        if (!source.hints.empty())
            //: %1: an exhibit's number; %2: what its file hints at
            parts << Text::tr("Exhibit %1, from which it was made: %2.")
                         .arg(QString::number(source.source.value), headlinesOf(source.hints));
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
    QStringList lines{originSentence(origin), provenanceMeaning(origin.type), unreadText(origin)};
    lines.removeAll(QString());
    lines << hintLines(origin.hints);
    for (const casework::SourceHints& source : origin.sources) {
        for (const QString& line : hintLines(source.hints))
            //: %1: an exhibit's number; %2: what its file hints at
            lines << Text::tr("Exhibit %1, from which it was made: %2")
                         .arg(QString::number(source.source.value), line);
    }
    if (!hintsLine(origin).isEmpty())
        lines << hintsAreNoVerdict();
    return lines;
}

} // namespace semblance::ui
