// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/MetadataText.h"

#include <array>
#include <cstdint>

namespace semblance::imagery {

namespace {

/// Bytes of the character that begins there (RFC 3629); 0 where none does.
std::size_t characterLength(std::string_view text)
{
    const auto byteAt = [text](std::size_t at) -> std::uint32_t {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    const std::uint32_t first = byteAt(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || length > text.size())
        return 0;
    constexpr std::array<std::uint32_t, 5> kMasks{0, 0, 0x1F, 0x0F, 0x07};
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    std::uint32_t code = first & kMasks[length];
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(i) & 0xC0U) != 0x80)
            return 0;
        code = code << 6U | (byteAt(i) & 0x3FU);
    }
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < kLeast[length] || code > 0x10FFFF || isSurrogate ? 0 : length;
}

bool isHiddenControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\n' && c != '\t') || code == 0x7F;
}

} // namespace

std::string metadataText(std::string_view bytes)
{
    while (!bytes.empty() && bytes.back() == '\0')
        bytes.remove_suffix(1);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t length = characterLength(bytes);
        if (length > 1 || (length == 1 && !isHiddenControl(bytes.front()))) {
            text += bytes.substr(0, length);
            bytes.remove_prefix(length);
            continue;
        }
        const auto code = static_cast<unsigned char>(bytes.front());
        text += {'\\', 'x', kDigits[code >> 4U], kDigits[code & 15U]};
        bytes.remove_prefix(1);
    }
    return text;
}

} // namespace semblance::imagery
