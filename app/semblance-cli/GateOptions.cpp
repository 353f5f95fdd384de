// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/GateOptions.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/JsonValues.h"
#include "casework/provenance/Provenance.h"
#include "ui/format/GateText.h"
#include "ui/format/PolicyText.h"

namespace semblance::cli {

namespace {

std::string nameOf(casework::ProvenanceType type)
{
    return std::string(casework::name(type));
}

/// A rule that is not there, or that nobody can override, must not look overridden.
Result<void> checkOverride(const casework::SearchPolicy& policy, const QString& rule)
{
    QStringList all;
    QStringList overridable;
    const casework::Gate* meant = nullptr;
    for (const casework::Gate& gate : policy.gates) {
        all << gate.id;
        if (gate.mayOverride)
            overridable << gate.id;
        if (gate.id == rule)
            meant = &gate;
    }
    // Of a refusal that nobody can override the search itself says so, naming what it rests on.
    if (meant && meant->effect == casework::GateEffect::Refuse)
        return {};
    const QString which =
        meant ? QStringLiteral("Rule “%1” refuses nothing, so there is nothing to override: it %2.")
                    .arg(rule, meant->effect == casework::GateEffect::NeedReason
                                   ? QStringLiteral("asks for a --reason")
                                   : QStringLiteral("warns"))
              : QStringLiteral("Policy %1 has no rule “%2”. Its rules: %3.")
                    .arg(ui::policyName(policy), printable(rule),
                         all.isEmpty() ? QStringLiteral("none") : all.join(QStringLiteral(", ")));
    return failure(
        ErrorCode::InvalidInput, Stage::Input, kCommandLine,
        utf8(QStringLiteral("--override: %1 It can be given for: %2.")
                 .arg(which, overridable.isEmpty() ? QStringLiteral("none of this policy's rules")
                                                   : overridable.join(QStringLiteral(", ")))));
}

Json measuresJson(const casework::GateResult& result)
{
    Json measures = Json::array();
    for (const matching::QualityMeasurement& measurement : result.measurements)
        measures.push_back(
            {{"measure", measurement.id},
             {"raw", measurement.raw ? Json(*measurement.raw) : Json(nullptr)},
             {"unit", unitOf(measurement)},
             {"enlargement", measurement.enlargement},
             {"value", measurement.value ? Json(*measurement.value) : Json(nullptr)}});
    return measures;
}

} // namespace

void GateOptions::addTo(CLI::App& command)
{
    command
        .add_option("--reason", reason,
                    "Why it is needed all the same, where a rule of the policy asks; it stays with "
                    "the result")
        ->type_name("TEXT");
    command
        .add_option("--override", overridden,
                    "A rule of the policy to go against, where the policy allows that; with "
                    "--reason; repeatable")
        ->type_name("RULE")
        ->allow_extra_args(false);
}

Result<casework::GateAnswer> GateOptions::answer(const casework::SearchPolicy& policy) const
{
    casework::GateAnswer answer;
    const auto text = textOf(reason, "--reason");
    if (!text)
        return passOn(text);
    answer.reason = *text;
    for (const std::string& rule : overridden) {
        const auto name = textOf(rule, "--override");
        if (!name)
            return passOn(name);
        if (const auto checked = checkOverride(policy, *name); !checked)
            return passOn(checked);
        answer.overridden << *name;
    }
    if (!text->isEmpty() && !casework::isReason(*text))
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "--reason says too little: a reason has at least three letters or digits.");
    return answer;
}

Json toJson(const casework::SearchPolicy& policy)
{
    return {{"id", utf8(policy.id)},
            {"sha256", policy.sha256.hex()},
            {"limit", policy.candidateLimit},
            {"limit_maximum", policy.candidateLimitMaximum},
            {"threshold", policy.threshold}};
}

Json toJson(const std::vector<casework::GateResult>& gates, const std::vector<std::string>& images)
{
    Json list = Json::array();
    for (const casework::GateResult& result : gates)
        list.push_back(
            {{"rule", utf8(result.gate.id)},
             {"effect", std::string(casework::name(result.gate.effect))},
             {"may_override", result.gate.mayOverride},
             {"finding", utf8(ui::gateFindingText(result))},
             {"provenance", result.provenance ? Json(nameOf(*result.provenance)) : Json(nullptr)},
             {"measures", measuresJson(result)},
             {"photograph", images.at(result.photograph)},
             {"source", utf8(result.gate.source)}});
    return list;
}

} // namespace semblance::cli
