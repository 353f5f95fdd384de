// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/StoreState.h"

#include "foundation/Checksum.h"
#include "matching/store/ByteFields.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>

namespace semblance::matching {

namespace {

using Words = std::vector<std::uint64_t>;

bool isSet(const std::vector<std::uint64_t>& words, std::uint64_t bit)
{
    return (words[bit / kWordRows] >> (bit % kWordRows) & 1) != 0;
}

/// False where it is set already.
bool setBit(RemovedRows& removed, std::uint64_t bit)
{
    if (isSet(removed.words, bit))
        return false;
    removed.words[bit / kWordRows] |= std::uint64_t(1) << (bit % kWordRows);
    ++removed.count;
    return true;
}

/// Blocks that rows up to `rows` lie in.
std::uint64_t blocksFor(RowNumber rows, std::uint64_t rowsPerBlock)
{
    return (rows + rowsPerBlock - 1) / rowsPerBlock;
}

std::uint64_t mostBlocks(const StoreState& state)
{
    return blocksFor(kMaxRows, state.rowsPerBlock());
}

/// Bits of a block that stand for no committed row must not be set.
bool isWithin(const RemovedRows& removed, std::uint32_t rows)
{
    for (std::size_t word = 0; word < removed.words.size(); ++word) {
        const std::uint64_t first = word * kWordRows;
        const std::uint64_t inside = first >= rows ? 0 : std::min(rows - first, kWordRows);
        const std::uint64_t mask =
            inside == kWordRows ? ~std::uint64_t(0) : (std::uint64_t(1) << inside) - 1;
        if ((removed.words[word] & ~mask) != 0)
            return false;
    }
    return true;
}

std::uint32_t countOf(const std::vector<std::uint64_t>& words)
{
    std::uint32_t count = 0;
    for (const std::uint64_t word : words)
        count += static_cast<std::uint32_t>(std::popcount(word));
    return count;
}

/// Takes a state apart; each step says what is wrong, or nothing.
class Unpacking
{
public:
    Unpacking(std::span<const std::byte> bytes, StoreState& state) : m_from(bytes), m_state(state)
    {
    }

    std::string_view take()
    {
        m_state.rows = m_from.take<std::uint64_t>();
        m_state.removed = m_from.take<std::uint64_t>();
        m_state.fileEnd = m_from.take<std::uint64_t>();
        if (m_state.rows > kMaxRows || m_state.fileEnd % kStorePageBytes != 0)
            return "numbers beyond bounds";
        if (!takeRuns() || m_state.blocksWithRoom() > mostBlocks(m_state) || !takeDigests())
            return "blocks that cannot be";
        if (!takeRemoved() || !m_from.isDone())
            return "removed rows that cannot be";
        return {};
    }

private:
    bool takeRuns()
    {
        const auto count = m_from.take<std::uint64_t>();
        if (count > m_from.left() / sizeof(BlockRun))
            return false;
        std::uint64_t end = kSmallestStoreBytes;
        for (std::uint64_t i = 0; i < count; ++i) {
            const BlockRun run = {m_from.take<std::uint64_t>(), m_from.take<std::uint64_t>()};
            std::uint64_t bytes = 0;
            if (run.offset < end || run.offset % kStorePageBytes != 0 || run.blocks == 0 ||
                __builtin_mul_overflow(run.blocks, m_state.header->shape.bytes, &bytes) ||
                __builtin_add_overflow(run.offset, bytes, &end) || end > m_state.fileEnd)
                return false;
            m_state.runs.push_back(run);
        }
        return true;
    }

    bool takeDigests()
    {
        const std::uint64_t blocks = blocksFor(m_state.rows, m_state.rowsPerBlock());
        if (blocks > m_state.blocksWithRoom() || blocks > m_from.left() / sizeof(std::uint64_t))
            return false;
        m_state.digests = m_from.takeNumbers(static_cast<std::size_t>(blocks));
        return true;
    }

    bool takeRemoved()
    {
        RowNumber total = 0;
        const auto blocks = m_from.take<std::uint64_t>();
        const std::size_t words = wordsFor(m_state.rowsPerBlock());
        for (std::uint64_t i = 0; i < blocks; ++i) {
            const auto block = m_from.take<std::uint64_t>();
            const bool isNext =
                m_state.removedRows.empty() || block > m_state.removedRows.rbegin()->first;
            if (!isNext || block >= m_state.digests.size() ||
                words > m_from.left() / sizeof(std::uint64_t))
                return false;
            auto removed = std::make_shared<RemovedRows>();
            removed->words = m_from.takeNumbers(words);
            removed->count = countOf(removed->words);
            if (removed->count == 0 || !isWithin(*removed, m_state.rowsIn(block)))
                return false;
            total += removed->count;
            m_state.removedRows.emplace(block, std::move(removed));
        }
        return total == m_state.removed;
    }

    FieldReader m_from;
    StoreState& m_state;
};

} // namespace

std::uint64_t rowDigest(std::uint64_t scanChecksum, std::uint64_t exactChecksum)
{
    return checksumOf(std::to_array({scanChecksum, exactChecksum}));
}

std::size_t wordsFor(std::uint64_t rows)
{
    return static_cast<std::size_t>((rows + kWordRows - 1) / kWordRows);
}

std::uint64_t StoreState::blocksWithRoom() const
{
    std::uint64_t blocks = 0;
    for (const BlockRun& run : runs)
        blocks += run.blocks;
    return blocks;
}

std::uint64_t StoreState::blockOffset(std::size_t block) const
{
    std::uint64_t left = block;
    for (const BlockRun& run : runs) {
        if (left < run.blocks)
            return run.offset + left * header->shape.bytes;
        left -= run.blocks;
    }
    return fileEnd;
}

std::uint32_t StoreState::rowsIn(std::size_t block) const
{
    const RowNumber first = static_cast<RowNumber>(block) * rowsPerBlock();
    return first >= rows
               ? 0
               : static_cast<std::uint32_t>(std::min<RowNumber>(rows - first, rowsPerBlock()));
}

const RemovedRows* StoreState::removedIn(std::size_t block) const
{
    const auto found = removedRows.find(block);
    return found == removedRows.end() ? nullptr : found->second.get();
}

bool StoreState::isRemoved(RowNumber row) const
{
    const RemovedRows* inBlock = removedIn(static_cast<std::size_t>(row / rowsPerBlock()));
    return inBlock && isSet(inBlock->words, row % rowsPerBlock());
}

std::string_view StoreState::growBlocks(const BlockRun& run)
{
    std::uint64_t bytes = 0;
    std::uint64_t end = 0;
    if (run.offset != fileEnd || run.blocks == 0 ||
        run.blocks > mostBlocks(*this) - blocksWithRoom() ||
        __builtin_mul_overflow(run.blocks, header->shape.bytes, &bytes) ||
        __builtin_add_overflow(run.offset, bytes, &end) || end > INT64_MAX)
        return "room for blocks that cannot be";
    if (!runs.empty() &&
        runs.back().offset + runs.back().blocks * header->shape.bytes == run.offset)
        runs.back().blocks += run.blocks;
    else
        runs.push_back(run);
    fileEnd = end;
    return {};
}

std::string_view StoreState::growLog(std::uint64_t offset, std::uint64_t bytes)
{
    std::uint64_t end = 0;
    if (offset != fileEnd || bytes == 0 || bytes % kStorePageBytes != 0 || bytes > kMaxLogBytes ||
        __builtin_add_overflow(offset, bytes, &end) || end > INT64_MAX)
        return "room for the log that cannot be";
    fileEnd = end;
    return {};
}

std::string_view StoreState::addRows(RowNumber newRows, std::span<const std::uint64_t> newDigests)
{
    const std::size_t firstBlock = static_cast<std::size_t>(rows / rowsPerBlock());
    if (newRows <= rows || newRows > kMaxRows ||
        blocksFor(newRows, rowsPerBlock()) > blocksWithRoom() ||
        newDigests.size() != blocksFor(newRows, rowsPerBlock()) - firstBlock)
        return "rows that cannot be";
    rows = newRows;
    digests.resize(firstBlock);
    digests.insert(digests.end(), newDigests.begin(), newDigests.end());
    return {};
}

RemovedRows& StoreState::changeable(std::size_t block)
{
    auto& inBlock = removedRows[block];
    if (!inBlock)
        inBlock = std::make_shared<RemovedRows>(RemovedRows{0, Words(wordsFor(rowsPerBlock()))});
    else if (inBlock.use_count() > 1)
        inBlock = std::make_shared<RemovedRows>(*inBlock);
    // Whoever shared it until now has read it before.
    std::atomic_thread_fence(std::memory_order_acquire);
    return *inBlock;
}

std::string_view StoreState::removeRows(std::span<const RowRange> ranges)
{
    constexpr std::string_view kWrong = "removed rows that cannot be";
    RowNumber end = 0;
    RowNumber count = 0;
    for (const RowRange& range : ranges) {
        // Ranges that touch are one range.
        const bool isApart = range.first > end || (range.first == 0 && end == 0);
        if (!isApart || range.rows == 0 || range.first >= rows || range.rows > rows - range.first)
            return kWrong;
        end = range.first + range.rows;
        count += range.rows;
        for (RowNumber row = range.first; row < end;) {
            const auto block = static_cast<std::size_t>(row / rowsPerBlock());
            const RowNumber blockFirst = static_cast<RowNumber>(block) * rowsPerBlock();
            const RowNumber blockEnd = std::min(end, blockFirst + rowsPerBlock());
            RemovedRows& inBlock = changeable(block);
            for (; row < blockEnd; ++row) {
                if (!setBit(inBlock, row - blockFirst))
                    return kWrong;
            }
        }
    }
    if (count == 0)
        return kWrong;
    removed += count;
    return {};
}

Bytes StoreState::packed() const
{
    FieldWriter to;
    to.put(rows);
    to.put(removed);
    to.put(fileEnd);
    to.put(static_cast<std::uint64_t>(runs.size()));
    to.put(std::as_bytes(std::span(runs)));
    to.put(std::as_bytes(std::span(digests)));
    to.put(static_cast<std::uint64_t>(removedRows.size()));
    for (const auto& [block, inBlock] : removedRows) {
        to.put(static_cast<std::uint64_t>(block));
        to.put(std::as_bytes(std::span(inBlock->words)));
    }
    return to.take();
}

std::string_view StoreState::unpack(std::span<const std::byte> bytes)
{
    StoreState unpacked(header);
    const std::string_view wrong = Unpacking(bytes, unpacked).take();
    if (!wrong.empty())
        return wrong;
    if (!std::ranges::equal(unpacked.packed(), bytes))
        return "a state that this program does not write";
    *this = std::move(unpacked);
    return {};
}

} // namespace semblance::matching
