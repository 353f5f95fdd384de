// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/store/RowMoves.h"
#include "matching/store/RowView.h"
#include "matching/store/StoreDevice.h"

#include <filesystem>

namespace semblance::matching {

class StoreWriting;

/// A store of rows open for writing; nobody else can open it so meanwhile (flock; it ends with the
/// object or the process). Each change is there as a whole once its function has returned, on the
/// disk, also after a power loss; until then, and where it failed, not at all. After a failure that
/// leaves open what the disk holds, every further change fails with StorageFailed: open it anew.
///
/// Same calls, same bytes. Holds no rows in memory. One thread at a time; views are for any thread.
/// A process that limits the size of its files has to ignore SIGXFSZ.
class RowWriter
{
public:
    /// An empty store, at once or not at all; lets in whom its folder lets in.
    /// Fails: InvalidInput (checkLayout), FileNotWritable (also where something of that name is
    /// there), DiskFull.
    static Result<std::unique_ptr<RowWriter>> create(const std::filesystem::path& path,
                                                     const RowLayout& layout,
                                                     StoreDevice& device = systemDevice());
    /// Mends or removes what a killed process has left half written. Fails: as RowStore::open, and
    /// StoreBusy (another writer; nothing is waited for), FileNotWritable, DiskFull.
    static Result<std::unique_ptr<RowWriter>> open(const std::filesystem::path& path,
                                                   const RowLayout& layout,
                                                   StoreDevice& device = systemDevice());
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;
    ~RowWriter();

    /// Rows behind the present ones. `columns`: one a column of the layout, in its order, each of
    /// `rows` × bytesPerRow bytes, row-major. Costs two flushes of the disk: append many rows at a
    /// time. The number of the first one. Fails: InvalidInput (sizes that do not fit; more than
    /// kMaxRows), DiskFull, FileNotWritable, StorageFailed.
    Result<RowNumber> append(std::size_t rows, std::span<const std::span<const std::byte>> columns);
    /// All of `rows` or none, in any order; those that are removed already stay so. Their bytes
    /// stay in the file until it is compacted. Fails: InvalidInput (a row that there is not), and
    /// as append.
    Result<void> remove(std::span<const RowNumber> rows);

    /// Copies every row that is not removed into a new file beside, checking it, and puts that in
    /// the place of the old one at once; readers of the old one go on with it. Row numbers change
    /// as the result says, the generation grows by one, and the log is folded. The file then
    /// depends on its rows alone, not on how they came. Room is needed for both files. Progress
    /// counts rows. Fails: StoreDamaged (remove the rows that it names first), DiskFull,
    /// FileNotWritable, Cancelled; the old file is then in force and unchanged.
    Result<RowMoves> compact(const StopToken& stop, const ProgressSink& progress = {});

    /// What is committed now.
    std::shared_ptr<const RowView> view() const;

private:
    explicit RowWriter(std::unique_ptr<StoreWriting> writing);

    std::unique_ptr<StoreWriting> m_writing;
};

} // namespace semblance::matching
