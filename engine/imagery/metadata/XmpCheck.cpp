// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/XmpCheck.h"

#include <algorithm>

namespace semblance::imagery {

namespace {

using namespace std::string_view_literals;

MetadataGap gap(MetadataGapKind kind, std::string reason)
{
    return {kind, "XMP", std::move(reason)};
}

/// Behind the end of what begins there; the packet's end where it has none.
std::size_t behind(std::string_view packet, std::size_t at, std::string_view end)
{
    const std::size_t found = packet.find(end, at);
    return found == std::string_view::npos ? packet.size() : found + end.size();
}

} // namespace

std::optional<MetadataGap> xmpGap(std::string_view packet, const MetadataLimits& limits)
{
    const std::string_view head = packet.substr(0, 4);
    if (head.find('\0') != std::string_view::npos || head.starts_with("\xFE\xFF"sv) ||
        head.starts_with("\xFF\xFE"sv))
        return gap(MetadataGapKind::NotRead, "is not in UTF-8");
    if (packet.find("<!DOCTYPE"sv) != std::string_view::npos ||
        packet.find("<!ENTITY"sv) != std::string_view::npos)
        return gap(MetadataGapKind::NotRead, "declares entities, which XMP forbids");
    std::size_t depth = 0;
    std::size_t elements = 0;
    for (std::size_t at = packet.find('<'); at < packet.size(); at = packet.find('<', at)) {
        const std::string_view rest = packet.substr(at);
        if (rest.starts_with("<!--"sv)) {
            at = behind(packet, at, "-->"sv);
        } else if (rest.starts_with("<![CDATA["sv)) {
            at = behind(packet, at, "]]>"sv);
        } else if (rest.starts_with("<?"sv)) {
            at = behind(packet, at, "?>"sv);
        } else {
            const std::size_t end = behind(packet, at, ">"sv);
            const bool isEnd = rest.starts_with("</"sv);
            const bool isEmpty = end >= 2 && packet[end - 2] == '/';
            if (isEnd)
                depth -= std::min<std::size_t>(depth, 1);
            else if (!isEmpty)
                ++depth;
            elements += isEnd ? 0 : 1;
            at = end;
        }
        if (depth > limits.packetDepth)
            return gap(MetadataGapKind::TooMuch, "more than " + std::to_string(limits.packetDepth) +
                                                     " elements in each other");
        if (elements > limits.packetElements)
            return gap(MetadataGapKind::TooMuch,
                       "more than " + std::to_string(limits.packetElements) + " elements");
    }
    return std::nullopt;
}

} // namespace semblance::imagery
