// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/PngText.h"

#include "foundation/imaging/HeaderNumber.h"

#include <optional>
#include <string_view>

namespace semblance {

namespace {

/// Signature, and the first chunk, IHDR: length, name, 13 bytes, checksum.
constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kHeaderEnd = 33;
constexpr std::size_t kAroundContent = 12;

/// The cyclic redundancy check of PNG (ISO/IEC 15948, annex D), bit by bit.
std::uint32_t checksumOf(std::string_view bytes)
{
    constexpr std::uint32_t kPolynomial = 0xEDB88320U;
    constexpr int kBits = 8;
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < kBits; ++bit)
            sum = (sum & 1U) != 0 ? (sum >> 1U) ^ kPolynomial : sum >> 1U;
    }
    return ~sum;
}

std::string bigEndianText(std::uint32_t number)
{
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes.push_back(static_cast<char>((number >> shift) & 0xFFU));
    return bytes;
}

/// Keyword, not compressed, no language, no translated keyword, UTF-8 text.
std::string chunkOf(const PngText& text)
{
    using namespace std::string_literals;
    const std::string named = "iTXt" + text.key + "\0\0\0\0\0"s + text.value;
    const auto length = static_cast<std::uint32_t>(named.size() - 4);
    return bigEndianText(length) + named + bigEndianText(checksumOf(named));
}

/// Of an iTXt chunk's content; empty for a compressed one.
std::optional<PngText> internationalText(std::string_view content)
{
    const std::size_t key = content.find('\0');
    if (key == std::string_view::npos || key + 2 >= content.size() || content[key + 1] != '\0')
        return std::nullopt;
    const std::size_t language = content.find('\0', key + 3);
    const std::size_t translated =
        language == std::string_view::npos ? language : content.find('\0', language + 1);
    if (translated == std::string_view::npos)
        return std::nullopt;
    return PngText{std::string(content.substr(0, key)),
                   std::string(content.substr(translated + 1))};
}

/// Of a tEXt chunk's content.
std::optional<PngText> plainText(std::string_view content)
{
    const std::size_t key = content.find('\0');
    if (key == std::string_view::npos)
        return std::nullopt;
    return PngText{std::string(content.substr(0, key)), std::string(content.substr(key + 1))};
}

} // namespace

Bytes withPngTexts(std::span<const std::byte> png, const std::vector<PngText>& texts)
{
    if (png.size() < kHeaderEnd)
        return {png.begin(), png.end()};
    std::string chunks;
    for (const PngText& text : texts)
        chunks += chunkOf(text);
    const auto* first = reinterpret_cast<const std::byte*>(chunks.data());
    Bytes bytes;
    bytes.reserve(png.size() + chunks.size());
    bytes.assign(png.begin(), png.begin() + kHeaderEnd);
    bytes.insert(bytes.end(), first, first + chunks.size());
    bytes.insert(bytes.end(), png.begin() + kHeaderEnd, png.end());
    return bytes;
}

std::vector<PngText> pngTexts(std::span<const std::byte> png)
{
    std::vector<PngText> texts;
    std::size_t at = kSignatureBytes;
    while (at + kAroundContent <= png.size()) {
        const std::size_t length = bigEndian(png, at, 4);
        const std::string_view chunk(reinterpret_cast<const char*>(png.data()) + at,
                                     png.size() - at);
        const std::string_view kind = chunk.substr(4, 4);
        if (kind == "IEND" || length > png.size() - at - kAroundContent)
            break;
        const std::string_view content = chunk.substr(8, length);
        std::optional<PngText> text;
        if (kind == "iTXt")
            text = internationalText(content);
        else if (kind == "tEXt")
            text = plainText(content);
        if (text)
            texts.push_back(std::move(*text));
        at += kAroundContent + length;
    }
    return texts;
}

} // namespace semblance
