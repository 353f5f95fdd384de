// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/Provenance.h"
#include "foundation/Id.h"

#include <map>
#include <vector>

namespace semblance::casework {

using StatementsByExhibit = std::map<ExhibitId, ProvenanceStatement>;

/// That an exhibit was made from another.
struct MadeFrom
{
    ExhibitId exhibit;
    ExhibitId source;
};

/// What is in force of each exhibit, given the last statement about each of them, `stated`: its
/// own; where nobody has said anything about a copy, that of what it was made from. What may never
/// be searched stays so however often it is worked over: of a copy that anything of that kind went
/// into, the statement about that is in force, whatever is said about the copy itself. Of several
/// sources the first in `made` counts. Pure; ends also where copies are recorded in a circle.
StatementsByExhibit withInherited(const StatementsByExhibit& stated,
                                  const std::vector<MadeFrom>& made);

} // namespace semblance::casework
