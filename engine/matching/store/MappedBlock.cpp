// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/MappedBlock.h"

#include "matching/store/StoreFault.h"

#include <algorithm>

namespace semblance::matching {

namespace {

bool isRemovedIn(const RemovedRows* removed, std::uint32_t index)
{
    return removed && (removed->words[index / kWordRows] >> (index % kWordRows) & 1) != 0;
}

std::uint64_t actualChecksum(const StoreHeader& header, RowGroup group, const BlockBytes& block,
                             std::uint32_t index)
{
    return rowChecksum(header, group, block.firstRow + index, block.columns, index);
}

/// From the rows alone, whatever checksums stand beside them.
std::uint64_t digestOfRows(const StoreHeader& header, const BlockBytes& block, std::uint32_t first,
                           std::uint32_t end)
{
    std::uint64_t sum = 0;
    for (std::uint32_t index = first; index < end; ++index)
        sum += rowDigest(actualChecksum(header, RowGroup::Scan, block, index),
                         actualChecksum(header, RowGroup::Exact, block, index));
    return sum;
}

/// The group's columns, from the row `index` on.
ColumnBytes columnsOf(const RowLayout& layout, RowGroup group, const ColumnBytes& all,
                      std::uint32_t index)
{
    ColumnBytes columns = {};
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        if (layout.columns[i].group == group)
            columns[i] = all[i] + std::uint64_t(index) * layout.columns[i].bytesPerRow;
    }
    return columns;
}

/// "row 7", "rows 7, 9 and 12 more".
std::string namesOf(const std::vector<std::uint32_t>& rows, RowNumber firstRow)
{
    constexpr std::size_t kNamed = 3;
    std::string names = rows.size() == 1 ? "row " : "rows ";
    const std::size_t named = std::min(rows.size(), kNamed);
    for (std::size_t i = 0; i < named; ++i)
        names += (i == 0 ? "" : ", ") + std::to_string(firstRow + rows[i]);
    if (rows.size() > named)
        names += " and " + std::to_string(rows.size() - named) + " more";
    return names;
}

} // namespace

bool BlockCheck::isEachRemoved(const RemovedRows* removed) const
{
    return std::ranges::all_of(
        m_damaged, [removed](std::uint32_t index) { return isRemovedIn(removed, index); });
}

bool BlockCheck::check(const StoreHeader& header, const BlockBytes& block, std::uint32_t rows,
                       std::uint64_t digest, const RemovedRows* removed)
{
    if (m_checkedRows.load(std::memory_order_acquire) >= rows && !m_hasDamage)
        return true;
    const std::lock_guard lock(m_mutex);
    const std::uint32_t checked = m_checkedRows.load(std::memory_order_relaxed);
    if (checked >= rows)
        return isEachRemoved(removed);
    std::uint64_t sum = m_digest;
    std::vector<std::uint32_t> damaged;
    for (std::uint32_t index = checked; index < rows; ++index) {
        const std::uint64_t expected = block.scanChecksums[index];
        if (actualChecksum(header, RowGroup::Scan, block, index) != expected)
            damaged.push_back(index);
        sum += rowDigest(expected, block.exactChecksums[index]);
    }
    if (sum != digest) {
        // The checksums themselves do not fit the log. Where the rows do, nothing is lost.
        if (m_digest + digestOfRows(header, block, checked, rows) != digest)
            return false;
        damaged.clear();
    }
    m_digest = digest;
    m_damaged.insert(m_damaged.end(), damaged.begin(), damaged.end());
    m_hasDamage = !m_damaged.empty();
    m_checkedRows.store(rows, std::memory_order_release);
    return isEachRemoved(removed);
}

std::vector<std::uint32_t> BlockCheck::damagedRows() const
{
    const std::lock_guard lock(m_mutex);
    return m_damaged;
}

MappedBlock::MappedBlock(std::shared_ptr<const FileMapping> mapping, std::uint64_t offset,
                         std::size_t index, std::shared_ptr<BlockCheck> check)
    : m_mapping(std::move(mapping)), m_offset(offset), m_index(index), m_check(std::move(check))
{
}

BlockBytes MappedBlock::bytes(const StoreHeader& header) const
{
    BlockBytes block;
    block.firstRow = static_cast<RowNumber>(m_index) * header.layout.rowsPerBlock;
    for (std::size_t i = 0; i < header.layout.columns.size(); ++i)
        block.columns[i] = at(header.shape.columns[i]);
    // Blocks and what lies in them begin at multiples of 64 bytes.
    const auto checksums = [this](std::uint64_t place) {
        return static_cast<const std::uint64_t*>(static_cast<const void*>(at(place)));
    };
    block.scanChecksums = checksums(header.shape.scanChecksums);
    block.exactChecksums = checksums(header.shape.exactChecksums);
    return block;
}

Result<ScanBlock> MappedBlock::scan(const StoreState& state,
                                    const std::filesystem::path& path) const
{
    const BlockBytes block = bytes(*state.header);
    const std::uint32_t rows = state.rowsIn(m_index);
    const RemovedRows* removed = state.removedIn(m_index);
    if (!m_check->check(*state.header, block, rows, state.digests[m_index], removed))
        return scanDamaged(state, path);
    ScanBlock scanned;
    scanned.firstRow = block.firstRow;
    scanned.rows = rows;
    scanned.columns = columnsOf(state.header->layout, RowGroup::Scan, block.columns, 0);
    if (removed) {
        scanned.removed = removed->words;
        scanned.removedRows = removed->count;
    }
    return scanned;
}

Result<ExactRow> MappedBlock::exact(const StoreState& state, std::uint32_t index,
                                    const std::filesystem::path& path) const
{
    const StoreHeader& header = *state.header;
    const BlockBytes block = bytes(header);
    const std::string row = std::to_string(block.firstRow + index);
    if (actualChecksum(header, RowGroup::Exact, block, index) != block.exactChecksums[index])
        return storeFaultAt(StoreFault::RowsDamaged, path, m_offset,
                            "row " + row +
                                " of the block that begins there is damaged in its exact "
                                "columns and lost; no other row is concerned",
                            {{"firstRow", row}, {"rows", "1"}});
    return ExactRow{columnsOf(header.layout, RowGroup::Exact, block.columns, index)};
}

tl::unexpected<Error> MappedBlock::scanDamaged(const StoreState& state,
                                               const std::filesystem::path& path) const
{
    const RowNumber first = static_cast<RowNumber>(m_index) * state.rowsPerBlock();
    std::vector<std::uint32_t> rows = m_check->damagedRows();
    std::erase_if(rows, [&](std::uint32_t index) {
        return index >= state.rowsIn(m_index) || state.isRemoved(first + index);
    });
    if (rows.empty())
        return storeFaultAt(
            StoreFault::RowsDamaged, path, m_offset,
            "the rows " + std::to_string(first) + " to " +
                std::to_string(first + state.rowsIn(m_index) - 1) +
                " of the block that begins there do not fit the log and are lost; "
                "rows of other blocks are not concerned",
            {{"firstRow", std::to_string(first)}, {"rows", std::to_string(state.rowsIn(m_index))}});
    return storeFaultAt(StoreFault::RowsDamaged, path, m_offset,
                        namesOf(rows, first) + " of the block that begins there: damaged and lost; "
                                               "no other row is concerned",
                        {{"firstRow", std::to_string(first + rows.front())},
                         {"rows", std::to_string(rows.size())}});
}

} // namespace semblance::matching
