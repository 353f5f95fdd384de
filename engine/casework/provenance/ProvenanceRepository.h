// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/FileReading.h"
#include "casework/provenance/InheritedProvenance.h"
#include "casework/provenance/Provenance.h"
#include "foundation/Id.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"

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
    /// What is in force of each exhibit, as ProvenanceGraph says. Exhibits whose pictures nobody
    /// has looked at yet are decoded first, once, which takes a while for many; one whose original
    /// is missing or damaged is then known by its file and its derivations alone. Fails: Cancelled;
    /// what was looked at is kept.
    virtual Result<ProvenanceByExhibit> inForce(const StopToken& stop = {}) const = 0;
    /// Of a file that need not be an exhibit. Fails: as `inForce`.
    virtual Result<std::optional<ProvenanceInForce>>
    inForceOf(const Sha256& file, const PictureIdentity& identity,
              const StopToken& stop = {}) const = 0;
    /// The same for many files: all that is recorded now. Not to outlive the laboratory, whose
    /// originals it reads. Fails: as `inForce`.
    virtual Result<ProvenanceGraph> graph(const StopToken& stop = {}) const = 0;
    /// By what the picture of each exhibit is known again, in the order of exhibits. Fails: as
    /// `inForce`.
    virtual Result<std::vector<KnownPicture>> pictures(const StopToken& stop = {}) const = 0;
    /// Fails: InvalidInput (whyNoStatement, also of what it takes the place of; no such exhibit);
    /// nothing is kept then.
    virtual Result<void> state(ExhibitId exhibit, const ProvenanceStatement& statement) = 0;
    /// The last that was kept; empty where none was. Fails: InvalidInput (no such exhibit).
    virtual Result<std::optional<FileReading>> reading(ExhibitId exhibit) const = 0;
    /// Fails: InvalidInput (no such exhibit).
    virtual Result<void> keep(ExhibitId exhibit, const FileReading& reading) = 0;
};

} // namespace semblance::casework
