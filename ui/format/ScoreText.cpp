// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ScoreText.h"

#include "ui/format/NumberText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ScoreText)
};

constexpr int kShortHash = 12;

} // namespace

QString scoreText(double fused)
{
    return decimalText(fused, 2);
}

QString scoreSentence(const matching::PairScore& score, double threshold)
{
    QStringList engines;
    for (const matching::EngineScore& engine : score.engines)
        engines << QString::fromStdString(engine.model);
    //: %1: the score; %2: the engines, such as "a and b"; %3: the policy's lowest score that is
    //: listed
    return Text::tr("Similarity score %1, from the engines %2. It is no probability; the threshold "
                    "%3 only decides who is listed.")
        .arg(scoreText(score.fused), QLocale().createSeparatedList(engines), scoreText(threshold));
}

QString scoreRulerText()
{
    return Text::tr("On this ruler 0 is what different people score on average, 1 what the same "
                    "person scores on average; single pairs lie below 0 and above 1. A score is no "
                    "probability.");
}

QString thresholdNote(const casework::SearchPolicy& policy,
                      const matching::EngineDefinition& engine)
{
    const QString id = QString::fromStdString(engine.id);
    const QString scores = QString::fromStdString(engine.scoreFingerprint);
    if (policy.thresholdEngine.isEmpty())
        return Text::tr("The engine %2 has no threshold of its own: the policy does not say with "
                        "which engine its %1 was set. It decides all the same who is listed.")
            .arg(scoreText(policy.threshold), id);
    const bool areScoresKnown = !policy.thresholdScores.isEmpty();
    if (areScoresKnown ? policy.thresholdScores == scores : policy.thresholdEngine == id)
        return {};
    // Two engines may bear one name. An engine's own fingerprint is another.
    const auto named = [areScoresKnown](const QString& name, const QString& fingerprint) {
        return areScoresKnown
                   //: %1: an engine; %2: the beginning of the fingerprint of its scores alone
                   ? Text::tr("%1 (scores %2)").arg(name, fingerprint.left(kShortHash))
                   : name;
    };
    return Text::tr("The engine %3 has no threshold of its own: the policy's %1 was set for "
                    "%2, whose scores are others. It decides all the same who is listed, and may "
                    "list too few or too many. Where 0 and 1 lie was set for each model by "
                    "itself: its description says on which photographs.")
        .arg(scoreText(policy.threshold), named(policy.thresholdEngine, policy.thresholdScores),
             named(id, scores));
}

QString engineScoreText(const matching::EngineScore& score)
{
    return QString::fromStdString(score.model) + QLatin1Char(' ') + decimalText(score.score, 3);
}

QString engineScoresText(const matching::PairScore& score)
{
    QStringList parts;
    for (const matching::EngineScore& engine : score.engines)
        parts << engineScoreText(engine);
    return parts.join(QStringLiteral(" · "));
}

EngineRulers rulersOf(const matching::ScoreFusion& fusion)
{
    EngineRulers rulers;
    for (const matching::ModelManifest& embedder : fusion.embedders()) {
        if (embedder.ruler)
            rulers.emplace(embedder.id, *embedder.ruler);
    }
    return rulers;
}

std::optional<double> placeOnOwnRuler(const matching::EngineScore& score,
                                      const EngineRulers& rulers)
{
    const auto ruler = rulers.find(score.model);
    if (ruler == rulers.end() || ruler->second.matedMean == ruler->second.nonMatedMean)
        return std::nullopt;
    return (score.score - ruler->second.nonMatedMean) /
           (ruler->second.matedMean - ruler->second.nonMatedMean);
}

QString placedScoresText(const matching::PairScore& score, const EngineRulers& rulers)
{
    QStringList parts;
    for (const matching::EngineScore& engine : score.engines) {
        const QString model = QString::fromStdString(engine.model);
        const QString own = decimalText(engine.score, 3);
        const auto place = placeOnOwnRuler(engine, rulers);
        parts << (place
                      //: %1: an engine; %2: its score on the ruler of all; %3: on its own scale
                      ? Text::tr("%1 %2 (raw score %3)").arg(model, scoreText(*place), own)
                      //: %1: an engine; %2: its score on its own scale
                      : Text::tr("%1 (raw score %2)").arg(model, own));
    }
    return parts.join(QStringLiteral(" · "));
}

QStringList ownScoresText(const matching::PairScore& score, const EngineRulers& rulers)
{
    QStringList lines;
    for (const matching::EngineScore& engine : score.engines) {
        const auto ruler = rulers.find(engine.model);
        if (ruler == rulers.end())
            lines << engineScoreText(engine);
        else
            //: %1: an engine and its own score; %2, %3: averages on that engine's own scale
            lines << Text::tr("%1 (there different people score %2 on average, the same person %3)")
                         .arg(engineScoreText(engine), decimalText(ruler->second.nonMatedMean, 3),
                              decimalText(ruler->second.matedMean, 3));
    }
    return lines;
}

bool isSamePicture(const matching::PairScore& score)
{
    // Two photographs of one moment stay below.
    constexpr double kSame = 0.999;
    return !score.engines.empty() &&
           std::all_of(score.engines.begin(), score.engines.end(),
                       [](const matching::EngineScore& engine) { return engine.score >= kSame; });
}

QString samePictureText()
{
    return Text::tr("No engine sees a difference: this is probably one photograph, saved twice, "
                    "and no comparison of two.");
}

QString candidateIsNoIdentification()
{
    //: Terms: candidate = a reference that the engine ranked, nothing more
    return Text::tr("A candidate is somebody whom the engine ranked as similar. It is no "
                    "identification: only an examiner's comparison can support that it is the "
                    "same person, or exclude it.");
}

QString scoreIsNoIdentification()
{
    return Text::tr("A score is no identification: only an examiner's comparison can support that "
                    "it is the same person, or exclude it.");
}

QString noCandidateText()
{
    return Text::tr("No candidate above the threshold. That is a result: record it.");
}

QString noFaceNoCandidateText()
{
    return Text::tr("This is no result: the detector does not recognise a face in this box, so "
                    "neither candidates nor their absence say anything. Check the box, or choose "
                    "another image.");
}

} // namespace semblance::ui
