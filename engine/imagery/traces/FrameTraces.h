// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"
#include "imagery/traces/Trace.h"

#include <vector>

namespace semblance::imagery {

/// What the PNG of a frame that was taken out of a video says of it (imagery/video/FrameOrigin):
/// concealedFrame, videoMirrored, videoFrame. Thread-safe.
std::vector<Trace> frameTraces(const MetadataReport& metadata);

} // namespace semblance::imagery
