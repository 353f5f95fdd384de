// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/RowLayout.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace semblance::matching {

/// Some rows of one block that follow each other, checked. Valid while the view lives.
struct ScanBlock
{
    /// The number of its first row.
    RowNumber firstRow = 0;
    /// Committed rows: rowsPerBlock, or fewer in the last block. Bytes behind them are not to be
    /// read.
    std::uint32_t rows = 0;
    /// By column, in the order of the layout: `rows` × bytesPerRow bytes, row-major. Null for
    /// columns of the group Exact.
    std::array<const std::byte*, kMaxColumns> columns = {};
    /// Bit r % 64 of word r / 64: row `firstRow` + r is removed. Empty where none is.
    std::span<const std::uint64_t> removed;
    std::uint32_t removedRows = 0;
};

/// A row's columns of the group Exact, checked just now. Valid while the view lives.
struct ExactRow
{
    /// By column, in the order of the layout: bytesPerRow bytes; null for columns of the group
    /// Scan.
    std::array<const std::byte*, kMaxColumns> columns = {};
};

struct StoreState;
struct StoreBlocks;

/// A store as it was committed at one moment; what is appended, removed or compacted later does not
/// change it. Immutable, thread-safe, and valid after its store was closed or replaced.
class RowView
{
public:
    RowView(std::shared_ptr<const StoreState> state, std::shared_ptr<const StoreBlocks> blocks);

    const RowLayout& layout() const;
    /// Of everything that was ever appended, removed rows too.
    RowNumber rowCount() const;
    RowNumber removedCount() const;
    /// How often the file had been compacted: row numbers of another generation mean other rows.
    std::uint64_t generation() const;

    /// Blocks with committed rows: rowCount() / rowsPerBlock, rounded up.
    std::size_t blockCount() const;
    /// The columns of the group Scan. On the first touch in this process every row of the block is
    /// checked against its checksum and the commit log; later calls cost nothing. Rows that are
    /// removed may be damaged. Fails: StoreDamaged, again at each call: names the rows that are
    /// lost, all others can be read.
    Result<ScanBlock> scanBlock(std::size_t block) const;

    /// `row` < rowCount().
    bool isRemoved(RowNumber row) const;
    /// Checked at each call. `row` < rowCount(), removed or not.
    /// Fails: StoreDamaged: this row's columns of the group Exact are lost.
    Result<ExactRow> exactRow(RowNumber row) const;

    /// The same rows, none of which counts as checked yet.
    RowView unchecked() const;

private:
    std::shared_ptr<const StoreState> m_state;
    std::shared_ptr<const StoreBlocks> m_blocks;
};

} // namespace semblance::matching
