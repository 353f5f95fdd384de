// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/StoreWriting.h"

#include "foundation/SystemError.h"
#include "matching/store/LiveRows.h"

#include <algorithm>

namespace semblance::matching {

StoreWriting::StoreWriting(FileDescriptor file, const std::filesystem::path& path,
                           StoreDevice& device)
    : m_path(path), m_file(std::move(file)), m_device(device), m_blocks(path)
{
}

Result<std::unique_ptr<StoreWriting>> StoreWriting::open(FileDescriptor file,
                                                         const std::filesystem::path& path,
                                                         const RowLayout* layout,
                                                         StoreDevice& device)
{
    std::unique_ptr<StoreWriting> writing(new StoreWriting(std::move(file), path, device));
    if (const auto begun = writing->begin(layout); !begun)
        return passOn(begun);
    return writing;
}

Result<void> StoreWriting::begin(const RowLayout* layout)
{
    auto header = readHeader(m_file, m_path);
    if (!header)
        return passOn(header);
    if (layout) {
        if (const auto compared = compareLayouts(header->layout, *layout, m_path); !compared)
            return compared;
    }
    const auto size = sizeOf(m_file, m_path);
    if (!size)
        return passOn(size);
    auto log = readLog(m_file, std::make_shared<const StoreHeader>(std::move(*header)), m_path);
    if (!log)
        return passOn(log);
    if (const auto checked = checkSize(m_file, *log, *size, m_path); !checked)
        return checked;
    m_log.emplace(m_file, m_path, m_device, std::move(*log));
    return m_log->mend().and_then([this] { return show(); });
}

Result<void> StoreWriting::show()
{
    auto view = m_blocks.view(m_file, std::make_shared<const StoreState>(state()));
    if (!view) {
        m_log->giveUp();
        return passOn(view);
    }
    m_view = std::move(*view);
    return {};
}

Result<void> StoreWriting::flush()
{
    const int error = m_device.flush(m_file.number());
    if (error != 0)
        return writingFailed(Stage::Search, m_path, error);
    return {};
}

Result<void> StoreWriting::checkSizes(std::size_t rows, ColumnSpans columns) const
{
    const std::vector<RowColumn>& layout = state().header->layout.columns;
    bool fits = columns.size() == layout.size() && rows <= kMaxRows - state().rows;
    for (std::size_t i = 0; fits && i < layout.size(); ++i)
        fits = columns[i].size() == rows * layout[i].bytesPerRow;
    if (!fits)
        return failure(ErrorCode::InvalidInput, Stage::Search, m_path.string(),
                       "rows that do not fit the store's columns");
    return {};
}

/// So that `rows` rows have their blocks.
Result<void> StoreWriting::provideBlocks(RowNumber rows)
{
    const std::uint64_t rowsPerBlock = state().rowsPerBlock();
    const std::uint64_t needed = (rows + rowsPerBlock - 1) / rowsPerBlock;
    const std::uint64_t present = state().blocksWithRoom();
    return needed > present ? m_log->growBlocks(needed - present) : m_log->provideRoom();
}

Result<RowNumber> StoreWriting::append(std::size_t rows, ColumnSpans columns)
{
    const RowNumber first = state().rows;
    if (const auto checked = checkSizes(rows, columns); !checked)
        return passOn(checked);
    if (rows == 0)
        return first;
    if (const auto usable = m_log->checkUsable(); !usable)
        return passOn(usable);
    std::vector<std::uint64_t> digests;
    if (first % state().rowsPerBlock() != 0)
        digests.push_back(state().digests.back());
    const auto done = provideBlocks(first + rows)
                          .and_then([&] {
                              return RowFiller(m_file, m_path, m_device)
                                  .fill(state(), first, rows, columns, digests);
                          })
                          .and_then([this] { return flush(); })
                          .and_then([&] { return m_log->addRows(first + rows, digests); })
                          .and_then([this] { return show(); });
    if (!done)
        return passOn(done);
    return first;
}

Result<void> StoreWriting::remove(std::vector<RowNumber> rows)
{
    std::ranges::sort(rows);
    if (!rows.empty() && rows.back() >= state().rows)
        return failure(ErrorCode::InvalidInput, Stage::Search, m_path.string(),
                       "row " + std::to_string(rows.back()) + " of " +
                           std::to_string(state().rows));
    std::vector<RowRange> ranges;
    for (const RowNumber row : rows) {
        const RowNumber end = ranges.empty() ? 0 : ranges.back().first + ranges.back().rows;
        if (state().isRemoved(row) || row < end)
            continue;
        if (!ranges.empty() && row == end)
            ++ranges.back().rows;
        else
            ranges.push_back({row, 1});
    }
    if (ranges.empty())
        return {};
    return m_log->removeRows(ranges).and_then([this] { return show(); });
}

Result<void> StoreWriting::copy(const RowView& view, const StopToken& stop,
                                const ProgressSink& progress)
{
    const RowNumber rows = view.rowCount() - view.removedCount();
    if (rows == 0)
        return {};
    if (const auto provided = provideBlocks(rows); !provided)
        return provided;
    std::vector<std::uint64_t> digests;
    const RowFiller filler(m_file, m_path, m_device);
    RowNumber copied = 0;
    const auto take = [&](std::size_t count, ColumnSpans columns) -> Result<void> {
        if (const auto filled = filler.fill(state(), copied, count, columns, digests); !filled)
            return filled;
        copied += count;
        if (progress)
            progress({copied, rows});
        return {};
    };
    return LiveRows(view)
        .each(take, stop)
        .and_then([this] { return flush(); })
        .and_then([&] { return m_log->addRows(rows, digests); })
        .and_then([this] { return show(); });
}

} // namespace semblance::matching
