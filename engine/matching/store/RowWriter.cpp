// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowWriter.h"

#include "foundation/FolderAccess.h"
#include "foundation/Guarded.h"
#include "foundation/SystemError.h"
#include "matching/store/NewStore.h"
#include "matching/store/StoreFile.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance::matching {

namespace {

/// Nobody else uses this name: whoever has the store open for writing is alone.
std::string besideWhileCompacting(const std::filesystem::path& path)
{
    return path.string() + ".compacting";
}

/// A bit for each row.
std::vector<std::uint64_t> removedBits(const StoreState& state)
{
    std::vector<std::uint64_t> bits(wordsFor(state.rows));
    for (const auto& [block, removed] : state.removedRows) {
        const RowNumber first = static_cast<RowNumber>(block) * state.rowsPerBlock();
        for (std::uint32_t index = 0; index < state.rowsIn(block); ++index) {
            const std::uint64_t bit = removed->words[index / kWordRows] >> (index % kWordRows) & 1;
            bits[(first + index) / kWordRows] |= bit << ((first + index) % kWordRows);
        }
    }
    return bits;
}

} // namespace

RowWriter::RowWriter(std::unique_ptr<StoreWriting> writing) : m_writing(std::move(writing))
{
}

RowWriter::~RowWriter() = default;

Result<std::unique_ptr<RowWriter>> RowWriter::create(const std::filesystem::path& path,
                                                     const RowLayout& layout, StoreDevice& device)
{
    return guarded(Stage::Search, path.string(), [&]() -> Result<std::unique_ptr<RowWriter>> {
        if (const auto checked = checkLayout(layout); !checked)
            return passOn(checked);
        const auto folder = path.parent_path().empty() ? "." : path.parent_path();
        const auto made = NewStore::make(path.string() + ".XXXXXX", path, StoreHeader(layout, 1),
                                         fileModeIn(folder), device);
        if (!made)
            return passOn(made);
        auto writing = (*made)->putIntoEmptyPlace();
        if (!writing)
            return passOn(writing);
        return std::unique_ptr<RowWriter>(new RowWriter(std::move(*writing)));
    });
}

Result<std::unique_ptr<RowWriter>> RowWriter::open(const std::filesystem::path& path,
                                                   const RowLayout& layout, StoreDevice& device)
{
    return guarded(Stage::Search, path.string(), [&]() -> Result<std::unique_ptr<RowWriter>> {
        auto file = openStoreToWrite(path);
        if (!file)
            return passOn(file);
        auto writing = StoreWriting::open(std::move(*file), path, &layout, device);
        if (!writing)
            return passOn(writing);
        // What a process that was killed while it compacted has left.
        ::unlink(besideWhileCompacting(path).c_str());
        return std::unique_ptr<RowWriter>(new RowWriter(std::move(*writing)));
    });
}

Result<RowNumber> RowWriter::append(std::size_t rows,
                                    std::span<const std::span<const std::byte>> columns)
{
    return guarded(Stage::Search, m_writing->path().string(),
                   [&] { return m_writing->append(rows, columns); });
}

Result<void> RowWriter::remove(std::span<const RowNumber> rows)
{
    return guarded(Stage::Search, m_writing->path().string(), [&] {
        return m_writing->remove({rows.begin(), rows.end()});
    });
}

Result<RowMoves> RowWriter::compact(const StopToken& stop, const ProgressSink& progress)
{
    const std::filesystem::path path = m_writing->path();
    return guarded(Stage::Search, path.string(), [&]() -> Result<RowMoves> {
        struct stat status = {};
        if (::fstat(m_writing->file().number(), &status) != 0)
            return readingFailed(Stage::Search, path, errno);
        const StoreState& state = m_writing->state();
        const StoreHeader header(state.header->layout, state.header->generation + 1);
        constexpr unsigned kModeBits = 07777;
        const auto made = NewStore::make(besideWhileCompacting(path), path, header,
                                         status.st_mode & kModeBits, m_writing->device());
        if (!made)
            return passOn(made);
        const auto copied = (*made)->writing().copy(*m_writing->view(), stop, progress);
        if (!copied)
            return passOn(copied);
        RowMoves moves(state.rows, removedBits(state));
        auto replaced = (*made)->replace();
        if (!replaced)
            return passOn(replaced);
        m_writing = std::move(*replaced);
        return moves;
    });
}

std::shared_ptr<const RowView> RowWriter::view() const
{
    return m_writing->view();
}

} // namespace semblance::matching
