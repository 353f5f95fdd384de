// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/Provenance.h"
#include "matching/quality/QualityReport.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace semblance::casework {

/// What a gate does with a search whose probe it is about; each is graver than the one before.
enum class GateEffect
{
    /// Says so, before and after.
    Warn,
    /// Nothing begins before a person has written why.
    NeedReason,
    Refuse,
};

/// Stable, for policies and --json: "needReason".
std::string_view name(GateEffect effect);

/// About a figure of one measure. One that could not be computed did not pass either.
struct MeasureBound
{
    /// As of QualityMeasurement::id.
    std::string measure;
    /// Exactly one of them: of the raw value, in its unit, of an angle without its sign …
    std::optional<double> below = {};
    std::optional<double> above = {};
    /// … or of the value from 0 to 100.
    std::optional<int> valueBelow = {};

    friend bool operator==(const MeasureBound&, const MeasureBound&) = default;
};

/// About every measure of at least that concern.
struct ConcernBound
{
    matching::QualityConcern atLeast = matching::QualityConcern::Warning;
    /// Only this one; empty: each.
    std::string measure = {};

    friend bool operator==(const ConcernBound&, const ConcernBound&) = default;
};

/// About images that came about so.
struct ProvenanceBound
{
    std::vector<ProvenanceType> types;

    friend bool operator==(const ProvenanceBound&, const ProvenanceBound&) = default;
};

using GateCondition = std::variant<MeasureBound, ConcernBound, ProvenanceBound>;

/// One rule of a policy about what may be searched for. Immutable.
struct Gate
{
    /// What the rule is called: "P10", "few-pixels".
    QString id;
    GateCondition condition;
    GateEffect effect = GateEffect::Warn;
    /// Of a refusal: a person may search against it and says why. False of others.
    bool mayOverride = false;
    /// Where the rule comes from, in the policy's own words.
    QString source;

    friend bool operator==(const Gate&, const Gate&) = default;
};

} // namespace semblance::casework
