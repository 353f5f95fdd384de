// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/ClipTime.h"
#include "imagery/video/Container.h"

namespace semblance::imagery {

/// Frames a second, by which times are made where a file has none: as the stream says, else the
/// library's assumption.
Ratio usualRate(const AVStream& stream);

/// Its container keeps no times: it is nothing but the stream of a codec.
bool isRawStream(const AVFormatContext& format);

/// The frames of such a stream say themselves when they are shown, or how many come in a second:
/// the timing information of H.264 and H.265, the frame rate of MPEG-1 and 2, the times of MPEG-4.
/// Reads and decodes the first of them: `container` is of no other use afterwards. Where the
/// decoder does not start: false.
bool statesTimes(Container& container, const DecodeLimits& limits);

} // namespace semblance::imagery
