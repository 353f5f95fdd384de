// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/templates/FaceTemplate.h"
#include "matching/tracking/BestFrames.h"

#include <vector>

namespace semblance::matching {

/// What several frames of one track say together: the templates of `best` as asOneProbe fuses them,
/// as photographs of one person are. That the track shows one person is for people to judge. Frames
/// whose face is too small, or that cannot be decoded, are left out. Fails: FaceTooSmall or
/// FrameNotFound (none is left), as `frames`, BackendFailed, Cancelled.
Result<ProbeTemplates> trackProbe(FrameSource& frames, const FacePipeline& engine,
                                  const std::vector<BestFrame>& best, const StopToken& stop = {});

} // namespace semblance::matching
