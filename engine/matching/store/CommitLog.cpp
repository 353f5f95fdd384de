// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/CommitLog.h"

#include "foundation/SystemError.h"
#include "matching/store/StoreFault.h"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace semblance::matching {

namespace {

/// Both copies of the record at one place, as far as they are whole.
struct FoundRecord
{
    LogRecord record;
    bool isFirstWhole = false;
    bool isSecondWhole = false;
};

/// The rest of one extent, as it was read.
class ExtentReader
{
public:
    ExtentReader(const Bytes& bytes, std::uint64_t room, std::uint64_t seed)
        : m_bytes(bytes), m_room(room), m_seed(seed)
    {
    }

    std::optional<FoundRecord> find(std::uint64_t at, const LogCursor& cursor) const
    {
        auto first = expected(at, cursor);
        if (first) {
            const std::uint64_t copyBytes = first->bytes() / 2;
            const auto copies =
                from(at).first(std::min<std::size_t>(from(at).size(), 2 * copyBytes));
            const bool isSecondWhole =
                copies.size() == 2 * copyBytes &&
                std::ranges::equal(copies.first(copyBytes), copies.last(copyBytes));
            return FoundRecord{std::move(*first), true, isSecondWhole};
        }
        return findSecond(at, cursor);
    }

    /// Whether a record that can only have been written after `sequence` stands at or behind `at`.
    bool holdsLater(std::uint64_t at, std::uint64_t sequence) const
    {
        for (; at < m_bytes.size(); at += kRecordAlignment) {
            const auto head = headAt(at);
            if (head && head->sequence > sequence)
                return true;
        }
        return false;
    }

private:
    std::span<const std::byte> from(std::uint64_t at) const
    {
        const std::span<const std::byte> all(m_bytes);
        return at < all.size() ? all.subspan(at) : std::span<const std::byte>();
    }
    std::optional<RecordHead> headAt(std::uint64_t at) const
    {
        // The second copy needs room for itself alone.
        return headOf(from(at), m_seed, 2 * m_room);
    }

    std::optional<LogRecord> expected(std::uint64_t at, const LogCursor& cursor) const
    {
        auto record = recordOf(from(at), m_seed, 2 * m_room);
        if (!record || record->sequence != cursor.sequence || record->chainBefore != cursor.chain)
            return std::nullopt;
        return record;
    }

    /// Where the first copy's size cannot be known the second one says where it belongs.
    std::optional<FoundRecord> findSecond(std::uint64_t at, const LogCursor& cursor) const
    {
        for (std::uint64_t q = at + kRecordAlignment; q < m_bytes.size(); q += kRecordAlignment) {
            const auto head = headAt(q);
            if (!head || head->sequence != cursor.sequence || head->copyBytes() != q - at)
                continue;
            if (auto second = expected(q, cursor))
                return FoundRecord{std::move(*second), false, true};
        }
        return std::nullopt;
    }

    const Bytes& m_bytes;
    std::uint64_t m_room;
    std::uint64_t m_seed;
};

class LogReader
{
public:
    LogReader(const FileDescriptor& file, const std::filesystem::path& path, LogReading reading)
        : m_file(file), m_path(path), m_reading(std::move(reading))
    {
    }

    Result<LogReading> read()
    {
        for (bool goesOn = true; goesOn;) {
            const auto next = readExtent();
            if (!next)
                return passOn(next);
            goesOn = *next;
        }
        return std::move(m_reading);
    }

private:
    LogCursor& cursor() { return m_reading.cursor; }
    std::uint64_t seed() const { return m_reading.state.header->seed; }

    /// True where the log goes on in another extent.
    Result<bool> readExtent()
    {
        const auto present = presentBytes();
        if (!present)
            return passOn(present);
        const std::uint64_t begin = cursor().position;
        const std::uint64_t room = cursor().part.bytes - begin;
        const auto bytes = readAt(m_file, cursor().part.offset + begin,
                                  *present - std::min(*present, begin), m_path);
        if (!bytes)
            return passOn(bytes);
        const ExtentReader extent(*bytes, room, seed());
        for (;;) {
            const std::uint64_t at = cursor().position - begin;
            const auto found = extent.find(at, cursor());
            if (!found)
                return atEnd(extent, at);
            const bool isWhole = found->isFirstWhole && found->isSecondWhole;
            const std::uint64_t after = at + found->record.bytes();
            if (after > room || (!isWhole && extent.holdsLater(after, cursor().sequence)))
                return damaged();
            const bool goesOn = found->record.type == RecordType::GrowLog;
            if (const auto taken = take(found->record, isWhole); !taken)
                return passOn(taken);
            if (goesOn)
                return true;
        }
    }

    /// How many of the extent's bytes the file has; fewer than it says only where it is new.
    Result<std::uint64_t> presentBytes()
    {
        const LogRoot& extent = cursor().part;
        const auto size = sizeOf(m_file, m_path);
        if (!size)
            return passOn(size);
        const bool isNew = cursor().endBefore && *cursor().endBefore == extent.offset;
        std::uint64_t end = 0;
        if (extent.offset < kFirstLogOffset || extent.offset % kStorePageBytes != 0 ||
            extent.bytes % kStorePageBytes != 0 || extent.bytes > kMaxLogBytes ||
            cursor().position > extent.bytes ||
            __builtin_add_overflow(extent.offset, extent.bytes, &end) || end > INT64_MAX)
            return damaged();
        if (end > *size && !isNew)
            return storeFaultAt(StoreFault::CutOff, m_path, *size,
                                "the file ends inside of its log; its rows are lost");
        return std::min(extent.bytes, *size - std::min(*size, extent.offset));
    }

    Result<bool> atEnd(const ExtentReader& extent, std::uint64_t at)
    {
        // A part that nothing leads to begins with a state; so does one that was filled.
        if (cursor().isAtStart || extent.holdsLater(at, cursor().sequence))
            return damaged();
        return false;
    }

    Result<void> take(const LogRecord& record, bool isWhole)
    {
        const bool isPartsFirst = cursor().position == 0;
        if (isPartsFirst != (record.type == RecordType::State))
            return damaged();
        const std::uint64_t end = m_reading.state.fileEnd;
        const std::string_view wrong = applyRecord(record, m_reading.state, cursor().isAtStart);
        if (!wrong.empty())
            return damaged(wrong);
        cursor().pass(record, seed(), isWhole, end);
        return {};
    }

    tl::unexpected<Error> damaged(std::string_view why = "it is not whole")
    {
        const std::uint64_t rows = m_reading.state.rows;
        const std::string detail =
            "commit " + std::to_string(cursor().sequence) + " of the log is damaged (" +
            std::string(why) + "); the " + std::to_string(rows) +
            " rows committed before it are known, what came after it is lost";
        return storeFaultAt(
            StoreFault::LogDamaged, m_path, cursor().offset(), detail,
            {{"commit", std::to_string(cursor().sequence)}, {"rowsBefore", std::to_string(rows)}});
    }

    const FileDescriptor& m_file;
    const std::filesystem::path& m_path;
    LogReading m_reading;
};

} // namespace

LogCursor::LogCursor(const LogRoot& root) : part(root), sequence(root.sequence), chain(root.chain)
{
}

void LogCursor::pass(const LogRecord& record, std::uint64_t seed, bool isWhole,
                     std::uint64_t fileEnd)
{
    brokenAt = isWhole ? std::nullopt : std::optional(position);
    isAtStart = false;
    endBefore.reset();
    chain = record.chain(seed);
    ++sequence;
    position += record.bytes();
    if (record.type == RecordType::GrowBlocks || record.type == RecordType::GrowLog)
        endBefore = fileEnd;
    if (record.type == RecordType::GrowLog) {
        const LogExtent next = extentOf(record);
        part = {part.fold + 1, next.offset, next.bytes, sequence, chain};
        isRooted = false;
        position = 0;
        brokenAt.reset();
    }
}

Result<LogReading> readOn(const FileDescriptor& file, LogReading reading,
                          const std::filesystem::path& path)
{
    // A writer may complete one record and begin the next while they are read: what was half there
    // is whole the next time. Damage stays.
    const auto first = LogReader(file, path, reading).read();
    if (first || first.error().code != ErrorCode::StoreDamaged)
        return first;
    return LogReader(file, path, std::move(reading)).read();
}

Result<LogReading> readLog(const FileDescriptor& file,
                           const std::shared_ptr<const StoreHeader>& header,
                           const std::filesystem::path& path)
{
    const auto root = readRoot(file, *header, path);
    if (!root)
        return passOn(root);
    return readOn(file, {LogCursor(*root), StoreState(header)}, path);
}

bool isAtLogsEnd(const FileDescriptor& file, const LogCursor& cursor)
{
    if (cursor.part.bytes - cursor.position < kRecordAlignment)
        return false;
    const auto next = readAt(file, cursor.offset(), kRecordAlignment, {});
    return next && next->size() == kRecordAlignment &&
           std::ranges::all_of(*next, [](std::byte byte) { return byte == std::byte{0}; });
}

Result<void> checkSize(const FileDescriptor& file, const LogReading& reading,
                       std::uint64_t sizeBefore, const std::filesystem::path& path)
{
    const auto size = sizeOf(file, path);
    if (!size)
        return passOn(size);
    const std::uint64_t end = reading.state.fileEnd;
    const std::vector<ErrorFact> facts = {{"bytes", std::to_string(*size)},
                                          {"bytesOfLog", std::to_string(end)}};
    if (sizeBefore > end)
        return storeFaultAt(StoreFault::LongerThanItsLog, path, end,
                            "the file goes on where its log says that it ends; the " +
                                std::to_string(reading.state.rows) +
                                " rows before may be whole, rows after them are lost",
                            facts);
    if (*size < reading.cursor.endBefore.value_or(end))
        return storeFaultAt(StoreFault::CutOff, path, *size,
                            "the file ends before its log says; rows behind that are lost", facts);
    return {};
}

Result<std::uint64_t> sizeOf(const FileDescriptor& file, const std::filesystem::path& path)
{
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return readingFailed(Stage::Search, path, errno);
    return static_cast<std::uint64_t>(status.st_size);
}

} // namespace semblance::matching
