// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/PngChunks.h"

#include "foundation/imaging/HeaderNumber.h"

namespace semblance {

namespace {

constexpr std::size_t kSignature = 8;
/// Length and name before the content, a checksum behind it.
constexpr std::size_t kAround = 12;

constexpr std::uint32_t kEndChunk = 0x49454E44;
constexpr std::uint32_t kCompressedText = 0x7A545874;
constexpr std::uint32_t kInternationalText = 0x69545874;

std::uint32_t chunkAt(std::span<const std::byte> bytes, std::size_t at)
{
    return bigEndian(bytes, at + 4, 4);
}

/// Where the one behind it begins, or would.
std::size_t nextChunk(std::span<const std::byte> bytes, std::size_t at)
{
    return at + kAround + std::size_t{bigEndian(bytes, at, 4)};
}

} // namespace

bool hasPngEnd(std::span<const std::byte> bytes)
{
    std::size_t at = kSignature;
    while (at + kAround <= bytes.size()) {
        if (chunkAt(bytes, at) == kEndChunk)
            return true;
        at = nextChunk(bytes, at);
    }
    return false;
}

Bytes withoutCompressedTexts(std::span<const std::byte> bytes)
{
    Bytes kept;
    std::size_t copied = 0;
    const auto copyTo = [&](std::size_t end) {
        const auto part = bytes.subspan(copied, end - copied);
        kept.insert(kept.end(), part.begin(), part.end());
    };
    std::size_t at = kSignature;
    while (at + kAround <= bytes.size() && chunkAt(bytes, at) != kEndChunk) {
        const std::size_t next = nextChunk(bytes, at);
        if (next > bytes.size())
            break;
        const std::uint32_t chunk = chunkAt(bytes, at);
        if (chunk == kCompressedText || chunk == kInternationalText) {
            copyTo(at);
            copied = next;
        }
        at = next;
    }
    if (copied > 0)
        copyTo(bytes.size());
    return kept;
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
