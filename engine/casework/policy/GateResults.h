// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/Gate.h"
#include "foundation/Result.h"

#include <QStringList>

namespace semblance::casework {

struct SearchPolicy;

/// A gate that is about this very probe, with what it found there.
struct GateResult
{
    Gate gate;
    /// Of a bound of measures: those that are beyond it, or that could not be computed.
    std::vector<matching::QualityMeasurement> measurements = {};
    /// Of a bound of provenance.
    std::optional<ProvenanceType> provenance = {};
    /// Only the image's file says that it was made from one of that provenance.
    bool isClaimed = false;
    /// Of several photographs that are searched for together: which, from 0.
    std::size_t photograph = 0;

    friend bool operator==(const GateResult&, const GateResult&) = default;
};

/// The gates of `policy` that are about a face of that quality in an image of that provenance, and
/// rule P10 where the policy leaves it out: the gravest first, equal ones in the policy's order.
/// Angles are judged by their magnitude, pixels of a picture that was enlarged by those before.
/// `claimed`: what only the file says that it was made from; it may stop a search, and never
/// stands for `provenance`. Pure; thread-safe.
std::vector<GateResult> gatesOf(const SearchPolicy& policy, const matching::QualityReport& quality,
                                ProvenanceType provenance,
                                std::optional<ProvenanceType> claimed = {});

/// Characters that a reason may have.
inline constexpr int kLongestReason = 2000;

/// What a person answered to the gates.
struct GateAnswer
{
    /// Why the search is needed all the same; what is no reason (isReason): none.
    QString reason = {};
    /// Ids of refusals that it goes against.
    QStringList overridden = {};

    friend bool operator==(const GateAnswer&, const GateAnswer&) = default;
};

/// How a search got past its gates: what stays visible with everything that comes of it.
struct GatePassage
{
    /// As gatesOf, of each photograph.
    std::vector<GateResult> gates = {};
    /// Trimmed; empty where none was given.
    QString reason = {};

    /// Gates that a reason was needed for: those that ask for one, and overridden refusals.
    std::vector<GateResult> answered() const;
};

/// Those of `gates` because of which a search cannot begin with that answer: refusals, or, where
/// none stands in the way, those that ask for a reason which is missing.
std::vector<GateResult> stoppingGates(const std::vector<GateResult>& gates,
                                      const GateAnswer& answer);

/// Of a refusal that an answer may override, and of a reason that is missing: each rule that stops
/// the search, once.
inline constexpr const char* kGateFact = "gate";
/// "true" where the policy lets a person override all of them.
inline constexpr const char* kMayOverrideFact = "mayOverride";

/// Whether it may begin with that answer. Fails: SearchRefused (names the rule; facts kGateFact and
/// kMayOverrideFact), ReasonNeeded (fact kGateFact), InvalidInput (a reason of more than
/// kLongestReason characters).
Result<GatePassage> passGates(std::vector<GateResult> gates, const GateAnswer& answer);

} // namespace semblance::casework
