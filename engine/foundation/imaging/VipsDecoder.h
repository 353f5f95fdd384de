// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/DecodeLimits.h"
#include "foundation/imaging/Photograph.h"

#include <cstddef>
#include <span>
#include <string>

namespace semblance {

/// Decodes with the one libvips loader for `format` (any but Bmp); libvips never guesses. The
/// library starts at the first call, once, without caches and with one worker per call.
/// Thread-safe. Fails: ImageTooLarge, OutOfMemory, ImageUnsupported (samples, channels, or a loader
/// that is not installed), ImageDamaged.
Result<Photograph> decodeWithVips(std::span<const std::byte> bytes, ImageFormat format,
                                  const std::string& name, const DecodeLimits& limits);

/// The same picture's size and orientation, from its header. Thread-safe. Fails: as decodeWithVips.
Result<OrientationMap> mapWithVips(std::span<const std::byte> bytes, ImageFormat format,
                                   const std::string& name);

} // namespace semblance
