// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"

#include <cstdint>

namespace semblance::tests {

/// Smooth coloured noise, the same for the same seed; no face in it.
Image syntheticTexture(SizePx size, std::uint32_t seed);

/// A single colour.
Image plainImage(SizePx size, std::uint8_t red, std::uint8_t green, std::uint8_t blue);

} // namespace semblance::tests
