// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/Gate.h"
#include "foundation/Result.h"
#include "foundation/crypto/Sha256.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace semblance::casework {

/// What may be searched for, and what a search may list: set by the laboratory, not by the person
/// who searches.
struct SearchPolicy
{
    QString id;
    /// Candidates listed when nobody asks for fewer.
    int candidateLimit = 20;
    /// The most that anybody may ask for.
    int candidateLimitMaximum = 50;
    /// Candidates below this fused score are not listed; −1 to 2.
    double threshold = 0;
    /// The engine that the threshold was measured with; empty where the policy does not say.
    QString thresholdEngine = {};
    /// What of that engine makes the scores: matching::EngineDefinition::scoreFingerprint; empty
    /// where the policy does not say, and then its id alone tells.
    QString thresholdScores = {};
    /// Of the file that it was read from; all zeros where it was not.
    Sha256 sha256 = {};
    /// What may be searched for; in the order of the file. Rule P10 holds also without.
    std::vector<Gate> gates = {};
};

/// Strict reading of a policy file (JSON): format 2, or 1, which has no gates. Fails: FileNotFound,
/// FileUnreadable, InvalidInput (names file and field).
Result<SearchPolicy> readSearchPolicy(const std::filesystem::path& path);

} // namespace semblance::casework
