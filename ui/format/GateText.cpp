// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/GateText.h"

#include "matching/quality/QualityIds.h"
#include "ui/format/AbsenceText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/format/PolicyText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/QualityText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace semblance::ui {

using casework::Gate;
using casework::GateEffect;
using casework::GatePassage;
using casework::GateResult;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GateText)
};

QString boundText(double bound, const QString& unit)
{
    const int decimals = bound == std::trunc(bound) ? 0 : 2;
    const QString number = decimalText(bound, decimals);
    return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

/// As the policy judges it: of an angle its magnitude, of an enlarged picture the pixels before.
double judgedFigure(const matching::QualityMeasurement& found)
{
    return matching::quality::isAngle(found.id) ? std::abs(*found.raw)
                                                : *found.raw / found.enlargement;
}

/// "9.6 px" where the headline rounds to "10 px", which is not below a limit of 10 px; empty where
/// rounding changes nothing.
QString preciseText(const casework::MeasureBound& bound, const matching::QualityMeasurement& found)
{
    constexpr int kMostDecimals = 6;
    const bool isWhole = found.unit == "px" || matching::quality::isAngle(found.id);
    const int usual = isWhole ? 0 : 2;
    const double figure = judgedFigure(found);
    const auto isBeyondAt = [&](int decimals) {
        const double scale = std::pow(10, decimals);
        const double rounded = std::round(figure * scale) / scale;
        return bound.below ? rounded < *bound.below : rounded > bound.above.value_or(0);
    };
    if (isBeyondAt(usual))
        return {};
    int decimals = usual + 1;
    while (decimals < kMostDecimals && !isBeyondAt(decimals))
        ++decimals;
    const QString number = decimalText(figure, decimals);
    return found.unit.empty() ? number
                              : number + QLatin1Char(' ') + QString::fromStdString(found.unit);
}

/// ", below 14 px"
QString beyondText(const casework::MeasureBound& bound, const matching::QualityMeasurement& found)
{
    const QString unit = QString::fromStdString(found.unit);
    if (bound.valueBelow)
        //: of a quality value from 0 to 100; %1: what was found, %2: the least that is allowed
        return Text::tr("quality %1 of 100, below %2")
            .arg(found.value ? countText(*found.value) : QStringLiteral("–"),
                 countText(*bound.valueBelow));
    if (bound.below)
        //: %1: a limit with its unit, such as 14 px
        return Text::tr("below %1").arg(boundText(*bound.below, unit));
    //: %1: a limit with its unit, such as 40 °
    return Text::tr("above %1").arg(boundText(bound.above.value_or(0), unit));
}

/// The sentence's full stop comes with what it becomes a part of.
QString withoutStop(const QString& sentence)
{
    return sentence.endsWith(QLatin1Char('.')) ? sentence.chopped(1) : sentence;
}

QString measureFinding(const casework::MeasureBound& bound, const GateResult& result)
{
    const matching::QualityMeasurement& found = result.measurements.front();
    const QualityText text = qualityText(found);
    const bool isKnown = bound.valueBelow ? found.value.has_value() : found.raw.has_value();
    if (!isKnown && !found.absentReason.empty())
        //: %1: what is measured, such as "Distance between the eyes"; %2: a sentence that says why
        return Text::tr("%1 could not be measured. %2")
            .arg(text.measure, withoutStop(absenceText(found.absentReason)));
    if (!isKnown)
        //: %1: what is measured, such as "Distance between the eyes"
        return Text::tr("%1 could not be measured").arg(text.measure);
    const QString precise = bound.valueBelow ? QString() : preciseText(bound, found);
    if (!precise.isEmpty())
        //: %1: what was found, such as "10 px between the eyes"; %2: the same not rounded, such as
        //: "9.6 px"; %3: "below 10 px"
        return Text::tr("%1 (%2), %3").arg(text.headline, precise, beyondText(bound, found));
    //: %1: what was found, such as "12 px between the eyes"; %2: "below 14 px"
    return Text::tr("%1, %2").arg(text.headline, beyondText(bound, found));
}

QString concernFinding(const GateResult& result)
{
    QStringList headlines;
    for (const matching::QualityMeasurement& measurement : result.measurements)
        headlines << qualityText(measurement).headline;
    return headlines.join(QStringLiteral("; "));
}

QString askedText(const Gate& gate)
{
    switch (gate.effect) {
    case GateEffect::Warn:
        return Text::tr("The policy warns");
    case GateEffect::NeedReason:
        return Text::tr("The policy asked for a reason");
    case GateEffect::Refuse:
        return Text::tr("The policy refuses; it was overridden");
    }
    return {};
}

QString withPhotograph(const GateResult& result, const QStringList& names, const QString& sentence)
{
    const auto index = static_cast<qsizetype>(result.photograph);
    if (names.size() < 2 || index >= names.size())
        return sentence;
    //: %1: one of several photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence about it
    return Text::tr("%1: %2").arg(names[index], sentence);
}

/// One finding of a rule and the photographs that it was met in.
struct MetIn
{
    QString finding;
    QStringList names;
};

/// "Exhibit 4 ▸ Q-1, Exhibit 5 ▸ Q-1"; of all there are, how many.
QString namesText(const QStringList& met, const QStringList& all)
{
    if (met.size() < all.size() || met.size() < 2)
        return met.join(QStringLiteral(", "));
    if (met.size() == 2)
        //: Of two photographs that are searched for together
        return Text::tr("Both photographs");
    //: Of photographs that are searched for together; %1: how many, at least 3
    return Text::tr("All %1 photographs").arg(countText(met.size()));
}

QString joinedSentence(const Gate& gate, const QList<MetIn>& met, const QStringList& all)
{
    const bool areSeveral = all.size() > 1;
    QStringList findings;
    for (const MetIn& one : met)
        findings << (areSeveral && met.size() > 1
                         //: %1: what a rule met; %2: the photographs that it was met in
                         ? Text::tr("%1 (%2)").arg(one.finding, namesText(one.names, all))
                         : one.finding);
    const QString sentence =
        Text::tr("Rule “%1”: %2.").arg(ruleName(gate.id), findings.join(QStringLiteral("; ")));
    if (!areSeveral || met.size() > 1)
        return sentence;
    //: %1: photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence about each of them
    return Text::tr("%1: %2").arg(namesText(met.front().names, all), sentence);
}

QList<MetIn> metBy(const Gate& gate, const std::vector<GateResult>& results,
                   const QStringList& names)
{
    QList<MetIn> met;
    for (const GateResult& result : results) {
        if (!(result.gate == gate))
            continue;
        const QString finding = gateFindingText(result);
        const QString name = names.value(static_cast<qsizetype>(result.photograph));
        const auto known = std::ranges::find(met, finding, &MetIn::finding);
        if (known == met.end())
            met.push_back({finding, {name}});
        else if (!known->names.contains(name))
            known->names << name;
    }
    return met;
}

QStringList notesOf(const std::vector<GateResult>& results, const QStringList& names)
{
    QStringList notes;
    for (const GateLine& line : gateLines(results, names))
        //: %1: "The policy warns", %2: "Rule “few-pixels”: 12 px between the eyes, below 14 px."
        notes << Text::tr("%1. %2").arg(askedText(line.gate), line.sentence);
    return notes;
}

} // namespace

QString gateEffectText(const Gate& gate)
{
    switch (gate.effect) {
    case GateEffect::Warn:
        return Text::tr("Warning");
    case GateEffect::NeedReason:
        return Text::tr("Reason needed");
    case GateEffect::Refuse:
        return gate.mayOverride ? Text::tr("Refused; may be overridden") : Text::tr("Refused");
    }
    return {};
}

QString gateFindingText(const GateResult& result)
{
    if (result.provenance && result.isClaimed)
        //: %1: how an image came about
        return Text::tr("Provenance of what the file says that it was made from: %1")
            .arg(provenanceText(*result.provenance));
    if (result.provenance)
        //: %1: how an image came about
        return Text::tr("Provenance: %1").arg(provenanceText(*result.provenance));
    if (const auto* bound = std::get_if<casework::MeasureBound>(&result.gate.condition))
        return measureFinding(*bound, result);
    return concernFinding(result);
}

QString gateSentence(const GateResult& result, const QStringList& names)
{
    //: %1: what a rule of the policy is called; %2: what it met, such as "Provenance: Unknown"
    return withPhotograph(
        result, names,
        Text::tr("Rule “%1”: %2.").arg(ruleName(result.gate.id), gateFindingText(result)));
}

QList<GateLine> gateLines(const std::vector<GateResult>& results, const QStringList& names)
{
    QList<GateLine> lines;
    for (const GateResult& result : results) {
        if (std::ranges::find(lines, result.gate, &GateLine::gate) == lines.end())
            lines.push_back(
                {result.gate,
                 joinedSentence(result.gate, metBy(result.gate, results, names), names)});
    }
    return lines;
}

QStringList gateNotes(const GatePassage& passage, const QStringList& names)
{
    return gateAnswers(passage, names) + gateWarnings(passage, names);
}

QStringList gateAnswers(const GatePassage& passage, const QStringList& names)
{
    const auto answered = passage.answered();
    if (answered.empty() && passage.reason.isEmpty())
        return {};
    if (answered.empty())
        return {Text::tr("Reason given, though no rule asked for one: “%1”")
                    .arg(plainText(passage.reason))};
    return notesOf(answered, names)
           << Text::tr("Reason given for this search: “%1”").arg(plainText(passage.reason));
}

QStringList gateWarnings(const GatePassage& passage, const QStringList& names)
{
    std::vector<GateResult> warnings;
    std::ranges::copy_if(passage.gates, std::back_inserter(warnings), [](const GateResult& result) {
        return result.gate.effect == GateEffect::Warn;
    });
    return notesOf(warnings, names);
}

} // namespace semblance::ui
