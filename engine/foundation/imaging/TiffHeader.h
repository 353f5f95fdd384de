// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace semblance {

/// Bits of a channel that the first picture of a TIFF file declares. Empty for a palette, and where
/// the header is not understood, which holds for BigTIFF. Thread-safe.
std::optional<int> tiffBitsPerChannel(std::span<const std::byte> bytes);

} // namespace semblance
