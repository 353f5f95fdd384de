// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/DecodeLimits.h"
#include "imagery/video/ClipBytes.h"
#include "imagery/video/FrameIndex.h"

#include <functional>
#include <memory>

namespace semblance::imagery {

/// Told the part that is listed so far, now and then; its numbers stay.
using IndexSink = std::function<void(std::shared_ptr<const FrameIndex>)>;

/// Lists every frame of a video by reading its packets; where these do not say when their frames
/// are shown (raw streams, AVI with frames out of order, fields stored by themselves, clocks that
/// jump back), by decoding all of it, which takes longer and tells no part before its end. What a
/// damaged file does not hold is missing, and its damage says so. Progress counts bytes.
/// Thread-safe; same bytes, same index. Fails: as Container::open, FileUnreadable, Cancelled.
Result<std::shared_ptr<const FrameIndex>> scanFrames(const std::shared_ptr<const ClipBytes>& bytes,
                                                     const DecodeLimits& limits,
                                                     const StopToken& stop = {},
                                                     const ProgressSink& progress = {},
                                                     const IndexSink& part = {});

} // namespace semblance::imagery
