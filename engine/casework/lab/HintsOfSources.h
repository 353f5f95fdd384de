// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/PhotographOrigin.h"
#include "casework/lab/Lab.h"
#include "foundation/StopToken.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace semblance::casework {

/// By what the picture of an exhibit is known again: what the laboratory keeps; what it does not
/// keep is read from `file`, its bytes. Blocking; thread-safe. Fails: as
/// ProvenanceRepository::pictures.
Result<PictureIdentity> identityIn(Lab& lab, ExhibitId exhibit, std::span<const std::byte> file,
                                   const StopToken& stop);

/// What the files hint at that went into `exhibit`, or into a picture that is none, as the
/// laboratory records it; then those of exhibits with the same pixels; then those that the
/// picture's file names as its sources, and what went into these. Each exhibit once, without
/// `exhibit` and without what is common. `picture`: by what it is known again. `nowUtc`: as
/// casework::readingOf. Nothing is written. Blocking; thread-safe. Fails: as sourcesOf,
/// ProvenanceRepository::pictures, casework::readingOf.
Result<std::vector<SourceHints>> sourceHints(Lab& lab, std::optional<ExhibitId> exhibit,
                                             const PictureIdentity& picture,
                                             const QDateTime& nowUtc, const StopToken& stop);

} // namespace semblance::casework
