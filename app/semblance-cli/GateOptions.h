// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/JsonValues.h"
#include "app/semblance-cli/Session.h"
#include "casework/policy/GateResults.h"
#include "casework/policy/SearchPolicy.h"

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
    /// Fails: InvalidInput (not UTF-8; a rule that `policy` does not have, or that refuses nothing:
    /// lists those that it has).
    Result<casework::GateAnswer> answer(const casework::SearchPolicy& policy) const;
};

/// {"id","sha256","limit","limit_maximum","threshold"}
Json toJson(const casework::SearchPolicy& policy);
/// [{"rule","effect","may_override","finding","provenance","measures","photograph","source"}];
/// `images`: of each photograph.
Json toJson(const std::vector<casework::GateResult>& gates, const std::vector<std::string>& images);

} // namespace semblance::cli
