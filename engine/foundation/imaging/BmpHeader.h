// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/imaging/DecodeLimits.h"

#include <cstddef>
#include <span>
#include <string>

namespace semblance {

/// Looks at a bitmap's header before a library does that takes memory for the pixels at once: size
/// against the limits, a kind of pixels that bitmaps have, and as many bytes as the pixels need or
/// are said to need. Thread-safe. Fails: ImageTooLarge, ImageUnsupported, ImageDamaged.
Result<void> checkBmpHeader(std::span<const std::byte> bytes, const std::string& name,
                            const DecodeLimits& limits);

} // namespace semblance
