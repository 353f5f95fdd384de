// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/RowLayout.h"

#include <array>

namespace semblance::matching {

/// Everything in the file begins at a multiple of it.
inline constexpr std::uint64_t kStorePageBytes = 4096;

std::uint64_t roundedUp(std::uint64_t bytes, std::uint64_t alignment);

/// Where things lie inside of a block, in bytes from its beginning: columns of the group Scan, the
/// rows' checksums, columns of the group Exact. Of a layout that checkLayout has passed no number
/// here can overflow.
struct BlockShape
{
    explicit BlockShape(const RowLayout& layout);

    std::array<std::uint64_t, kMaxColumns> columns = {};
    /// 8 bytes a row each.
    std::uint64_t scanChecksums = 0;
    std::uint64_t exactChecksums = 0;
    /// Of a block; a multiple of kStorePageBytes.
    std::uint64_t bytes = 0;
};

} // namespace semblance::matching
