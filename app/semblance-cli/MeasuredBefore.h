// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Session.h"
#include "casework/gallery/ProbeSearch.h"

namespace semblance::cli {

/// Which models measured the quality of references that the engine in use did not measure, by the
/// first of them: "It was enrolled with detector fr-detect-1, now own-detect." A record keeps a
/// fingerprint alone, so that only models which are still installed can be named; else empty, as
/// where all were measured by the engine in use.
QString measuredBefore(Session& session, const casework::GalleryRepository& galleries,
                       const casework::ProbeSearchResult& result);

} // namespace semblance::cli
