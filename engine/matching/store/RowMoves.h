// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/RowLayout.h"

#include <optional>
#include <vector>

namespace semblance::matching {

/// Which rows became which when a store was compacted: rows keep their order, removed ones are gone
/// and the others close up. A value; costs a bit for every row.
class RowMoves
{
public:
    /// `removed`: bit r % 64 of word r / 64 is set where row r was removed; at least `rows` bits.
    RowMoves(RowNumber rows, std::vector<std::uint64_t> removed);

    /// Rows before and after.
    RowNumber rowsBefore() const { return m_rows; }
    RowNumber rowsAfter() const;
    /// The number of what was row `before` (< rowsBefore()); empty where it was removed.
    std::optional<RowNumber> after(RowNumber before) const;

private:
    RowNumber m_rows;
    std::vector<std::uint64_t> m_removed;
    /// Removed rows before each word.
    std::vector<RowNumber> m_removedBefore;
};

} // namespace semblance::matching
