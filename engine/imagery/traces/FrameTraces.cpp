// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/FrameTraces.h"

#include "foundation/imaging/Orientation.h"
#include "foundation/imaging/PngText.h"

#include <charconv>
#include <optional>

namespace semblance::imagery {

namespace {

std::string chunkText(const MetadataReport& metadata, const std::string& key)
{
    const MetadataEntry* entry = metadata.find("iTXt." + key);
    return entry ? entry->value : std::string();
}

/// With what is against it.
std::string timeIn(const MetadataReport& metadata)
{
    const std::string doubt = chunkText(metadata, "Semblance:Times");
    return chunkText(metadata, "Semblance:Time") + (doubt.empty() ? "" : " (" + doubt + ")");
}

std::optional<std::size_t> numberOf(const std::string& text)
{
    std::size_t number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data(), end, number);
    return fault == std::errc() && rest == end ? std::optional(number) : std::nullopt;
}

/// The orientation that its display matrix gave it; empty where that does not mirror.
std::optional<int> mirroringOrientation(const MetadataReport& metadata)
{
    constexpr std::size_t kHighest = 8;
    const auto number = numberOf(chunkText(metadata, "Semblance:Orientation"));
    const auto orientation = number && *number <= kHighest
                                 ? orientationFromExif(static_cast<int>(*number))
                                 : std::nullopt;
    return orientation && isMirroring(*orientation) ? std::optional(static_cast<int>(*orientation))
                                                    : std::nullopt;
}

} // namespace

std::vector<Trace> frameTraces(const MetadataReport& metadata)
{
    const std::string clip = chunkText(metadata, "Semblance:Clip");
    const std::string frame = chunkText(metadata, "Semblance:Frame");
    std::vector<Trace> traces;
    if (chunkText(metadata, kConcealedText) == kIsConcealed)
        traces.push_back(
            {std::string(trace::kConcealedFrame), {}, clip + ", Semblance:Frame " + frame});
    if (const auto orientation = mirroringOrientation(metadata))
        traces.push_back({std::string(trace::kVideoMirrored), double(*orientation)});
    if (const auto number = numberOf(frame); number && !clip.empty())
        traces.push_back({std::string(trace::kVideoFrame), double(*number),
                          timeIn(metadata) + std::string(trace::kNamesApart) + clip});
    return traces;
}

} // namespace semblance::imagery
