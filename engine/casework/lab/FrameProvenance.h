// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "casework/lab/Lab.h"
#include "foundation/Clock.h"
#include "imagery/video/FrameOrigin.h"

namespace semblance::casework {

/// States of a frame that the program itself took out of a video that it is one, unless something
/// is stated of it already. Blocking; thread-safe. Fails: as ProvenanceRepository.
Result<void> stateVideoFrame(Lab& lab, ExhibitId exhibit, const imagery::FrameOrigin& origin,
                             const Clock& clock);

} // namespace semblance::casework
