// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/JsonValues.h"
#include "app/semblance-cli/VideoFacesFound.h"

namespace semblance::cli {

/// {"clip","sha256","engine","frames","duration","every","looked","cancelled","frames_seen",
/// "frames_lost","tracking_seconds","times_real_time","notice","tracks","damage"} and the faults of
/// frames. `hash`: the clip's.
Json facesJson(const imagery::VideoFile& clip, const Sha256& hash,
               const matching::EngineDefinition& engine, const FacesFound& found);

} // namespace semblance::cli
