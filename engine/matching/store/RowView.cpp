// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowView.h"

#include "matching/store/MappedBlock.h"
#include "matching/store/StoreState.h"

namespace semblance::matching {

RowView::RowView(std::shared_ptr<const StoreState> state, std::shared_ptr<const StoreBlocks> blocks)
    : m_state(std::move(state)), m_blocks(std::move(blocks))
{
}

const RowLayout& RowView::layout() const
{
    return m_state->header->layout;
}

RowNumber RowView::rowCount() const
{
    return m_state->rows;
}

RowNumber RowView::removedCount() const
{
    return m_state->removed;
}

std::uint64_t RowView::generation() const
{
    return m_state->header->generation;
}

std::size_t RowView::blockCount() const
{
    return m_blocks->blocks.size();
}

Result<ScanBlock> RowView::scanBlock(std::size_t block) const
{
    return m_blocks->blocks[block].scan(*m_state, m_blocks->path);
}

bool RowView::isRemoved(RowNumber row) const
{
    return m_state->isRemoved(row);
}

Result<ExactRow> RowView::exactRow(RowNumber row) const
{
    const std::uint32_t rowsPerBlock = m_state->rowsPerBlock();
    const auto block = static_cast<std::size_t>(row / rowsPerBlock);
    return m_blocks->blocks[block].exact(*m_state, static_cast<std::uint32_t>(row % rowsPerBlock),
                                         m_blocks->path);
}

RowView RowView::unchecked() const
{
    auto blocks = std::make_shared<StoreBlocks>(*m_blocks);
    for (MappedBlock& block : blocks->blocks)
        block.forgetChecks();
    return {m_state, std::move(blocks)};
}

} // namespace semblance::matching
