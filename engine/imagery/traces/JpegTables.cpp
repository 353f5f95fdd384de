// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/JpegTables.h"

#include "foundation/imaging/HeaderNumber.h"

#include <algorithm>
#include <functional>
#include <map>

namespace semblance::imagery {

namespace {

constexpr QuantisationTable kStandard{16,  11,  10,  16,  24, 40, 51,  61,  12,  12,  14,  19,  26,
                                      58,  60,  55,  14,  13, 16, 24,  40,  57,  69,  56,  14,  17,
                                      22,  29,  51,  87,  80, 62, 18,  22,  37,  56,  68,  109, 103,
                                      77,  24,  35,  55,  64, 81, 104, 113, 92,  49,  64,  78,  87,
                                      103, 121, 120, 101, 72, 92, 95,  98,  112, 100, 103, 99};

/// Calls `take` with marker and content of each segment before the first scan, and where it stands.
void eachSegment(std::span<const std::byte> jpeg,
                 const std::function<void(std::uint32_t, std::size_t, std::size_t)>& take)
{
    constexpr std::uint32_t kScan = 0xDA;
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && jpeg[at] == std::byte{0xFF}) {
        const std::uint32_t marker = bigEndian(jpeg, at + 1, 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const std::size_t length = bigEndian(jpeg, at + 2, 2);
        if (marker == kScan || length < 2 || at + 2 + length > jpeg.size())
            return;
        take(marker, at, length + 2);
        at += 2 + length;
    }
}

bool isFrameMarker(std::uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// The tables of one segment, by their number.
void readTables(std::span<const std::byte> content,
                std::map<std::uint32_t, QuantisationTable>& tables)
{
    std::size_t at = 0;
    while (at < content.size()) {
        const std::uint32_t head = bigEndian(content, at, 1);
        const std::size_t bytes = head >> 4U == 0 ? 1 : 2;
        if (at + 1 + 64 * bytes > content.size())
            return;
        QuantisationTable table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table[kZigzag[i]] =
                static_cast<std::uint16_t>(bigEndian(content, at + 1 + i * bytes, bytes));
        tables[head & 15U] = table;
        at += 1 + 64 * bytes;
    }
}

} // namespace

const std::array<std::uint8_t, 64> kZigzag{
    0,  1,  8,  16, 9,  2,  3,  10, 17, 24, 32, 25, 18, 11, 4,  5,  12, 19, 26, 33, 40, 48,
    41, 34, 27, 20, 13, 6,  7,  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23,
    30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

QuantisationTable standardTable(int quality)
{
    const int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    QuantisationTable table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] =
            static_cast<std::uint16_t>(std::clamp((kStandard[i] * scale + 50) / 100, 1, 255));
    return table;
}

std::optional<int> standardQuality(const QuantisationTable& table)
{
    for (int quality = 100; quality >= 1; --quality) {
        if (standardTable(quality) == table)
            return quality;
    }
    return std::nullopt;
}

std::optional<QuantisationTable> luminanceTable(std::span<const std::byte> jpeg)
{
    constexpr std::uint32_t kTables = 0xDB;
    constexpr std::size_t kFirstComponentsTable = 8;
    std::map<std::uint32_t, QuantisationTable> tables;
    std::optional<std::uint32_t> wanted;
    eachSegment(jpeg, [&](std::uint32_t marker, std::size_t at, std::size_t length) {
        const auto content = jpeg.subspan(at + 4, length - 4);
        if (marker == kTables)
            readTables(content, tables);
        else if (isFrameMarker(marker) && content.size() > kFirstComponentsTable)
            wanted = bigEndian(content, kFirstComponentsTable, 1);
    });
    if (!wanted || !tables.contains(*wanted))
        return std::nullopt;
    return tables.at(*wanted);
}

std::vector<std::byte> withoutProfile(std::span<const std::byte> jpeg)
{
    constexpr std::uint32_t kProfiles = 0xE2;
    std::vector<std::byte> bytes;
    std::size_t done = 0;
    const auto keepUpTo = [&](std::size_t end) {
        bytes.insert(bytes.end(), jpeg.begin() + static_cast<std::ptrdiff_t>(done),
                     jpeg.begin() + static_cast<std::ptrdiff_t>(end));
    };
    eachSegment(jpeg, [&](std::uint32_t marker, std::size_t at, std::size_t length) {
        if (marker != kProfiles)
            return;
        keepUpTo(at);
        done = at + length;
    });
    keepUpTo(jpeg.size());
    return bytes;
}

} // namespace semblance::imagery
