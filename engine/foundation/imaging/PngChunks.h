// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <cstddef>
#include <span>

namespace semblance {

/// Whether the chunks of a PNG file lead to its last one, IEND; its decoder asks for pixels only,
/// and takes a file without it as whole. Thread-safe.
bool hasPngEnd(std::span<const std::byte> bytes);

/// The same file without its compressed texts (zTXt, iTXt), each of which a decoder would unpack
/// and hold beside the pixels, which stay the same. Empty where it has none. Thread-safe.
Bytes withoutCompressedTexts(std::span<const std::byte> bytes);

/// Bits of a channel: 1, 2, 4, 8 or 16 in a file that is sound. Of a palette those of its colours,
/// not of the numbers that point into it. Thread-safe.
int pngBitsPerChannel(std::span<const std::byte> bytes);

} // namespace semblance
