// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/BlockMap.h"

namespace semblance::matching {

namespace {
/// A system has some ten thousand of them for a process; what is more is made one anew.
constexpr std::size_t kMaxMappings = 256;
} // namespace

BlockMap::BlockMap(std::filesystem::path path)
{
    auto blocks = std::make_shared<StoreBlocks>();
    blocks->path = std::move(path);
    m_blocks = std::move(blocks);
}

Result<std::shared_ptr<const RowView>> BlockMap::view(const FileDescriptor& file,
                                                      std::shared_ptr<const StoreState> state)
{
    if (state->digests.size() > m_blocks->blocks.size()) {
        if (const auto mapped = mapTo(file, *state); !mapped)
            return passOn(mapped);
    }
    return std::make_shared<const RowView>(std::move(state), m_blocks);
}

Result<void> BlockMap::mapTo(const FileDescriptor& file, const StoreState& state)
{
    const std::uint64_t end =
        state.blockOffset(state.digests.size() - 1) + state.header->shape.bytes;
    const bool isAnew = m_mappings == kMaxMappings;
    const std::uint64_t begin = isAnew ? 0 : m_mappedEnd;
    auto mapping = FileMapping::map(file, begin, end - begin, m_blocks->path);
    if (!mapping)
        return passOn(mapping);
    m_last = std::move(*mapping);
    m_mappedEnd = end;
    m_mappings = isAnew ? 1 : m_mappings + 1;
    auto blocks = std::make_shared<StoreBlocks>();
    blocks->path = m_blocks->path;
    if (!isAnew)
        blocks->blocks = m_blocks->blocks;
    addBlocks(state, std::move(blocks));
    return {};
}

void BlockMap::addBlocks(const StoreState& state, std::shared_ptr<StoreBlocks> blocks)
{
    for (std::size_t i = blocks->blocks.size(); i < state.digests.size(); ++i) {
        const bool isKnown = i < m_blocks->blocks.size();
        auto check = isKnown ? m_blocks->blocks[i].check() : std::make_shared<BlockCheck>();
        blocks->blocks.emplace_back(m_last, state.blockOffset(i), i, std::move(check));
    }
    m_blocks = std::move(blocks);
}

} // namespace semblance::matching
