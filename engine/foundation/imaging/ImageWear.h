// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/imaging/Image.h"

#include <cstdint>

namespace semblance {

/// With normally distributed noise of `deviation` levels (of 255) in each channel by itself; 0
/// leaves it as it is. Same pixels, same seed, same pixels out. Thread-safe.
Image withNoise(const Image& image, double deviation, std::uint64_t seed);

/// Written as JPEG of `quality` (1 to 100) and read again: see JpegWriter.h. Thread-safe. Fails:
/// InvalidInput (no pixels), BackendFailed. H264Picture.h has the like for video.
Result<Image> throughJpeg(const Image& image, int quality);

} // namespace semblance
