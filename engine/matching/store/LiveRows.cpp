// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/LiveRows.h"

#include <algorithm>

namespace semblance::matching {

namespace {
constexpr std::size_t kBytesAtOnce = 8 << 20;
constexpr std::size_t kMostRowsAtOnce = 4096;
} // namespace

LiveRows::LiveRows(const RowView& view) : m_view(view), m_columns(view.layout().columns.size())
{
    std::size_t rowBytes = 0;
    for (const RowColumn& column : view.layout().columns)
        rowBytes += column.bytesPerRow;
    m_rowsAtOnce = std::clamp<std::size_t>(kBytesAtOnce / rowBytes, 1, kMostRowsAtOnce);
}

Result<void> LiveRows::each(const Taker& take, const StopToken& stop)
{
    for (std::size_t block = 0; block < m_view.blockCount(); ++block) {
        if (const auto taken = takeBlock(block, take, stop); !taken)
            return taken;
    }
    return handOver(take);
}

Result<void> LiveRows::takeBlock(std::size_t block, const Taker& take, const StopToken& stop)
{
    const auto scanned = m_view.scanBlock(block);
    if (!scanned)
        return passOn(scanned);
    for (std::uint32_t index = 0; index < scanned->rows; ++index) {
        if (m_view.isRemoved(scanned->firstRow + index))
            continue;
        if (const auto added = addRow(*scanned, index); !added)
            return added;
        if (m_rows < m_rowsAtOnce)
            continue;
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Search, {});
        if (const auto handed = handOver(take); !handed)
            return handed;
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Search, {});
    return {};
}

Result<void> LiveRows::addRow(const ScanBlock& block, std::uint32_t index)
{
    const auto exact = m_view.exactRow(block.firstRow + index);
    if (!exact)
        return passOn(exact);
    const std::vector<RowColumn>& layout = m_view.layout().columns;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const std::size_t bytes = layout[i].bytesPerRow;
        const std::byte* from =
            block.columns[i] ? block.columns[i] + index * bytes : exact->columns[i];
        m_columns[i].insert(m_columns[i].end(), from, from + bytes);
    }
    ++m_rows;
    return {};
}

Result<void> LiveRows::handOver(const Taker& take)
{
    if (m_rows == 0)
        return {};
    const std::vector<std::span<const std::byte>> spans(m_columns.begin(), m_columns.end());
    const auto taken = take(m_rows, spans);
    m_rows = 0;
    for (Bytes& column : m_columns)
        column.clear();
    return taken;
}

} // namespace semblance::matching
