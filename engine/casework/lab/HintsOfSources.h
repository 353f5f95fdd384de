// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/PhotographOrigin.h"
#include "casework/lab/Lab.h"
#include "foundation/StopToken.h"

#include <optional>
#include <vector>

namespace semblance::casework {

/// What the files hint at that went into `exhibit`, or into a picture that is none, as the
/// laboratory records it; then those of exhibits with the same pixels; then those that the
/// picture's file names as its sources, and what went into these. Each exhibit once, without
/// `exhibit` and without what is common. `picture`: by what it is known again. `nowUtc`: as
/// casework::readingOf. Nothing is written. Blocking; thread-safe. Fails: as sourcesOf,
/// ProvenanceRepository::pictures, casework::readingOf. Proved by
/// tests/engine/casework/tst_HintsOfSources.cpp.
Result<std::vector<SourceHints>> sourceHints(Lab& lab, std::optional<ExhibitId> exhibit,
                                             const PictureIdentity& picture,
                                             const QDateTime& nowUtc, const StopToken& stop);
/// The same of an exhibit, whose picture the laboratory knows.
Result<std::vector<SourceHints>> sourceHints(Lab& lab, ExhibitId exhibit, const QDateTime& nowUtc,
                                             const StopToken& stop);

} // namespace semblance::casework
