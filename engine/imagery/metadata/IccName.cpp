// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/IccName.h"

#include "foundation/imaging/HeaderNumber.h"
#include "imagery/metadata/MetadataText.h"

#include <algorithm>

namespace semblance::imagery {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestName = 200;

/// Of one plane; anything else is left out.
void addUtf8(std::uint32_t code, std::string& text)
{
    const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | code >> 6U);
        put(0x80U | (code & 0x3FU));
    } else if (code < 0xD800 || code > 0xDFFF) {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

/// The first of several languages.
std::string multiLanguageText(std::span<const std::byte> tag)
{
    constexpr std::size_t kFirstRecord = 16;
    const std::size_t length = bigEndian(tag, kFirstRecord + 4, 4);
    const std::size_t place = bigEndian(tag, kFirstRecord + 8, 4);
    const auto text = partOf(tag, place, std::min(length, 2 * kLongestName));
    std::string name;
    for (std::size_t i = 0; i + 2 <= text.size(); i += 2)
        addUtf8(bigEndian(text, i, 2), name);
    return name;
}

std::string nameIn(std::span<const std::byte> tag)
{
    const std::string_view type = viewOf(partOf(tag, 0, 4));
    if (type == "mluc"sv)
        return multiLanguageText(tag);
    if (type != "desc"sv)
        return {};
    const std::size_t length = bigEndian(tag, 8, 4);
    return std::string(viewOf(partOf(tag, 12, std::min(length, kLongestName))));
}

} // namespace

std::string iccName(std::span<const std::byte> profile)
{
    constexpr std::size_t kTable = 128;
    constexpr std::size_t kRecord = 12;
    constexpr std::size_t kMostTags = 200;
    const std::size_t count = std::min<std::size_t>(bigEndian(profile, kTable, 4), kMostTags);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = kTable + 4 + i * kRecord;
        if (viewOf(partOf(profile, at, 4)) != "desc"sv)
            continue;
        return metadataText(
            nameIn(partOf(profile, bigEndian(profile, at + 4, 4), bigEndian(profile, at + 8, 4))));
    }
    return {};
}

} // namespace semblance::imagery
