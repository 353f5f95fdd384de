// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/DeclaredSize.h"

#include "foundation/imaging/HeaderNumber.h"

#include <string_view>

namespace semblance {

namespace {

using namespace std::string_view_literals;

using Span = std::span<const std::byte>;

std::string_view textAt(Span bytes, std::size_t offset, std::size_t count)
{
    if (offset + count > bytes.size())
        return {};
    return {reinterpret_cast<const char*>(bytes.data()) + offset, count};
}

/// By the first chunk: an extended file's canvas, a picture without loss, or one with.
std::optional<DeclaredSize> sizeOfWebP(Span bytes)
{
    constexpr std::size_t kChunk = 12;
    constexpr std::size_t kContent = kChunk + 8;
    constexpr std::uint32_t k14Bits = 0x3FFF;
    const std::string_view kind = textAt(bytes, kChunk, 4);
    if (kind == "VP8X"sv)
        return DeclaredSize{1 + std::int64_t{littleEndian(bytes, kContent + 4, 3)},
                            1 + std::int64_t{littleEndian(bytes, kContent + 7, 3)}};
    if (kind == "VP8L"sv && textAt(bytes, kContent, 1) == "\x2F"sv) {
        const std::uint32_t sides = littleEndian(bytes, kContent + 1, 4);
        return DeclaredSize{1 + (sides & k14Bits), 1 + (sides >> 14 & k14Bits)};
    }
    if (kind == "VP8 "sv && textAt(bytes, kContent + 3, 3) == "\x9D\x01\x2A"sv)
        return DeclaredSize{littleEndian(bytes, kContent + 6, 2) & k14Bits,
                            littleEndian(bytes, kContent + 8, 2) & k14Bits};
    return std::nullopt;
}

std::optional<DeclaredSize> sizeOfPng(Span bytes)
{
    constexpr std::size_t kSides = 16;
    if (textAt(bytes, kSides - 4, 4) != "IHDR"sv)
        return std::nullopt;
    return DeclaredSize{bigEndian(bytes, kSides, 4), bigEndian(bytes, kSides + 4, 4)};
}

/// Where the code stream begins: at once, or in a box among others.
std::optional<std::size_t> codeStreamStart(Span bytes)
{
    constexpr std::size_t kBoxHeader = 8;
    constexpr std::uint32_t kLengthFollows = 1;
    if (textAt(bytes, 0, 2) == "\xFF\x4F"sv)
        return 0;
    for (std::size_t at = 0; at + kBoxHeader <= bytes.size();) {
        const std::uint32_t length = bigEndian(bytes, at, 4);
        const bool isLong = length == kLengthFollows;
        if (textAt(bytes, at + 4, 4) == "jp2c"sv)
            return at + kBoxHeader + (isLong ? 8 : 0);
        // Other boxes of 4 GB, and a last one that is no code stream, lead nowhere.
        if (isLong || length < kBoxHeader)
            return std::nullopt;
        at += length;
    }
    return std::nullopt;
}

std::optional<DeclaredSize> sizeOfJpeg2000(Span bytes)
{
    const auto start = codeStreamStart(bytes);
    if (!start || textAt(bytes, *start, 4) != "\xFF\x4F\xFF\x51"sv)
        return std::nullopt;
    // The reference grid's sides, then what is left free at its left and top.
    const auto side = [bytes, grid = *start + 8](std::size_t at) {
        return std::int64_t{bigEndian(bytes, grid + at, 4)} -
               std::int64_t{bigEndian(bytes, grid + at + 8, 4)};
    };
    return DeclaredSize{side(0), side(4)};
}

} // namespace

std::optional<DeclaredSize> declaredSize(std::span<const std::byte> bytes, ImageFormat format)
{
    switch (format) {
    case ImageFormat::WebP:
        return sizeOfWebP(bytes);
    case ImageFormat::Jpeg2000:
        return sizeOfJpeg2000(bytes);
    case ImageFormat::Png:
        return sizeOfPng(bytes);
    case ImageFormat::Jpeg:
    case ImageFormat::Tiff:
    case ImageFormat::Heic:
    case ImageFormat::Bmp:
        break;
    }
    return std::nullopt;
}

} // namespace semblance
