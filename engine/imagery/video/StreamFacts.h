// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/AvHandles.h"
#include "imagery/video/VideoFacts.h"

#include <optional>

namespace semblance::imagery {

/// What `stream` of `format` says, but for the file's size and complaints.
VideoFacts factsOf(const AVFormatContext& format, const AVStream& stream);

/// When `stream` ends, in seconds of its own clock, as a header says that does not stand at the end
/// of the file and is not reckoned from what can be read. Empty where there is none.
std::optional<double> statedEndSeconds(const AVFormatContext& format, const AVStream& stream);

Ratio ratioOf(AVRational ratio);

} // namespace semblance::imagery
