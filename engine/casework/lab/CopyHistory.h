// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"
#include "casework/enhancement/Enlargement.h"
#include "casework/lab/Lab.h"
#include "foundation/crypto/Sha256.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace semblance::casework {

/// How a picture became what it is.
struct CopyHistory
{
    /// As the laboratory records it (wholeChainOf), perhaps of the same picture in another exhibit,
    /// and before that as the file that came in says of itself. No links of what came in.
    CopyChain chain = {};
    /// By recorded steps and by those that files state.
    Enlargement enlargement = {};
};

/// Of an exhibit: as recorded, and before that as the file says of itself that the copies began
/// with; of one that came in that of a recorded copy with the same pixels, or by the notes that its
/// file carries (imagery::copyNotes): from the first source on that is an exhibit, and by the sizes
/// that they name, whichever is more. What is missing, cannot be read or contradicts itself leaves
/// a doubt about the enlargement. Decodes what it was made from where a step changes sizes, and the
/// exhibit itself where the laboratory has copies. Blocking; thread-safe. Fails: as
/// DerivationRepository::all, ExhibitRepository::all, ProvenanceRepository::pictures. Proved by
/// tests/engine/casework/tst_CopyHistory.cpp.
Result<CopyHistory> copyHistory(Lab& lab, ExhibitId exhibit);

/// The same of a file that need not be an exhibit. Fails: as copyHistory.
Result<CopyHistory> copyHistoryOf(Lab& lab, const Sha256& sha256, std::span<const std::byte> file);

} // namespace semblance::casework
