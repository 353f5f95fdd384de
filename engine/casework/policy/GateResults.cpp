// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/GateResults.h"

#include "casework/policy/SearchPolicy.h"

#include <algorithm>

namespace semblance::casework {

namespace {

using matching::QualityConcern;
using matching::QualityMeasurement;
using matching::QualityReport;

bool isBeyond(const QualityMeasurement& measurement, const MeasureBound& bound)
{
    if (bound.valueBelow)
        return !measurement.value || *measurement.value < *bound.valueBelow;
    if (!measurement.raw)
        return true;
    return (bound.below && *measurement.raw < *bound.below) ||
           (bound.above && *measurement.raw > *bound.above);
}

/// Looks at one face; empty where the gate is not about it.
struct GateLook
{
    const Gate& gate;
    const QualityReport& quality;
    ProvenanceType provenance;

    std::optional<GateResult> operator()(const MeasureBound& bound) const
    {
        const QualityMeasurement* measured = quality.find(bound.measure);
        QualityMeasurement absent;
        absent.id = bound.measure;
        absent.absentReason = "not among the measures of this face";
        const QualityMeasurement& measurement = measured ? *measured : absent;
        if (!isBeyond(measurement, bound))
            return std::nullopt;
        return GateResult{gate, {measurement}};
    }
    std::optional<GateResult> operator()(const ConcernBound& bound) const
    {
        GateResult result{gate};
        for (const QualityMeasurement& measurement : quality.measurements) {
            const bool isMeant = bound.measure.empty() || measurement.id == bound.measure;
            if (isMeant && measurement.concern >= bound.atLeast)
                result.measurements.push_back(measurement);
        }
        if (result.measurements.empty())
            return std::nullopt;
        return result;
    }
    std::optional<GateResult> operator()(const ProvenanceBound& bound) const
    {
        if (std::ranges::find(bound.types, provenance) == bound.types.end())
            return std::nullopt;
        return GateResult{gate, {}, provenance};
    }
};

/// What no policy can leave out.
Gate neverSearchable(ProvenanceType type)
{
    return {QStringLiteral("P10"), ProvenanceBound{{type}}, GateEffect::Refuse, false,
            QStringLiteral("Rule P10: no sketch, composite, look-alike, generated or altered image "
                           "as a probe (Washington RCW 43.386; Maryland, Criminal Procedure, "
                           "Title 2, Subtitle 5)")};
}

bool isSeen(QChar character)
{
    return !character.isSpace() && character.category() != QChar::Other_Format &&
           character.category() != QChar::Other_Control;
}

tl::unexpected<Error> stopped(ErrorCode code, const GateResult& result)
{
    return failure(code, Stage::Search, result.gate.id.toStdString(),
                   result.gate.source.toStdString(),
                   {{kGateFact, result.gate.id.toStdString()},
                    {kMayOverrideFact, result.gate.mayOverride ? "true" : "false"}});
}

} // namespace

std::vector<GateResult> gatesOf(const SearchPolicy& policy, const QualityReport& quality,
                                ProvenanceType provenance)
{
    std::vector<GateResult> results;
    for (const Gate& gate : policy.gates) {
        if (auto result = std::visit(GateLook{gate, quality, provenance}, gate.condition))
            results.push_back(std::move(*result));
    }
    const bool isRefused = std::ranges::any_of(results, [](const GateResult& result) {
        return result.provenance && result.gate.effect == GateEffect::Refuse &&
               !result.gate.mayOverride;
    });
    if (isNeverSearchable(provenance) && !isRefused)
        results.push_back({neverSearchable(provenance), {}, provenance});
    std::ranges::stable_sort(results, std::ranges::greater(),
                             [](const GateResult& result) { return result.gate.effect; });
    return results;
}

std::vector<GateResult> GatePassage::answered() const
{
    std::vector<GateResult> results;
    for (const GateResult& result : gates) {
        if (result.gate.effect != GateEffect::Warn)
            results.push_back(result);
    }
    return results;
}

Result<GatePassage> passGates(std::vector<GateResult> gates, const GateAnswer& answer)
{
    if (answer.reason.size() > kLongestReason)
        return failure(ErrorCode::InvalidInput, Stage::Search, "reason",
                       "is longer than " + std::to_string(kLongestReason) + " characters");
    const bool hasReason = std::ranges::any_of(answer.reason, isSeen);
    // Every refusal is looked at before a reason is asked for.
    for (const GateResult& result : gates) {
        const bool isOverridden =
            result.gate.mayOverride && answer.overridden.contains(result.gate.id);
        if (result.gate.effect == GateEffect::Refuse && !isOverridden)
            return stopped(ErrorCode::SearchRefused, result);
    }
    for (const GateResult& result : gates) {
        if (result.gate.effect != GateEffect::Warn && !hasReason)
            return stopped(ErrorCode::ReasonNeeded, result);
    }
    return GatePassage{std::move(gates), hasReason ? answer.reason.trimmed() : QString()};
}

} // namespace semblance::casework
