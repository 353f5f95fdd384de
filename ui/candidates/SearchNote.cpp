// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/SearchNote.h"

#include "ui/candidates/CandidateListModel.h"
#include "ui/format/FaceText.h"
#include "ui/format/GateText.h"
#include "ui/format/HashText.h"
#include "ui/format/ImageProblemText.h"
#include "ui/format/NumberText.h"
#include "ui/format/OriginText.h"
#include "ui/format/PlainText.h"
#include "ui/format/PolicyText.h"
#include "ui/format/QualityText.h"
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

/// Empty where nothing stands out.
QString concernsLine(const matching::QualityReport& report)
{
    QStringList concerns;
    for (const matching::QualityMeasurement& concern : concernsInWords(report))
        concerns << Text::tr("%1: %2").arg(concernText(concern.concern),
                                           qualityText(concern).headline);
    return concerns.join(u"; "_s);
}

QString modelsLine(const matching::EngineDefinition& engine)
{
    QStringList models;
    for (const matching::ModelIdentity& model : engine.models)
        models << QString::fromStdString(model.id) + u' ' + shortHash(model.fingerprint);
    return models.join(u", "_s);
}

QStringList photographLines(const QString& first, const ProbeFace& probe,
                            const casework::PhotographOrigin* origin)
{
    QStringList lines{
        first, Text::tr("SHA-256 of the probe image: %1").arg(wholeHash(probe.exhibit.original)),
        Text::tr("Face: %1, %2")
            .arg(boxText(probe.face.face.box, probe.photograph->orientation),
                 originText(probe.face.face.origin))};
    if (const QString concerns = concernsLine(probe.quality); !concerns.isEmpty())
        lines << Text::tr("Image quality: %1").arg(concerns);
    if (const QString warning = faceSearchWarning(probe.faceSearch); !warning.isEmpty())
        lines << warning;
    if (origin)
        lines << originLines(*origin);
    return lines;
}

/// Of the photograph with that number; null where the search did not ask.
const casework::PhotographOrigin* originOf(const casework::ProbeSearchResult& result,
                                           std::size_t photograph)
{
    return photograph < result.origins.size() ? &result.origins[photograph] : nullptr;
}

/// "Exhibit 4 ▸ Q-1, still.png"
QString placeOf(const ProbeFace& probe)
{
    return probeName(probe.exhibit.id.value, probe.mark) + u", "_s +
           plainText(probe.exhibit.fileName);
}

QStringList probeLines(const ProbeFace& probe, const casework::ProbeSearchResult& result)
{
    QStringList lines =
        photographLines(Text::tr("Probe: %1").arg(placeOf(probe)), probe, originOf(result, 0));
    for (std::size_t i = 0; i < probe.also.size(); ++i)
        lines << photographLines(
            //: A further photograph that was searched for together with the probe
            Text::tr("Searched together with: %1").arg(placeOf(probe.also[i])), probe.also[i],
            originOf(result, i + 1));
    if (const QString note = photographsNote(result, photographNames(probe)); !note.isEmpty())
        lines << note;
    lines << recordingNotesOf(probe) << gateNotes(result.gates, photographNames(probe));
    if (const QString note = oneColourNote(qualitiesOf(probe)); !note.isEmpty())
        lines << note;
    if (const QString note = fewTonesNote(qualitiesOf(probe)); !note.isEmpty())
        lines << note;
    return lines;
}

QStringList searchLines(const casework::ProbeSearchResult& result, const QStringList& photographs,
                        const QDateTime& searchedUtc)
{
    QStringList lines{
        Text::tr("Gallery: “%1”").arg(result.gallery.name), galleryOriginText(result.gallery),
        //: %1: how many people, %2: how many images
        Text::tr("Compared: people %1, images %2")
            .arg(countText(static_cast<qint64>(result.peopleCompared)),
                 countText(static_cast<qint64>(result.referencesCompared))),
        Text::tr("Engine: %1, fingerprint %2")
            .arg(QString::fromStdString(result.engine.id),
                 QString::fromStdString(result.engine.fingerprint)),
        //: %1: each model with the first digits of its fingerprint
        Text::tr("Models: %1").arg(modelsLine(result.engine)),
        //: %1: the policy, %2: lowest score that is listed, %3: most candidates that are listed
        Text::tr("Policy: %1; threshold %2, at most %3 listed")
            .arg(policyName(result.policy), scoreText(result.parameters.threshold),
                 countText(result.parameters.limit))};
    lines << searchNotes(result, photographs);
    lines
        << Text::tr("Searched: %1 UTC").arg(searchedUtc.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    return lines;
}

QStringList candidateLines(const CandidateListModel& list, const casework::FoundCandidate& found)
{
    const QString name = candidateName(found);
    const QString id = plainText(found.reference.subject.id);
    //: One candidate of a list: %1 rank, %2 score, %3 name, %4 image
    QStringList lines{
        Text::tr("%1. score %2: %3, image %4")
            .arg(found.candidate.rank)
            .arg(scoreText(found.candidate.score.fused),
                 name == id ? id : name + u" ("_s + id + u')', plainText(found.reference.image)),
        //: Below a candidate: each engine's score
        Text::tr("   engines: %1").arg(placedScoresText(found.candidate.score, list.rulers())),
        Text::tr("   SHA-256 of the image: %1").arg(wholeHash(found.reference.original))};
    if (const auto problem = list.imageProblem(found.reference.id))
        //: Below a candidate: why its image cannot be shown
        lines << Text::tr("   attention: %1").arg(imageProblemText(*problem));
    if (const QString concerns = concernsLine(found.reference.quality); !concerns.isEmpty())
        lines << Text::tr("   image quality: %1").arg(concerns);
    return lines;
}

QStringList resultLines(const CandidateListModel& list, bool isFaceSeen)
{
    const casework::ProbeSearchResult& result = *list.result();
    if (result.candidates.empty() && !isFaceSeen)
        return {Text::tr("Result: none."), noFaceNoCandidateText()};
    if (result.candidates.empty())
        return {Text::tr("Result: no candidate above the threshold."),
                Text::tr("This does not prove that the person is not in the gallery.")};
    QStringList lines{Text::tr("Result: candidates %1, the highest scores first")
                          .arg(countText(static_cast<qint64>(result.candidates.size())))};
    for (const casework::FoundCandidate& found : result.candidates)
        lines << candidateLines(list, found);
    lines << scoreRulerText() << candidateIsNoIdentification();
    return lines;
}

} // namespace

QString searchNote(const QString& lab, const ProbeFace& probe, const CandidateListModel& list,
                   const QDateTime& searchedUtc, const QStringList& changes)
{
    const QStringList lines =
        QStringList{
            Text::tr("Search of a gallery for a face"), Text::tr("Lab: %1").arg(lab),
            //: The program that searched and its version
            Text::tr("Program: %1 %2")
                .arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion())} +
        changes + probeLines(probe, *list.result()) +
        searchLines(*list.result(), photographNames(probe), searchedUtc) +
        resultLines(list, areFacesSeen(probe));
    return lines.join(u'\n') + u'\n';
}

} // namespace semblance::ui
