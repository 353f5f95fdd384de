// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/BmpHeader.h"

#include "foundation/imaging/HeaderNumber.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace semblance {

namespace {

constexpr std::size_t kFileHeaderBytes = 14;
/// OS/2's first header, whose sides have 16 bits.
constexpr std::uint32_t kCoreHeaderBytes = 12;

enum Compression : std::uint32_t
{
    Uncompressed = 0,
    Rle8 = 1,
    Rle4 = 2,
    BitFields = 3,
    AlphaBitFields = 6,
};

struct Header
{
    std::uint32_t headerBytes = 0;
    std::size_t pixelOffset = 0;
    std::int64_t widthPx = 0;
    std::int64_t heightPx = 0;
    std::uint32_t bitsPerPixel = 0;
    std::uint32_t compression = Uncompressed;
    /// What the header says; often 0 where it can be calculated.
    std::size_t statedPixelBytes = 0;
};

Header headerOf(std::span<const std::byte> bytes)
{
    Header header;
    header.pixelOffset = littleEndian(bytes, 10, 4);
    header.headerBytes = littleEndian(bytes, 14, 4);
    if (header.headerBytes == kCoreHeaderBytes) {
        header.widthPx = littleEndian(bytes, 18, 2);
        header.heightPx = littleEndian(bytes, 20, 2);
        header.bitsPerPixel = littleEndian(bytes, 24, 2);
        return header;
    }
    header.widthPx = static_cast<std::int32_t>(littleEndian(bytes, 18, 4));
    // Negative where the rows run from the top.
    header.heightPx = std::abs(std::int64_t{static_cast<std::int32_t>(littleEndian(bytes, 22, 4))});
    header.bitsPerPixel = littleEndian(bytes, 28, 2);
    header.compression = header.headerBytes >= 20 ? littleEndian(bytes, 30, 4) : Uncompressed;
    header.statedPixelBytes = header.headerBytes >= 24 ? littleEndian(bytes, 34, 4) : 0;
    return header;
}

bool isKnownKind(const Header& header)
{
    switch (header.compression) {
    case Uncompressed:
        return std::ranges::count(std::array{1U, 4U, 8U, 16U, 24U, 32U}, header.bitsPerPixel) > 0;
    case Rle8:
        return header.bitsPerPixel == 8;
    case Rle4:
        return header.bitsPerPixel == 4;
    case BitFields:
    case AlphaBitFields:
        return header.bitsPerPixel == 16 || header.bitsPerPixel == 32;
    }
    return false;
}

std::size_t pixelBytes(const Header& header)
{
    if (header.compression == Rle4 || header.compression == Rle8)
        return header.statedPixelBytes;
    const auto rowBits = static_cast<std::size_t>(header.widthPx) * header.bitsPerPixel;
    return (rowBits + 31) / 32 * 4 * static_cast<std::size_t>(header.heightPx);
}

} // namespace

Result<void> checkBmpHeader(std::span<const std::byte> bytes, const std::string& name,
                            const DecodeLimits& limits)
{
    const auto damaged = [&name](std::string detail) {
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name, std::move(detail));
    };
    const Header header = headerOf(bytes);
    if (bytes.size() < kFileHeaderBytes + header.headerBytes)
        return damaged("cut off in the header");
    const Result<void> fits = checkSize(header.widthPx, header.heightPx, limits, name);
    if (!fits)
        return fits;
    if (!isKnownKind(header))
        return failure(ErrorCode::ImageUnsupported, Stage::Decoding, name,
                       "bitmap of " + std::to_string(header.bitsPerPixel) +
                           " bits with compression " + std::to_string(header.compression));
    if (header.pixelOffset < kFileHeaderBytes + header.headerBytes ||
        header.pixelOffset > bytes.size())
        return damaged("the pixels lie outside the file");
    if (bytes.size() - header.pixelOffset < pixelBytes(header))
        return damaged("cut off in the pixels");
    return {};
}

} // namespace semblance
