// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/RowChecksums.h"
#include "matching/store/StoreDevice.h"
#include "matching/store/StoreState.h"

namespace semblance::matching {

/// One a column of the layout, in its order: each row-major, for the same rows.
using ColumnSpans = std::span<const std::span<const std::byte>>;

/// Writes rows where a store has room for them, without a commit.
class RowFiller
{
public:
    RowFiller(const FileDescriptor& file, const std::filesystem::path& path, StoreDevice& device)
        : m_file(file), m_path(path), m_device(device)
    {
    }

    /// From row `first` on, which is behind all rows that the state has. `digests`: of the blocks
    /// from that of the state's last row on, as far as they are filled; is brought up to date.
    /// Fails: DiskFull, FileNotWritable.
    Result<void> fill(const StoreState& state, RowNumber first, std::size_t rows,
                      ColumnSpans columns, std::vector<std::uint64_t>& digests) const;

private:
    struct Piece;
    Result<void> fillPiece(const StoreState& state, const Piece& piece,
                           std::uint64_t& digest) const;
    Result<void> write(std::uint64_t offset, std::span<const std::byte> bytes) const;

    const FileDescriptor& m_file;
    const std::filesystem::path& m_path;
    StoreDevice& m_device;
};

} // namespace semblance::matching
