// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/FileMapping.h"
#include "matching/store/RowChecksums.h"
#include "matching/store/RowView.h"
#include "matching/store/StoreState.h"

#include <atomic>
#include <mutex>

namespace semblance::matching {

/// What the checks of a block's rows need, in memory.
struct BlockBytes
{
    RowNumber firstRow = 0;
    ColumnBytes columns = {};
    const std::uint64_t* scanChecksums = nullptr;
    const std::uint64_t* exactChecksums = nullptr;
};

/// How much of a block this process has checked; shared by all views of it. Thread-safe.
class BlockCheck
{
public:
    /// Checks what was not checked yet of the block's first `rows` rows against `digest`, which the
    /// log has of them. True where all are whole but those that `removed` (may be null) names.
    bool check(const StoreHeader& header, const BlockBytes& block, std::uint32_t rows,
               std::uint64_t digest, const RemovedRows* removed);
    /// Rows of the block whose columns of the group Scan are damaged, as far as it was checked.
    std::vector<std::uint32_t> damagedRows() const;

private:
    bool isEachRemoved(const RemovedRows* removed) const;

    mutable std::mutex m_mutex;
    std::atomic<std::uint32_t> m_checkedRows = 0;
    std::atomic<bool> m_hasDamage = false;
    /// Over the checked rows.
    std::uint64_t m_digest = 0;
    std::vector<std::uint32_t> m_damaged;
};

/// A block of a store in memory. A value; thread-safe.
class MappedBlock
{
public:
    MappedBlock(std::shared_ptr<const FileMapping> mapping, std::uint64_t offset, std::size_t index,
                std::shared_ptr<BlockCheck> check);

    /// Fails: StoreDamaged.
    Result<ScanBlock> scan(const StoreState& state, const std::filesystem::path& path) const;
    /// `index`: of the row in the block. Fails: StoreDamaged.
    Result<ExactRow> exact(const StoreState& state, std::uint32_t index,
                           const std::filesystem::path& path) const;

    const std::shared_ptr<BlockCheck>& check() const { return m_check; }
    void forgetChecks() { m_check = std::make_shared<BlockCheck>(); }

private:
    const std::byte* at(std::uint64_t place) const { return m_mapping->at(m_offset + place); }
    BlockBytes bytes(const StoreHeader& header) const;
    tl::unexpected<Error> scanDamaged(const StoreState& state,
                                      const std::filesystem::path& path) const;

    std::shared_ptr<const FileMapping> m_mapping;
    /// In the file.
    std::uint64_t m_offset;
    std::size_t m_index;
    std::shared_ptr<BlockCheck> m_check;
};

/// Blocks with committed rows, in their order, and the file that they are of.
struct StoreBlocks
{
    std::filesystem::path path;
    std::vector<MappedBlock> blocks;
};

} // namespace semblance::matching
