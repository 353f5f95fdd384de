// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "casework/intake/OriginalStore.h"
#include "foundation/Clock.h"
#include "imagery/enhancement/Enhance.h"

namespace semblance::casework {

/// Where copies are kept; borrowed.
struct CopyPlace
{
    OriginalStore& originals;
    DerivationRepository& derivations;
};

struct SavedCopy
{
    TakenIn taken;
    /// What the steps warned of, and those that the source went through before.
    std::vector<imagery::StepNote> notes;
};

/// The frames that the recipe names, from the originals of the lab; those that it does not hold are
/// left out. Fails: as decodeImage and OriginalStore::read.
Result<std::vector<imagery::Frame>> framesOf(const imagery::Recipe& recipe,
                                             const OriginalStore& originals);

/// Makes the copy from the stored original of `source` in full size, stores it as PNG, which says
/// itself how it was made (imagery::CopyNote), and records that. `program`: name and version of the
/// program that does it. Blocking; thread-safe. Fails: as imagery::enhance, decodeImage,
/// OriginalStore and DerivationRepository; nothing is recorded then.
Result<SavedCopy> saveCopy(const CopyPlace& place, const Exhibit& source,
                           const imagery::Recipe& recipe, const QString& program,
                           const Clock& clock, const imagery::EnhanceOptions& options = {});

/// The same with a copy that is made already: `png` as imagery::writeCopyPng makes it of the stored
/// original of `source`, by `recipe`; `software` as softwareOf. Blocking; thread-safe. Fails: as
/// OriginalStore::put and DerivationRepository; nothing is recorded then.
Result<TakenIn> keepCopy(const CopyPlace& place, const Exhibit& source,
                         const imagery::Recipe& recipe, const QString& software, const Bytes& png,
                         const Clock& clock);

/// "still.jpg" → "still (enhanced).png", of the second of its copies "still (enhanced 2).png";
/// `copiesBefore`: made before of the same original, over other copies too.
QString copyName(const QString& sourceName, std::size_t copiesBefore);
/// "Semblance 0.1.0, Semblance enhancement 1, OpenCV 4.6.0, libvips 8.14.1"
QString softwareOf(const QString& program);

/// Whether a stored copy is what its recipe makes of its source now.
struct CopyCheck
{
    bool hasSameBytes = false;
    /// Other libraries may pack the same pixels otherwise.
    bool hasSamePixels = false;
    /// The file itself names another source, recipe or software than the record does: one of the
    /// two was changed afterwards. A file that says nothing contradicts nothing.
    bool contradictsRecord = false;
};

/// Makes the copy again. Blocking; thread-safe. Fails: as saveCopy, RecipeInvalid (the recorded
/// recipe cannot be read, or has another hash than was recorded).
Result<CopyCheck> checkCopy(const OriginalStore& originals, const Derivation& derivation,
                            const imagery::EnhanceOptions& options = {});

/// Exhibits whose file says that it is an enhanced copy, and of which no derivation is recorded:
/// made elsewhere and taken in as a file, or the record was taken away. Originals that cannot be
/// read are left out. Blocking; thread-safe. Fails: as ExhibitRepository, DerivationRepository.
Result<std::vector<Exhibit>> copiesWithoutRecord(const ExhibitRepository& exhibits,
                                                 const DerivationRepository& derivations,
                                                 const OriginalStore& originals);

} // namespace semblance::casework
