// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"
#include "matching/store/BlockShape.h"

#include <optional>

namespace semblance::matching {

// The file, in pages of kStorePageBytes, numbers little-endian:
//   0       header: what the store is of (StoreHeader)
//   1, 2    log roots, one of them current (LogRoot)
//   3 – 7   the first part of the log: records (LogRecord.h), each twice, then zeros
//   8 –     blocks (BlockShape) and further parts of the log, in the order in which the log has
//           given them room; each part begins with a record of the whole state
// A part of the log that a newer one replaces stays as it is: a root that is torn costs nothing.

/// The first page of a store; written once. Immutable.
struct StoreHeader
{
    StoreHeader(RowLayout theLayout, std::uint64_t theGeneration);

    RowLayout layout;
    std::uint64_t generation;
    BlockShape shape;
    /// Goes into every checksum of the file, so that parts of different stores cannot be mixed.
    std::uint64_t seed;

    Bytes packed() const;
};

/// Header, two log roots, then the first part of the log; blocks follow.
inline constexpr std::uint64_t kFirstLogOffset = 3 * kStorePageBytes;
inline constexpr std::uint64_t kFirstLogBytes = 5 * kStorePageBytes;
inline constexpr std::uint64_t kSmallestStoreBytes = kFirstLogOffset + kFirstLogBytes;

/// Of one part of the log.
inline constexpr std::uint64_t kMaxLogBytes = 1ULL << 32;

/// Where a part of the log begins that needs nothing before it. Two places in the file hold one in
/// turn, the newer of those that are whole counts: one that is torn is as if it was not written.
struct LogRoot
{
    /// Counts from 1; its place is `fold` % 2.
    std::uint64_t fold = 0;
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
    /// Of the part's first record: its number and the chain before it.
    std::uint64_t sequence = 0;
    std::uint64_t chain = 0;

    std::uint64_t place() const { return (1 + fold % 2) * kStorePageBytes; }
    /// kRootBytes.
    Bytes packed(std::uint64_t seed) const;
};
inline constexpr std::size_t kRootBytes = 64;

/// Fails: as RowStore::open, but for what compares layouts.
Result<StoreHeader> readHeader(const FileDescriptor& file, const std::filesystem::path& path);
/// Fails: StoreDamaged, FileUnreadable.
Result<LogRoot> readRoot(const FileDescriptor& file, const StoreHeader& header,
                         const std::filesystem::path& path);
/// Fails where a store of `stored` must not be read as one of `wanted`; names both.
Result<void> compareLayouts(const RowLayout& stored, const RowLayout& wanted,
                            const std::filesystem::path& path);

/// Bytes of the file at `offset`, fewer at its end. Fails: FileUnreadable.
Result<Bytes> readAt(const FileDescriptor& file, std::uint64_t offset, std::uint64_t bytes,
                     const std::filesystem::path& path);

} // namespace semblance::matching
