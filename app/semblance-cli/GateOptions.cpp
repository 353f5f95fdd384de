// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/GateOptions.h"

#include "app/semblance-cli/CliText.h"
#include "ui/format/GateText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/TimeText.h"

namespace semblance::cli {

namespace {

std::string nameOf(casework::ProvenanceType type)
{
    return std::string(casework::name(type));
}

std::vector<std::string> typeNames()
{
    std::vector<std::string> names;
    for (const casework::ProvenanceType type : casework::kProvenanceTypes)
        names.push_back(nameOf(type));
    return names;
}

/// Of the exhibit with these bytes, if the laboratory has one.
Result<std::optional<casework::ProvenanceStatement>> recordedFor(casework::Lab& lab,
                                                                 const Sha256& image)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    const auto exhibit = std::ranges::find(*exhibits, image, &casework::Exhibit::original);
    if (exhibit == exhibits->end())
        return std::nullopt;
    const auto inForce = lab.provenances().inForce();
    if (!inForce)
        return passOn(inForce);
    const auto statement = inForce->find(exhibit->id);
    if (statement == inForce->end())
        return std::nullopt;
    return statement->second;
}

Json measuresJson(const casework::GateResult& result)
{
    Json measures = Json::array();
    for (const matching::QualityMeasurement& measurement : result.measurements)
        measures.push_back(
            {{"measure", measurement.id},
             {"raw", measurement.raw ? Json(*measurement.raw) : Json(nullptr)},
             {"unit", measurement.unit},
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

Result<casework::GateAnswer> GateOptions::answer() const
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
        answer.overridden << *name;
    }
    return answer;
}

CLI::Option* addProvenanceOption(CLI::App& command, std::vector<std::string>& types,
                                 const std::string& suffix, const std::string& description)
{
    return command.add_option("--provenance" + suffix, types, description)
        ->check(CLI::IsMember(typeNames()))
        ->type_name("TYPE")
        ->allow_extra_args(false);
}

Result<ProbeProvenance> provenanceOf(casework::Lab& lab, const Sha256& image,
                                     const std::optional<casework::ProvenanceType>& given,
                                     const std::string& path)
{
    auto recorded = recordedFor(lab, image);
    if (!recorded)
        return passOn(recorded);
    if (!given)
        return ProbeProvenance{*recorded ? (*recorded)->type : casework::ProvenanceType::Unknown,
                               std::move(*recorded)};
    if (*recorded && (*recorded)->type != *given)
        return failure(ErrorCode::InvalidInput, Stage::Input, path,
                       "the laboratory records “" + nameOf((*recorded)->type) +
                           "” as its provenance, and --provenance says “" + nameOf(*given) +
                           "”: state it anew at the exhibit before it is searched as that");
    return ProbeProvenance{*given, std::move(*recorded), true};
}

Json toJson(const ProbeProvenance& provenance)
{
    const auto& recorded = provenance.recorded;
    const char* source = recorded ? "lab" : provenance.isGiven ? "commandLine" : "nobody";
    return {{"type", nameOf(provenance.type)},
            {"said_by", recorded ? Json(utf8(recorded->saidBy)) : Json(nullptr)},
            {"note", recorded ? Json(utf8(recorded->note)) : Json(nullptr)},
            {"stated", recorded ? Json(utf8(ui::recordTime(recorded->statedUtc))) : Json(nullptr)},
            {"source", source}};
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
