// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/PngChunks.h"

#include "foundation/imaging/HeaderNumber.h"

namespace semblance {

bool hasPngEnd(std::span<const std::byte> bytes)
{
    constexpr std::size_t kSignature = 8;
    // Length and name before the content, a checksum behind it.
    constexpr std::size_t kAround = 12;
    constexpr std::uint32_t kEnd = 0x49454E44;
    std::size_t at = kSignature;
    while (at + kAround <= bytes.size()) {
        if (bigEndian(bytes, at + 4, 4) == kEnd)
            return true;
        at += kAround + std::size_t{bigEndian(bytes, at, 4)};
    }
    return false;
}

int pngBitsPerChannel(std::span<const std::byte> bytes)
{
    // In the header chunk, which comes first, behind width and height.
    constexpr std::size_t kBitDepth = 24;
    constexpr std::size_t kColourType = 25;
    constexpr std::uint32_t kPalette = 3;
    constexpr int kPaletteBits = 8;
    if (bigEndian(bytes, kColourType, 1) == kPalette)
        return kPaletteBits;
    return static_cast<int>(bigEndian(bytes, kBitDepth, 1));
}

} // namespace semblance
