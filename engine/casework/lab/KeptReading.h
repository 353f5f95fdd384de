// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "casework/lab/Lab.h"
#include "foundation/StopToken.h"

namespace semblance::casework {

/// What the file of `exhibit` says of itself: what the lab keeps, where this very program read it;
/// else it is read, at `nowUtc`. Nothing is written. Blocking; thread-safe. Fails: as
/// ProvenanceRepository::reading, OriginalStore::read, readingOf.
Result<FileReading> readingOf(Lab& lab, const Exhibit& exhibit, const QDateTime& nowUtc,
                              const StopToken& stop);

/// The same, and what had to be read is kept, where the lab can be written. Fails also: as
/// ProvenanceRepository::keep.
Result<FileReading> keptReading(Lab& lab, const Exhibit& exhibit, const QDateTime& nowUtc,
                                const StopToken& stop);

/// The exhibits that went into `exhibit`, as the lab records it: its sources, and theirs, each
/// once, the nearest first; empty of one that came in. Fails: as ExhibitRepository::all,
/// DerivationRepository::all.
Result<std::vector<Exhibit>> sourcesOf(Lab& lab, ExhibitId exhibit);

} // namespace semblance::casework
