// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "matching/store/StoreHeader.h"

#include <map>
#include <memory>
#include <span>

namespace semblance::matching {

/// How many rows a word of bits speaks of.
inline constexpr std::uint64_t kWordRows = 64;

/// Which of a block's rows are removed. Not changed any more once it is shared.
struct RemovedRows
{
    std::uint32_t count = 0;
    /// Bit r % 64 of word r / 64; rowsPerBlock bits.
    std::vector<std::uint64_t> words;
};

/// Blocks that lie one behind the other in the file.
struct BlockRun
{
    std::uint64_t offset = 0;
    std::uint64_t blocks = 0;
};

/// Rows that follow each other.
struct RowRange
{
    RowNumber first = 0;
    RowNumber rows = 0;
};

/// What a store's log says up to one of its records. A value; changes are those of the records,
/// which are checked as they are made: each gives the reason why it cannot be, or an empty text.
struct StoreState
{
    explicit StoreState(std::shared_ptr<const StoreHeader> theHeader) : header(std::move(theHeader))
    {
    }

    std::shared_ptr<const StoreHeader> header;
    /// Appended ever.
    RowNumber rows = 0;
    RowNumber removed = 0;
    /// Behind everything that the file was given room for.
    std::uint64_t fileEnd = kSmallestStoreBytes;
    std::vector<BlockRun> runs;
    /// One of each block with rows: the sum over its rows of rowDigest.
    std::vector<std::uint64_t> digests;
    /// By block; those without a removed row are left out.
    std::map<std::size_t, std::shared_ptr<RemovedRows>> removedRows;

    std::uint32_t rowsPerBlock() const { return header->layout.rowsPerBlock; }
    std::uint64_t blocksWithRoom() const;
    /// Of a block below blocksWithRoom(), in the file.
    std::uint64_t blockOffset(std::size_t block) const;
    /// Committed rows of block `block`.
    std::uint32_t rowsIn(std::size_t block) const;
    const RemovedRows* removedIn(std::size_t block) const;
    bool isRemoved(RowNumber row) const;

    std::string_view growBlocks(const BlockRun& run);
    std::string_view growLog(std::uint64_t offset, std::uint64_t bytes);
    /// `newDigests`: of each block that the rows lie in.
    std::string_view addRows(RowNumber newRows, std::span<const std::uint64_t> newDigests);
    /// Ascending, not touching each other, none removed yet. Where it cannot be a part may be done.
    std::string_view removeRows(std::span<const RowRange> ranges);

    /// Everything above but the header.
    Bytes packed() const;
    std::string_view unpack(std::span<const std::byte> bytes);

private:
    RemovedRows& changeable(std::size_t block);
};

/// What a row adds to its block's digest.
std::uint64_t rowDigest(std::uint64_t scanChecksum, std::uint64_t exactChecksum);
/// How many words hold a bit for each of `rows`.
std::size_t wordsFor(std::uint64_t rows);

} // namespace semblance::matching
