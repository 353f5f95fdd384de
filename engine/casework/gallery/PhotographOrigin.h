// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"
#include "casework/provenance/InheritedProvenance.h"
#include "foundation/Error.h"
#include "imagery/traces/Trace.h"

#include <optional>
#include <vector>

namespace semblance::casework {

/// What the file of an exhibit hints at that a photograph was made from.
struct SourceHints
{
    ExhibitId source;
    std::vector<imagery::Trace> hints;
    /// Only the photograph's file says that it was made from it.
    bool isClaimed = false;
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
    /// Of a copy: of what it was made from, the nearest first.
    std::vector<SourceHints> sources = {};
    /// Of a copy: how it was made.
    CopyChain copies = {};

    /// As ProvenanceInForce's, of `stated`.
    bool isOnlyClaimed() const;
    std::optional<ProvenanceType> claimed() const;
    bool isNeverSearchable() const;
    /// The hint of the file, or of what it was made from, that stands against what people say: it
    /// names what generated it, and they call it a picture of a camera or a scan; or a program for
    /// editing, and they call it as a camera or a video gave it. Its own before its sources', the
    /// nearest first. Null where there is none.
    const imagery::Trace* contradiction() const;
};

} // namespace semblance::casework
