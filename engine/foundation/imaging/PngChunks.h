// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace semblance {

/// Whether the chunks of a PNG file lead to its last one, IEND; its decoder asks for pixels only,
/// and takes a file without it as whole. Thread-safe.
bool hasPngEnd(std::span<const std::byte> bytes);

/// Bits of a channel: 1, 2, 4, 8 or 16 in a file that is sound. Of a palette those of its colours,
/// not of the numbers that point into it. Thread-safe.
int pngBitsPerChannel(std::span<const std::byte> bytes);

} // namespace semblance
