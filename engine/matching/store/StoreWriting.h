// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/store/BlockMap.h"
#include "matching/store/LogWriter.h"
#include "matching/store/RowFiller.h"

namespace semblance::matching {

/// A store's file while it is written. Errors as RowWriter says.
class StoreWriting
{
public:
    /// A locked file. `path`: for errors and for replacing it, whatever its present name.
    /// `layout`: null for whatever there is.
    static Result<std::unique_ptr<StoreWriting>> open(FileDescriptor file,
                                                      const std::filesystem::path& path,
                                                      const RowLayout* layout, StoreDevice& device);
    StoreWriting(const StoreWriting&) = delete;
    StoreWriting& operator=(const StoreWriting&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    const FileDescriptor& file() const { return m_file; }
    StoreDevice& device() const { return m_device; }
    const StoreState& state() const { return m_log->state(); }
    const std::shared_ptr<const RowView>& view() const { return m_view; }

    Result<RowNumber> append(std::size_t rows, ColumnSpans columns);
    Result<void> remove(std::vector<RowNumber> rows);
    /// Into an empty store: every row of `view` that is not removed, as one commit.
    Result<void> copy(const RowView& view, const StopToken& stop, const ProgressSink& progress);

private:
    StoreWriting(FileDescriptor file, const std::filesystem::path& path, StoreDevice& device);

    Result<void> begin(const RowLayout* layout);
    Result<void> checkSizes(std::size_t rows, ColumnSpans columns) const;
    Result<void> provideBlocks(RowNumber rows);
    Result<void> flush();
    Result<void> show();

    std::filesystem::path m_path;
    FileDescriptor m_file;
    StoreDevice& m_device;
    BlockMap m_blocks;
    std::optional<LogWriter> m_log;
    std::shared_ptr<const RowView> m_view;
};

} // namespace semblance::matching
