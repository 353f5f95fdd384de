// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace semblance::imagery {

/// Bytes as UTF-8 that a screen can show: what is no UTF-8, and control characters but for line
/// breaks and tabs, as \xHH; zeros at the end are left out.
std::string metadataText(std::string_view bytes);
inline std::string metadataText(std::span<const std::byte> bytes)
{
    return metadataText(
        std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

inline std::string_view viewOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The part from `at` on of at most `count` bytes; what lies outside is left out.
inline std::span<const std::byte> partOf(std::span<const std::byte> bytes, std::size_t at,
                                         std::size_t count = std::dynamic_extent)
{
    if (at >= bytes.size())
        return {};
    const auto rest = bytes.subspan(at);
    return rest.first(count < rest.size() ? count : rest.size());
}

} // namespace semblance::imagery
