// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/JsonValues.h"
#include "app/semblance-cli/Session.h"
#include "casework/policy/GateResults.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace semblance::cli {

/// What a person answers to the policy's gates: --reason and --override.
struct GateOptions
{
    std::string reason;
    std::vector<std::string> overridden;

    void addTo(CLI::App& command);
    /// Fails: InvalidInput (not UTF-8).
    Result<casework::GateAnswer> answer() const;
};

/// --provenance, checked against the types there are; `suffix`: "" or "-a", "-b".
CLI::Option* addProvenanceOption(CLI::App& command, std::vector<std::string>& types,
                                 const std::string& suffix, const std::string& description);

/// How an image came about, and whose word that is.
struct ProbeProvenance
{
    casework::ProvenanceType type = casework::ProvenanceType::Unknown;
    /// As the laboratory records it; empty where the command line says it, or nobody.
    std::optional<casework::ProvenanceStatement> recorded = {};
    bool isGiven = false;
};

/// Of the image with that SHA-256: `given`, or what the laboratory records. Fails: InvalidInput
/// (the laboratory records another one), and as casework::ProvenanceRepository.
Result<ProbeProvenance> provenanceOf(casework::Lab& lab, const Sha256& image,
                                     const std::optional<casework::ProvenanceType>& given,
                                     const std::string& path);

/// {"type","said_by","note","stated","source"}: "source" is "commandLine", "lab" or "nobody".
Json toJson(const ProbeProvenance& provenance);
/// [{"rule","effect","may_override","finding","provenance","measures","photograph","source"}];
/// `images`: of each photograph.
Json toJson(const std::vector<casework::GateResult>& gates, const std::vector<std::string>& images);

} // namespace semblance::cli
