// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/DecodeLimits.h"
#include "foundation/imaging/Photograph.h"

#include <cstddef>
#include <span>
#include <string>

namespace semblance {

/// Windows and OS/2 bitmaps: 1, 4, 8, 16, 24, 32 bits, RLE4, RLE8, bit fields, either row order.
/// Our own reader, because libvips only has ImageMagick's, which is slow and takes memory before
/// the size can be checked. Alpha counts where the header declares it and any pixel uses it.
/// Thread-safe. Fails: ImageTooLarge, ImageUnsupported (other compressions), ImageDamaged.
Result<Photograph> decodeBmp(std::span<const std::byte> bytes, const std::string& name,
                             const DecodeLimits& limits);

} // namespace semblance
