// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/TakeIn.h"
#include "casework/intake/VideoFrameOrigins.h"

namespace semblance::casework {

/// Takes a frame of a video in as an exhibit: `png`, as writeFramePng makes it, is its original,
/// and its origin is recorded. The same frame of the same clip again gives the exhibit that is
/// there, and records what an interrupted run left out. Blocking; thread-safe. Fails: as takeIn and
/// VideoFrameOrigins::note.
Result<TakenIn> takeFrame(ExhibitRepository& exhibits, OriginalStore& originals,
                          VideoFrameOrigins& origins, const Bytes& png,
                          const imagery::FrameOrigin& origin, const Clock& clock);

/// "kitchen index 1234.png": what such an exhibit is called.
QString frameFileName(const imagery::FrameOrigin& origin);

} // namespace semblance::casework
