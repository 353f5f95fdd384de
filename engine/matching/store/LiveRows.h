// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"
#include "matching/store/RowFiller.h"
#include "matching/store/RowView.h"

#include <functional>

namespace semblance::matching {

/// The rows of a view that are not removed, checked, some at a time.
class LiveRows
{
public:
    explicit LiveRows(const RowView& view);

    using Taker = std::function<Result<void>(std::size_t rows, ColumnSpans columns)>;
    /// Calls `take` with rows in their order, each once. Holds a few megabytes at a time.
    /// Fails: StoreDamaged, Cancelled, and as `take`.
    Result<void> each(const Taker& take, const StopToken& stop);

private:
    Result<void> takeBlock(std::size_t block, const Taker& take, const StopToken& stop);
    Result<void> addRow(const ScanBlock& block, std::uint32_t index);
    Result<void> handOver(const Taker& take);

    const RowView& m_view;
    std::size_t m_rowsAtOnce;
    std::size_t m_rows = 0;
    std::vector<Bytes> m_columns;
};

} // namespace semblance::matching
