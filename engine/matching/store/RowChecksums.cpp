// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowChecksums.h"

#include "foundation/Checksum.h"

namespace semblance::matching {

std::uint64_t rowChecksum(const StoreHeader& header, RowGroup group, RowNumber row,
                          const ColumnBytes& columns, std::size_t index)
{
    // Not cleared: it takes as long as the checksum of a short row.
    std::array<std::uint64_t, kMaxColumns + 2> parts;
    parts[0] = header.seed;
    parts[1] = row;
    std::size_t count = 2;
    const std::vector<RowColumn>& layout = header.layout.columns;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        if (layout[i].group != group)
            continue;
        const std::size_t bytes = layout[i].bytesPerRow;
        parts[count++] = checksumOf(std::span(columns[i] + index * bytes, bytes));
    }
    return checksumOf(std::span<const std::uint64_t>(parts).first(count));
}

} // namespace semblance::matching
