// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/AvHandles.h"
#include "imagery/video/VideoFacts.h"

namespace semblance::imagery {

/// What `stream` of `format` says, but for the file's size and complaints.
VideoFacts factsOf(const AVFormatContext& format, const AVStream& stream);

Ratio ratioOf(AVRational ratio);

} // namespace semblance::imagery
