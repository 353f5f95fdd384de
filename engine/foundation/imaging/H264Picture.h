// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/imaging/Image.h"

namespace semblance {

/// What H.264 leaves of an image: encoded as one picture by itself (an intra frame, as recorders
/// write every second or so), 8 bits, colour at half resolution, at constant rate factor `crf`
/// (0 loses nothing that 8-bit YCbCr keeps, 51 most; recorders use about 23 to 35), and decoded.
/// Same pixels in, same pixels out with one version of the encoder. Thread-safe. Fails:
/// InvalidInput (no pixels, a `crf` out of range), BackendFailed (no encoder here, or it refuses).
Result<Image> throughH264(const Image& image, int crf);

inline constexpr int kLargestCrf = 51;

} // namespace semblance
