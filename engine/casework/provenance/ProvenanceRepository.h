// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/FileReading.h"
#include "casework/provenance/Provenance.h"
#include "foundation/Id.h"
#include "foundation/Result.h"

#include <map>
#include <optional>
#include <vector>

namespace semblance::casework {

/// What people said about where exhibits come from, and what their files say, kept for good:
/// nothing is changed or taken away, a later statement or reading supersedes the earlier ones.
/// Thread-safe. Every function fails with StorageFailed, LabBusy, LabDamaged as well, and `state`
/// and `keep` with LabReadOnly and DiskFull.
class ProvenanceRepository
{
public:
    virtual ~ProvenanceRepository() = default;

    /// About this very exhibit, in the order in which they were stated. Empty: nobody has said
    /// anything. Fails: InvalidInput (there is no such exhibit).
    virtual Result<std::vector<ProvenanceStatement>> history(ExhibitId exhibit) const = 0;
    /// The statement in force of each exhibit that has one, as withInherited: copies have that of
    /// what they were made from.
    virtual Result<std::map<ExhibitId, ProvenanceStatement>> inForce() const = 0;
    /// Fails: InvalidInput (whyNoStatement; no such exhibit); nothing is kept then.
    virtual Result<void> state(ExhibitId exhibit, const ProvenanceStatement& statement) = 0;
    /// The last that was kept; empty where none was. Fails: InvalidInput (no such exhibit).
    virtual Result<std::optional<FileReading>> reading(ExhibitId exhibit) const = 0;
    /// Fails: InvalidInput (no such exhibit).
    virtual Result<void> keep(ExhibitId exhibit, const FileReading& reading) = 0;
};

} // namespace semblance::casework
