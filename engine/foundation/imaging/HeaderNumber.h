// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace semblance {

/// The number of `count` bytes (1 to 4) at `offset`; bytes beyond the end count as 0. Thread-safe.
inline std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t offset,
                                  std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count && offset + i < bytes.size(); ++i)
        value |= std::to_integer<std::uint32_t>(bytes[offset + i]) << (8 * i);
    return value;
}

inline std::uint32_t bigEndian(std::span<const std::byte> bytes, std::size_t offset,
                               std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | littleEndian(bytes, offset + i, 1);
    return value;
}

} // namespace semblance
