// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/StoreHeader.h"

namespace semblance::matching {

/// Each column's rows; by column in the order of the layout.
using ColumnBytes = std::array<const std::byte*, kMaxColumns>;

/// The checksum over what row `row` of the store has in the columns of a group. Its bytes are row
/// `index` of `columns`. The row's number and the store go into it: moved rows do not pass.
std::uint64_t rowChecksum(const StoreHeader& header, RowGroup group, RowNumber row,
                          const ColumnBytes& columns, std::size_t index);

} // namespace semblance::matching
