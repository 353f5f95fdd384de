// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowMoves.h"

#include <bit>

namespace semblance::matching {

RowMoves::RowMoves(RowNumber rows, std::vector<std::uint64_t> removed)
    : m_rows(rows), m_removed(std::move(removed))
{
    m_removedBefore.reserve(m_removed.size() + 1);
    RowNumber count = 0;
    for (const std::uint64_t word : m_removed) {
        m_removedBefore.push_back(count);
        count += static_cast<RowNumber>(std::popcount(word));
    }
    m_removedBefore.push_back(count);
}

RowNumber RowMoves::rowsAfter() const
{
    return m_rows - m_removedBefore.back();
}

std::optional<RowNumber> RowMoves::after(RowNumber before) const
{
    const auto word = static_cast<std::size_t>(before / kWordRows);
    const std::uint64_t bit = std::uint64_t(1) << (before % kWordRows);
    if ((m_removed[word] & bit) != 0)
        return std::nullopt;
    const int inWord = std::popcount(m_removed[word] & (bit - 1));
    return before - m_removedBefore[word] - static_cast<RowNumber>(inWord);
}

} // namespace semblance::matching
