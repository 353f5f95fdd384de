// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace semblance::imagery {

struct Inflated
{
    /// As far as they could be had.
    std::vector<std::byte> bytes;
    /// There are more than was asked for.
    bool isCut = false;
    bool isDamaged = false;
};

/// Unpacks a zlib stream (RFC 1950), at most `most` bytes of it. Thread-safe.
Inflated inflate(std::span<const std::byte> packed, std::size_t most);

} // namespace semblance::imagery
