// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/SearchNote.h"

#include "ui/candidates/CandidateListModel.h"
#include "ui/format/FaceText.h"
#include "ui/format/HashText.h"
#include "ui/format/NumberText.h"
#include "ui/format/ScoreText.h"
#include "ui/format/SearchText.h"

#include <QCoreApplication>
#include <QStringList>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SearchNote)
};

QStringList probeLines(const ProbeFace& probe)
{
    return {Text::tr("Probe: %1, %2").arg(probeName(probe.exhibit.id.value, probe.mark),
                                          probe.exhibit.fileName),
            Text::tr("SHA-256 of the probe image: %1").arg(wholeHash(probe.exhibit.original)),
            Text::tr("Face: %1, %2").arg(boxText(probe.face.face.box),
                                         originText(probe.face.face.origin))};
}

QStringList searchLines(const casework::ProbeSearchResult& result, const QDateTime& searchedUtc)
{
    QStringList lines{
        Text::tr("Gallery: “%1”").arg(result.gallery.name),
        //: %1: how many people, %2: how many images
        Text::tr("Compared: people %1, images %2")
            .arg(countText(static_cast<qint64>(result.peopleCompared)),
                 countText(static_cast<qint64>(result.referencesCompared))),
        Text::tr("Engine: %1").arg(QString::fromStdString(result.engine.id)),
        //: %1: the policy, %2: lowest score that is listed, %3: most candidates that are listed
        Text::tr("Policy: %1; threshold %2, at most %3 listed")
            .arg(result.policy.id, scoreText(result.parameters.threshold),
                 countText(result.parameters.limit))};
    lines << searchNotes(result);
    lines << Text::tr("Searched: %1 UTC")
                 .arg(searchedUtc.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    return lines;
}

QString candidateLine(const casework::FoundCandidate& found)
{
    const QString name = candidateName(found);
    const QString& id = found.reference.subject.id;
    //: One candidate of a list: %1 rank, %2 score, %3 name, %4 image
    return Text::tr("%1. score %2: %3, image %4")
        .arg(found.candidate.rank)
        .arg(scoreText(found.candidate.score.fused), name == id ? id : name + u" ("_s + id + u')',
             found.reference.image);
}

QStringList resultLines(const casework::ProbeSearchResult& result)
{
    if (result.candidates.empty())
        return {Text::tr("Result: no candidate above the threshold."),
                Text::tr("This does not prove that the person is not in the gallery.")};
    QStringList lines{Text::tr("Result: candidates %1, the most alike first")
                          .arg(countText(static_cast<qint64>(result.candidates.size())))};
    for (const casework::FoundCandidate& found : result.candidates)
        lines << candidateLine(found);
    lines << scoreRulerText() << candidateIsNoIdentification();
    return lines;
}

} // namespace

QString searchNote(const QString& lab, const ProbeFace& probe,
                   const casework::ProbeSearchResult& result, const QDateTime& searchedUtc)
{
    const QStringList lines = QStringList{Text::tr("Search of a gallery for a face"),
                                          Text::tr("Lab: %1").arg(lab)}
                              + probeLines(probe) + searchLines(result, searchedUtc)
                              + resultLines(result);
    return lines.join(u'\n') + u'\n';
}

} // namespace semblance::ui
