// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"

#include <map>

namespace semblance::casework {

/// What counts of each exhibit for a search, and is said of it: the statement in force; of an
/// enhanced copy about which nobody has said anything, that of what it was made from. What a copy
/// was made from outdoes everything said of the copy where it is never searchable (rule P10): a
/// sketch with other levels is a sketch. Exhibits of which nothing is known are left out. Blocking.
/// Fails: as ProvenanceRepository::inForce and DerivationRepository::all.
Result<std::map<ExhibitId, ProvenanceStatement>> provenancesInForce(Lab& lab);

} // namespace semblance::casework
