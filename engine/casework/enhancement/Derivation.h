// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"

namespace semblance::casework {

/// How one exhibit was made from another.
struct Derivation
{
    /// The copy.
    ExhibitId exhibit;
    Sha256 original;
    /// What it was made from; may be a copy itself.
    ExhibitId source;
    Sha256 sourceOriginal;
    /// As imagery::recipeJson writes it, and its hash.
    QString recipe;
    Sha256 recipeSha256;
    /// Programs and libraries with their versions: "Semblance 0.1.0, OpenCV 4.6.0".
    QString software;
    QDateTime madeUtc;
};

/// What is recorded of a new copy beside its bytes.
struct NewDerivation
{
    ExhibitId source;
    QString recipe;
    Sha256 recipeSha256;
    QString software;
    QDateTime madeUtc;
};

/// Derivations of the open lab. Thread-safe. Every function fails with StorageFailed, LabBusy,
/// LabReadOnly, LabDamaged, DiskFull as well.
class DerivationRepository
{
public:
    virtual ~DerivationRepository() = default;

    /// Exhibit and derivation, both or neither: a copy never stands there as if it had come in.
    /// `original` must be in the OriginalStore. Bytes that are an exhibit already stay that one
    /// (not new); the same derivation again is not recorded twice. Fails: InvalidInput (no such
    /// source; the copy is the source, or something that the source was made from).
    virtual Result<TakenIn> add(const Sha256& original, const QString& fileName,
                                const NewDerivation& derivation) = 0;
    /// How the exhibit was made, the first first; empty: it came in.
    virtual Result<std::vector<Derivation>> of(ExhibitId exhibit) const = 0;
    /// By exhibit, then in the order in which they were recorded.
    virtual Result<std::vector<Derivation>> all() const = 0;
};

} // namespace semblance::casework
