// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/GateReading.h"

#include "casework/policy/MeasureRange.h"
#include "matching/quality/QualityIds.h"

#include <algorithm>
#include <array>

namespace semblance::casework {

namespace {

using matching::QualityConcern;

constexpr int kMostGates = 100;
constexpr int kLongestId = 60;
constexpr std::array kEffects{GateEffect::Warn, GateEffect::NeedReason, GateEffect::Refuse};
constexpr std::array kBounds{"below", "above", "valueBelow"};

GateEffect readEffect(PolicyFields& fields)
{
    const QString name = QStringLiteral("effect");
    const std::string text = fields.text(name).toStdString();
    for (const GateEffect effect : kEffects) {
        if (casework::name(effect) == text)
            return effect;
    }
    fields.complain(name, R"(must be "warn", "needReason" or "refuse")");
    return GateEffect::Refuse;
}

std::string readMeasure(PolicyFields& fields)
{
    const QString name = QStringLiteral("measure");
    const std::string text = fields.text(name).toStdString();
    // One that no face has would never be passed, or never hold anybody up.
    if (std::ranges::find(matching::quality::kAllMeasures, text) ==
        matching::quality::kAllMeasures.end())
        fields.complain(name, "“" + text + "” is no measure; one is called “InterEyeDistance”");
    return text;
}

MeasureBound readMeasureBound(PolicyFields& fields)
{
    MeasureBound bound{readMeasure(fields)};
    const auto given = std::ranges::count_if(
        kBounds, [&fields](const char* name) { return fields.has(QLatin1String(name)); });
    if (given != 1)
        fields.complain(QStringLiteral("measure"),
                        "needs exactly one of below, above and valueBelow");
    const auto [lowest, highest] = rangeOf(bound.measure);
    const auto figure = [&, low = lowest,
                         high = highest](const char* name) -> std::optional<double> {
        const QString field = QLatin1String(name);
        if (!fields.has(field))
            return std::nullopt;
        return fields.number(field, low, high);
    };
    bound.below = figure("below");
    bound.above = figure("above");
    // Nothing measured is ever beyond these, and the rule would hold nobody up.
    if (bound.below && *bound.below <= lowest)
        fields.complain(QStringLiteral("below"), "no figure of this measure is lower: it would "
                                                 "never apply");
    if (bound.above && *bound.above >= highest)
        fields.complain(QStringLiteral("above"), "no figure of this measure is higher: it would "
                                                 "never apply");
    if (const QString field = QStringLiteral("valueBelow"); fields.has(field))
        bound.valueBelow = fields.wholeNumber(field, 1, 100);
    return bound;
}

ConcernBound readConcernBound(PolicyFields& fields)
{
    ConcernBound bound;
    const QString name = QStringLiteral("concern");
    const QString text = fields.text(name);
    if (text == QLatin1String("notice"))
        bound.atLeast = QualityConcern::Notice;
    else if (text != QLatin1String("warning"))
        fields.complain(name, R"(must be "notice" or "warning")");
    if (fields.has(QStringLiteral("measure")))
        bound.measure = readMeasure(fields);
    return bound;
}

ProvenanceBound readProvenanceBound(PolicyFields& fields)
{
    ProvenanceBound bound;
    const QString name = QStringLiteral("provenance");
    const QJsonArray types = fields.list(name);
    if (types.isEmpty())
        fields.complain(name, "names no type");
    for (const QJsonValue& value : types) {
        const std::string text = value.toString().toStdString();
        const auto type = provenanceTypeFrom(text);
        if (!type)
            fields.complain(name, "“" + text + "” is no type of provenance");
        else if (std::ranges::find(bound.types, *type) != bound.types.end())
            fields.complain(name, "names “" + text + "” twice");
        else
            bound.types.push_back(*type);
    }
    return bound;
}

GateCondition readCondition(PolicyFields& fields)
{
    const bool isOfProvenance = fields.has(QStringLiteral("provenance"));
    const bool isOfConcern = fields.has(QStringLiteral("concern"));
    const bool isOfMeasure = fields.has(QStringLiteral("measure"));
    if (isOfProvenance && (isOfConcern || isOfMeasure))
        fields.complain(QStringLiteral("provenance"),
                        "cannot stand beside a concern or a measure: make two gates of it");
    if (isOfProvenance)
        return readProvenanceBound(fields);
    if (isOfConcern)
        return readConcernBound(fields);
    if (!isOfMeasure)
        fields.complain(QStringLiteral("measure"),
                        "is missing, and there is no provenance or concern either");
    return readMeasureBound(fields);
}

/// Rule P10 is no policy's to soften.
void checkNeverSearchable(const Gate& gate, PolicyFields& fields)
{
    const auto* bound = std::get_if<ProvenanceBound>(&gate.condition);
    if (!bound || !std::ranges::any_of(bound->types, isNeverSearchable))
        return;
    if (gate.effect != GateEffect::Refuse || gate.mayOverride)
        fields.complain(QStringLiteral("effect"),
                        "sketches, composites and generated or altered images are refused, and "
                        "nobody may override that (rule P10)");
}

Gate readGate(PolicyFields& fields)
{
    Gate gate;
    gate.id = fields.text(QStringLiteral("id"));
    if (gate.id.size() > kLongestId)
        fields.complain(QStringLiteral("id"),
                        "is longer than " + std::to_string(kLongestId) + " characters");
    gate.condition = readCondition(fields);
    gate.effect = readEffect(fields);
    const QString mayOverride = QStringLiteral("mayOverride");
    if (gate.effect == GateEffect::Refuse)
        gate.mayOverride = fields.truth(mayOverride);
    else if (fields.has(mayOverride) && fields.truth(mayOverride))
        fields.complain(mayOverride, "only a refusal can be overridden");
    gate.source = fields.text(QStringLiteral("source"));
    checkNeverSearchable(gate, fields);
    return gate;
}

} // namespace

std::vector<Gate> readGates(PolicyFields& policy, const std::string& file)
{
    const QString name = QStringLiteral("gates");
    const QJsonArray list = policy.list(name);
    if (list.size() > kMostGates)
        policy.complain(name, "are more than " + std::to_string(kMostGates));
    std::vector<Gate> gates;
    for (qsizetype i = 0; i < list.size() && !policy.isFaulty(); ++i) {
        const QString place = QStringLiteral("gates[%1]").arg(i);
        if (!list[i].isObject()) {
            policy.complain(place, "must be an object");
            break;
        }
        // A person looks for the rule by what it is called.
        const QJsonValue id = list[i].toObject().value(QLatin1String("id"));
        const QString called = !id.toString().trimmed().isEmpty()
                                   ? QStringLiteral(" (“%1”)").arg(id.toString().left(kLongestId))
                                   : QString();
        PolicyFields fields(file, list[i].toObject(), place + called + QLatin1Char('.'));
        Gate gate = readGate(fields);
        if (std::ranges::find(gates, gate.id, &Gate::id) != gates.end())
            fields.complain(QStringLiteral("id"), "is that of another gate");
        if (const auto error = fields.error())
            policy.complain(*error);
        gates.push_back(std::move(gate));
    }
    return gates;
}

} // namespace semblance::casework
