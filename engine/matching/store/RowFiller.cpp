// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowFiller.h"

#include "foundation/SystemError.h"

#include <algorithm>

namespace semblance::matching {

/// Rows that lie in one block.
struct RowFiller::Piece
{
    RowNumber first = 0;
    std::size_t rows = 0;
    ColumnBytes columns = {};
};

Result<void> RowFiller::write(std::uint64_t offset, std::span<const std::byte> bytes) const
{
    const int error = m_device.writeAt(m_file.number(), offset, bytes);
    if (error != 0)
        return writingFailed(Stage::Search, m_path, error);
    return {};
}

Result<void> RowFiller::fillPiece(const StoreState& state, const Piece& piece,
                                  std::uint64_t& digest) const
{
    const StoreHeader& header = *state.header;
    const std::uint64_t index = piece.first % state.rowsPerBlock();
    const std::uint64_t block =
        state.blockOffset(static_cast<std::size_t>(piece.first / state.rowsPerBlock()));
    std::vector<std::uint64_t> scan(piece.rows);
    std::vector<std::uint64_t> exact(piece.rows);
    for (std::size_t i = 0; i < piece.rows; ++i) {
        const RowNumber row = piece.first + i;
        scan[i] = rowChecksum(header, RowGroup::Scan, row, piece.columns, i);
        exact[i] = rowChecksum(header, RowGroup::Exact, row, piece.columns, i);
        digest += rowDigest(scan[i], exact[i]);
    }
    for (std::size_t i = 0; i < header.layout.columns.size(); ++i) {
        const std::uint64_t bytesPerRow = header.layout.columns[i].bytesPerRow;
        const auto written = write(block + header.shape.columns[i] + index * bytesPerRow,
                                   std::span(piece.columns[i], piece.rows * bytesPerRow));
        if (!written)
            return written;
    }
    const std::uint64_t at = index * sizeof(std::uint64_t);
    return write(block + header.shape.scanChecksums + at, std::as_bytes(std::span(scan)))
        .and_then([&] {
            return write(block + header.shape.exactChecksums + at, std::as_bytes(std::span(exact)));
        });
}

Result<void> RowFiller::fill(const StoreState& state, RowNumber first, std::size_t rows,
                             ColumnSpans columns, std::vector<std::uint64_t>& digests) const
{
    const std::uint64_t rowsPerBlock = state.rowsPerBlock();
    const std::uint64_t firstBlock = state.rows / rowsPerBlock;
    for (std::size_t done = 0; done < rows;) {
        Piece piece;
        piece.first = first + done;
        piece.rows = static_cast<std::size_t>(
            std::min<std::uint64_t>(rows - done, rowsPerBlock - piece.first % rowsPerBlock));
        for (std::size_t i = 0; i < columns.size(); ++i)
            piece.columns[i] =
                columns[i].data() + done * state.header->layout.columns[i].bytesPerRow;
        const auto block = static_cast<std::size_t>(piece.first / rowsPerBlock - firstBlock);
        digests.resize(std::max(digests.size(), block + 1));
        if (const auto filled = fillPiece(state, piece, digests[block]); !filled)
            return filled;
        done += piece.rows;
    }
    return {};
}

} // namespace semblance::matching
