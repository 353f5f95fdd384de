// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/GateResults.h"

#include "casework/policy/SearchPolicy.h"
#include "matching/quality/QualityIds.h"

#include <algorithm>
#include <cmath>

namespace semblance::casework {

namespace {

using matching::QualityConcern;
using matching::QualityMeasurement;
using matching::QualityReport;

/// To which side a head is turned is not what a bound is about.
double judgedFigure(const QualityMeasurement& measurement)
{
    return matching::quality::isAngle(measurement.id) ? std::abs(*measurement.raw)
                                                      : *measurement.raw / measurement.enlargement;
}

bool isBeyond(const QualityMeasurement& measurement, const MeasureBound& bound)
{
    if (bound.valueBelow)
        return !measurement.value || *measurement.value < *bound.valueBelow;
    if (!measurement.raw)
        return true;
    const double figure = judgedFigure(measurement);
    return (bound.below && figure < *bound.below) || (bound.above && figure > *bound.above);
}

/// Looks at one face; empty where the gate is not about it.
struct GateLook
{
    const Gate& gate;
    const QualityReport& quality;
    ProvenanceType provenance;
    std::optional<ProvenanceType> claimed;

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
        const auto isMeant = [&bound](ProvenanceType type) {
            return std::ranges::find(bound.types, type) != bound.types.end();
        };
        if (isMeant(provenance))
            return GateResult{gate, {}, provenance};
        if (claimed && isMeant(*claimed))
            return GateResult{gate, {}, *claimed, true};
        return std::nullopt;
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

/// About the first of them, which is as grave as any.
tl::unexpected<Error> stopped(ErrorCode code, const std::vector<GateResult>& gates)
{
    std::vector<ErrorFact> facts;
    for (const GateResult& result : gates) {
        std::string id = result.gate.id.toStdString();
        if (std::ranges::find(facts, id, &ErrorFact::value) == facts.end())
            facts.push_back({kGateFact, std::move(id)});
    }
    const bool mayOverride = std::ranges::all_of(
        gates, [](const GateResult& result) { return result.gate.mayOverride; });
    facts.push_back({kMayOverrideFact, mayOverride ? "true" : "false"});
    const Gate& first = gates.front().gate;
    return failure(code, Stage::Search, first.id.toStdString(), first.source.toStdString(),
                   std::move(facts));
}

bool isOverridden(const GateResult& result, const GateAnswer& answer)
{
    return result.gate.mayOverride && answer.overridden.contains(result.gate.id);
}

} // namespace

std::vector<GateResult> gatesOf(const SearchPolicy& policy, const QualityReport& quality,
                                ProvenanceType provenance, std::optional<ProvenanceType> claimed)
{
    std::vector<GateResult> results;
    for (const Gate& gate : policy.gates) {
        if (auto result = std::visit(GateLook{gate, quality, provenance, claimed}, gate.condition))
            results.push_back(std::move(*result));
    }
    const bool isRefused = std::ranges::any_of(results, [](const GateResult& result) {
        return result.provenance && isNeverSearchable(*result.provenance) &&
               result.gate.effect == GateEffect::Refuse && !result.gate.mayOverride;
    });
    const bool isClaim = !isNeverSearchable(provenance);
    const ProvenanceType worst = isClaim ? claimed.value_or(provenance) : provenance;
    if (isNeverSearchable(worst) && !isRefused)
        results.push_back({neverSearchable(worst), {}, worst, isClaim});
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

std::vector<GateResult> stoppingGates(const std::vector<GateResult>& gates,
                                      const GateAnswer& answer)
{
    std::vector<GateResult> refusals;
    std::vector<GateResult> questions;
    for (const GateResult& result : gates) {
        if (result.gate.effect == GateEffect::Refuse && !isOverridden(result, answer))
            refusals.push_back(result);
        else if (result.gate.effect != GateEffect::Warn && !isReason(answer.reason))
            questions.push_back(result);
    }
    // Every refusal is looked at before a reason is asked for.
    return refusals.empty() ? questions : refusals;
}

Result<GatePassage> passGates(std::vector<GateResult> gates, const GateAnswer& answer)
{
    if (answer.reason.size() > kLongestReason)
        return failure(ErrorCode::InvalidInput, Stage::Search, "reason",
                       "is longer than " + std::to_string(kLongestReason) + " characters");
    const std::vector<GateResult> stopping = stoppingGates(gates, answer);
    const bool isRefused = std::ranges::any_of(stopping, [&answer](const GateResult& result) {
        return result.gate.effect == GateEffect::Refuse && !isOverridden(result, answer);
    });
    if (!stopping.empty())
        return stopped(isRefused ? ErrorCode::SearchRefused : ErrorCode::ReasonNeeded, stopping);
    return GatePassage{std::move(gates),
                       isReason(answer.reason) ? answer.reason.trimmed() : QString()};
}

} // namespace semblance::casework
