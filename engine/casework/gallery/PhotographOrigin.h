// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"
#include "casework/provenance/InheritedProvenance.h"
#include "foundation/Error.h"
#include "imagery/traces/Trace.h"

#include <optional>
#include <vector>

namespace semblance::casework {

/// What the file of another exhibit hints at, of the same picture or of what it was made from.
struct SourceHints
{
    ExhibitId source;
    std::vector<imagery::Trace> hints;
    /// Why they count for the photograph: it holds the same picture, it was made from it, or only
    /// its file says so.
    ProvenanceRelation relation = ProvenanceRelation::Copy;
};

/// A hint that stands against what people say.
struct ContraryHint
{
    const imagery::Trace& hint;
    /// The exhibit whose file gives it; null: the photograph's own.
    const SourceHints* of = nullptr;
};

/// Where a photograph that is searched for comes from, as far as anybody says.
struct PhotographOrigin
{
    ProvenanceType type = ProvenanceType::Unknown;
    /// What the laboratory records; empty where it records nothing.
    std::optional<ProvenanceInForce> stated = {};
    /// What its file hints at, but for what is common; never verdicts.
    std::vector<imagery::Trace> hints = {};
    /// Why hints, of it or of its sources, are not known, or not all; empty where they are.
    std::optional<Error> unread = {};
    /// Of exhibits with the same picture, and of a copy of what it was made from, the nearest
    /// first.
    std::vector<SourceHints> sources = {};
    /// Of a copy: how it was made.
    CopyChain copies = {};

    /// As ProvenanceInForce's, of `stated`.
    bool isOnlyClaimed() const;
    std::optional<ProvenanceType> claimed() const;
    bool isNeverSearchable() const;
    /// The hint that stands against what people say: imagery::isOfNoCamera, and they call it a
    /// picture of a camera or a scan; or imagery::isOfEditing, and they call it as a camera or a
    /// video gave it. Its own before others', the nearest first.
    std::optional<ContraryHint> contradiction() const;
    /// The hint imagery::isOfNoCamera where nobody says whether a camera took it: of unknown
    /// provenance, and of social media.
    std::optional<ContraryHint> warning() const;
};

} // namespace semblance::casework
