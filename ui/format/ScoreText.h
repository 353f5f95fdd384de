// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/SearchPolicy.h"
#include "matching/models/ModelPack.h"
#include "matching/templates/ScoreFusion.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace semblance::ui {

/// The fused score on its ruler, two decimals: "0.87".
QString scoreText(double fused);
/// What the number is, from which engines, and what it is not, without a verdict. `threshold`: of
/// the search that listed the pair.
QString scoreSentence(const matching::PairScore& score, double threshold);
/// What the ruler says, for tool tips and below tables.
QString scoreRulerText();
/// Where a policy's threshold was measured with another engine than the one that searched, as far
/// as it changes scores, or where the policy does not say; empty where with the same.
QString thresholdNote(const casework::SearchPolicy& policy,
                      const matching::EngineDefinition& engine);
/// "fr-feature-1  0.643": one engine's own similarity, three decimals.
QString engineScoreText(const matching::EngineScore& score);
/// All engines on one line, in the engine definition's order.
QString engineScoresText(const matching::PairScore& score);
/// What the models state about their own scores, by model.
using EngineRulers = std::map<matching::ModelId, matching::ScoreRuler>;
EngineRulers rulersOf(const matching::ScoreFusion& fusion);
/// Where an engine's own score lies between what different people (0) and what the same person (1)
/// scores there on average; empty without a ruler or with one without spread.
std::optional<double> placeOnOwnRuler(const matching::EngineScore& score,
                                      const EngineRulers& rulers);
/// All engines on one line, in the engine definition's order: where each score lies on the common
/// ruler, as far as that is known, and the engine's own number, named as such.
QString placedScoresText(const matching::PairScore& score, const EngineRulers& rulers);
/// Each engine's own score with what different people and the same person score there, in the
/// engine definition's order.
QStringList ownScoresText(const matching::PairScore& score, const EngineRulers& rulers);
/// Whether no engine sees a difference worth the name: hardly two photographs.
bool isSamePicture(const matching::PairScore& score);
/// What that means.
QString samePictureText();
/// The sentence under every candidate list.
QString candidateIsNoIdentification();
/// The sentence under every score of two faces.
QString scoreIsNoIdentification();
/// The sentence that stands for an empty candidate list.
QString noCandidateText();
/// In place of noCandidateText where the detector sees no face in the probe's box.
QString noFaceNoCandidateText();

} // namespace semblance::ui
