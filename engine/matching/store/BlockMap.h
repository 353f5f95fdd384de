// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/MappedBlock.h"

namespace semblance::matching {

/// The blocks of one file in memory, as it grows: blocks that are mapped stay where they are, and
/// stay checked. One thread.
class BlockMap
{
public:
    explicit BlockMap(std::filesystem::path path);

    /// All blocks with rows of `state`, of which the file must have every byte.
    /// Fails: OutOfMemory, FileUnreadable.
    Result<std::shared_ptr<const RowView>> view(const FileDescriptor& file,
                                                std::shared_ptr<const StoreState> state);

private:
    Result<void> mapTo(const FileDescriptor& file, const StoreState& state);
    void addBlocks(const StoreState& state, std::shared_ptr<StoreBlocks> blocks);

    std::shared_ptr<const StoreBlocks> m_blocks;
    std::shared_ptr<const FileMapping> m_last;
    std::uint64_t m_mappedEnd = 0;
    std::size_t m_mappings = 0;
};

} // namespace semblance::matching
