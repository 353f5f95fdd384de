// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/GateResults.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace semblance::ui {

/// "Warning", "Reason needed", "Refused", "Refused; may be overridden": the word beside the sign.
QString gateEffectText(const casework::Gate& gate);
/// What the gate met in the probe: "14 px between the eyes, below 16 px", "Provenance: Unknown".
QString gateFindingText(const casework::GateResult& result);
/// "Rule “few-pixels”: 12 px between the eyes, below 14 px."; of one of several photographs its
/// name stands before. `names`: of all, in their order; empty for a single one.
QString gateSentence(const casework::GateResult& result, const QStringList& names = {});
/// A rule and what it met.
struct GateLine
{
    casework::Gate gate;
    QString sentence;
};

/// A line for each rule, in the order of `results`. What it met in several photographs stands in
/// one sentence: "All 4 photographs: Rule “few-pixels”: 12 px between the eyes, below 14 px.", or
/// each finding with the photographs that it was met in. `names`: as above.
QList<GateLine> gateLines(const std::vector<casework::GateResult>& results,
                          const QStringList& names = {});
/// What stands with everything that comes of a search: each gate that was about the probe, what it
/// asked for, and the reason that was given. Empty where no gate was. `names`: as above.
QStringList gateNotes(const casework::GatePassage& passage, const QStringList& names = {});
/// Of gateNotes only what a person gave a reason for, with that, and a reason that nothing asked
/// for: what no screen may leave out.
QStringList gateAnswers(const casework::GatePassage& passage, const QStringList& names = {});
/// Of gateNotes only the warnings.
QStringList gateWarnings(const casework::GatePassage& passage, const QStringList& names = {});

} // namespace semblance::ui
