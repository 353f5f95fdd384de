// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowStore.h"

#include "foundation/Guarded.h"
#include "matching/store/BlockMap.h"
#include "matching/store/CommitLog.h"
#include "matching/store/StoreFile.h"

namespace semblance::matching {

/// A file as far as it was read.
class RowStore::Reading
{
public:
    Reading(const std::filesystem::path& path, FileDescriptor file)
        : m_path(path), m_file(std::move(file)), m_blocks(path)
    {
    }

    Result<void> begin(const RowLayout& layout)
    {
        auto header = readHeader(m_file, m_path);
        if (!header)
            return passOn(header);
        if (const auto compared = compareLayouts(header->layout, layout, m_path); !compared)
            return compared;
        const auto shared = std::make_shared<const StoreHeader>(std::move(*header));
        const auto sizeBefore = sizeOf(m_file, m_path);
        if (!sizeBefore)
            return passOn(sizeBefore);
        return show(readLog(m_file, shared, m_path), *sizeBefore);
    }

    Result<Refreshed> refresh()
    {
        const bool isReplaced = !isStillAt(m_file, m_path);
        if (isAtLogsEnd(m_file, m_log->cursor))
            return isReplaced ? Refreshed::Replaced : Refreshed::Unchanged;
        const auto before = m_view;
        const auto sizeBefore = sizeOf(m_file, m_path);
        if (!sizeBefore)
            return passOn(sizeBefore);
        if (const auto shown = show(readOn(m_file, *m_log, m_path), *sizeBefore); !shown)
            return passOn(shown);
        if (isReplaced)
            return Refreshed::Replaced;
        const bool isSame = m_view->rowCount() == before->rowCount() &&
                            m_view->removedCount() == before->removedCount();
        return isSame ? Refreshed::Unchanged : Refreshed::Changed;
    }

    const std::shared_ptr<const RowView>& view() const { return m_view; }
    const std::filesystem::path& path() const { return m_path; }

private:
    Result<void> show(Result<LogReading> log, std::uint64_t sizeBefore)
    {
        if (!log)
            return passOn(log);
        if (const auto checked = checkSize(m_file, *log, sizeBefore, m_path); !checked)
            return checked;
        if (m_log && m_log->cursor.sequence == log->cursor.sequence)
            return {};
        auto view = m_blocks.view(m_file, std::make_shared<const StoreState>(log->state));
        if (!view)
            return passOn(view);
        m_log = std::move(*log);
        m_view = std::move(*view);
        return {};
    }

    std::filesystem::path m_path;
    FileDescriptor m_file;
    BlockMap m_blocks;
    std::optional<LogReading> m_log;
    std::shared_ptr<const RowView> m_view;
};

RowStore::RowStore(std::unique_ptr<Reading> reading) : m_reading(std::move(reading))
{
}

RowStore::~RowStore() = default;

Result<std::unique_ptr<RowStore>> RowStore::open(const std::filesystem::path& path,
                                                 const RowLayout& layout)
{
    return guarded(Stage::Search, path.string(), [&]() -> Result<std::unique_ptr<RowStore>> {
        auto file = openStoreToRead(path);
        if (!file)
            return passOn(file);
        auto reading = std::make_unique<Reading>(path, std::move(*file));
        if (const auto begun = reading->begin(layout); !begun)
            return passOn(begun);
        return std::unique_ptr<RowStore>(new RowStore(std::move(reading)));
    });
}

std::shared_ptr<const RowView> RowStore::view() const
{
    return m_reading->view();
}

Result<Refreshed> RowStore::refresh()
{
    return guarded(Stage::Search, m_reading->path().string(),
                   [this] { return m_reading->refresh(); });
}

Result<RowLayout> storedLayout(const std::filesystem::path& path)
{
    const auto file = openStoreToRead(path);
    if (!file)
        return passOn(file);
    auto header = readHeader(*file, path);
    if (!header)
        return passOn(header);
    return std::move(header->layout);
}

} // namespace semblance::matching
