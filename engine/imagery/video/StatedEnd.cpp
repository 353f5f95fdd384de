// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes: ISO/IEC 14496-12, 4.2; elements: RFC 8794 (EBML), RFC 9559 (Matroska).
#include "imagery/video/StatedEnd.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace semblance::imagery {

namespace {

using Head = std::array<std::byte, 16>;

std::uint64_t bigEndian(const Head& head, std::size_t at, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | std::to_integer<std::uint64_t>(head[at + i]);
    return value;
}

std::int64_t sumOf(std::int64_t at, std::uint64_t size)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    return size > std::uint64_t(kMost - at) ? kMost : at + std::int64_t(size);
}

bool isBox(std::string_view type)
{
    static constexpr std::array<std::string_view, 14> kOutermost{
        "ftyp", "moov", "mdat", "free", "skip", "wide", "moof",
        "styp", "sidx", "mfra", "uuid", "meta", "emsg", "prft"};
    return std::ranges::find(kOutermost, type) != kOutermost.end();
}

/// Of MP4: from box to box, to the first that is none.
std::optional<std::int64_t> endOfBoxes(const ClipBytes& bytes, const StopToken& stop)
{
    constexpr std::uint64_t kIsLong = 1;
    constexpr std::uint64_t kToTheEnd = 0;
    std::int64_t at = 0;
    while (at < bytes.size()) {
        Head head{};
        const auto read = bytes.read(at, head);
        if (!read || stop.stop_requested())
            return std::nullopt;
        const std::string_view type(reinterpret_cast<const char*>(head.data()) + 4, 4);
        if (*read < 8 || !isBox(type))
            break;
        std::uint64_t size = bigEndian(head, 0, 4);
        if (size == kToTheEnd)
            return bytes.size();
        const bool isLong = size == kIsLong;
        size = isLong ? bigEndian(head, 8, 8) : size;
        if (size < (isLong ? 16U : 8U))
            break;
        at = sumOf(at, size);
    }
    return at > 0 ? std::optional(at) : std::nullopt;
}

/// A number of EBML at `at` of `head`, of 1 to 8 bytes; its marker is taken off. Empty where all
/// bits are set: unknown.
std::optional<std::uint64_t> elementSize(const Head& head, std::size_t at, std::size_t& length)
{
    const auto first = std::to_integer<unsigned>(head[at]);
    length = 1;
    while (length <= 8 && (first & (0x100U >> length)) == 0)
        ++length;
    if (length > 8)
        return std::nullopt;
    const std::uint64_t mask = (std::uint64_t{1} << (7 * length)) - 1;
    const std::uint64_t value = bigEndian(head, at, length) & mask;
    return value == mask ? std::nullopt : std::optional(value);
}

/// Of Matroska: of its head, and of the one segment behind that.
std::optional<std::int64_t> endOfSegment(const ClipBytes& bytes)
{
    constexpr std::uint64_t kHeadId = 0x1A45DFA3;
    constexpr std::uint64_t kSegmentId = 0x18538067;
    std::int64_t at = 0;
    for (const std::uint64_t id : {kHeadId, kSegmentId}) {
        Head head{};
        const auto read = bytes.read(at, head);
        std::size_t length = 0;
        if (!read || *read < head.size() || bigEndian(head, 0, 4) != id)
            return std::nullopt;
        const auto size = elementSize(head, 4, length);
        if (!size)
            return std::nullopt;
        at = sumOf(at + 4 + std::int64_t(length), *size);
    }
    return at;
}

} // namespace

std::optional<std::int64_t> statedEnd(const ClipBytes& bytes, const StopToken& stop)
{
    const auto segment = endOfSegment(bytes);
    return segment ? segment : endOfBoxes(bytes, stop);
}

} // namespace semblance::imagery
