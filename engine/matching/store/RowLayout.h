// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace semblance::matching {

/// Counted from 0 in the order of appending; never used twice until the store is compacted.
using RowNumber = std::uint64_t;

/// How a column is read, and so how it is checked.
enum class RowGroup : std::uint32_t
{
    /// By every scan, from the first row to the last: checked once a process, a block at a time.
    Scan = 1,
    /// Few rows of each scan: checked at each use, so that the other rows' pages stay untouched.
    Exact = 2,
};

/// Numbers in columns are little-endian by agreement; the store sees bytes alone.
struct RowColumn
{
    /// 1 to 31 bytes, each name once.
    std::string name;
    /// 1 to kMaxColumnBytes. Rows follow each other without a gap.
    std::uint32_t bytesPerRow = 0;
    /// In bytes, of the first row of each block, in the file and in memory: a power of two from 64
    /// to 4096. Rows after it are aligned as far as bytesPerRow keeps it.
    std::uint32_t alignment = 64;
    RowGroup group = RowGroup::Scan;

    friend bool operator==(const RowColumn&, const RowColumn&) = default;
};

inline constexpr std::uint32_t kMaxColumnBytes = 1U << 20;
inline constexpr std::uint32_t kMaxRowsPerBlock = 1U << 24;
inline constexpr std::size_t kMaxColumns = 44;
inline constexpr std::size_t kMaxContentBytes = 1024;
inline constexpr RowNumber kMaxRows = 1ULL << 33;

/// What a store holds and where. A store is only ever opened with the layout it was made with.
struct RowLayout
{
    /// What kind of store it is, 1 to 16 bytes: "templates".
    std::string kind;
    /// What its rows are comparable with, such as the identities of the models that made them:
    /// UTF-8 for people to read, up to kMaxContentBytes. Two stores of one kind and different
    /// content are never mixed.
    std::string content;
    /// 1 to kMaxRowsPerBlock. Disk space grows by written rows, address space by whole blocks.
    std::uint32_t rowsPerBlock = 0;
    /// 1 to kMaxColumns.
    std::vector<RowColumn> columns;

    friend bool operator==(const RowLayout&, const RowLayout&) = default;
};

/// Fails: InvalidInput, which names what is beyond the bounds above.
Result<void> checkLayout(const RowLayout& layout);

} // namespace semblance::matching
