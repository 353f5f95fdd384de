// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/LogRecord.h"

namespace semblance::matching {

/// Where the next record will stand.
struct LogCursor
{
    explicit LogCursor(const LogRoot& root);

    /// Goes on behind `record`, which stands here. `isWhole`: both copies. `fileEnd`: before it.
    void pass(const LogRecord& record, std::uint64_t seed, bool isWhole, std::uint64_t fileEnd);
    /// In the file.
    std::uint64_t offset() const { return part.offset + position; }

    /// The part of the log that it is in.
    LogRoot part;
    /// Whether the file's newest root names this part.
    bool isRooted = true;
    /// From the part's beginning.
    std::uint64_t position = 0;
    std::uint64_t sequence = 1;
    std::uint64_t chain = 0;
    /// Nothing was read yet: the first record gives the whole state.
    bool isAtStart = true;
    /// Where the last record gave the file room that it may not have yet: the end before.
    std::optional<std::uint64_t> endBefore;
    /// Only one copy of the last record is whole; where both begin, from the part's beginning.
    std::optional<std::uint64_t> brokenAt;
};

/// A log that was read as far as it goes.
struct LogReading
{
    LogCursor cursor;
    StoreState state;
};

/// From the newest root. Fails: StoreDamaged, FileUnreadable, OutOfMemory.
Result<LogReading> readLog(const FileDescriptor& file,
                           const std::shared_ptr<const StoreHeader>& header,
                           const std::filesystem::path& path);
/// What was committed since `reading`. Also while another process writes. Fails: as above.
Result<LogReading> readOn(const FileDescriptor& file, LogReading reading,
                          const std::filesystem::path& path);

/// True where no next record was begun, at the cost of one small reading. Damage before is not
/// seen.
bool isAtLogsEnd(const FileDescriptor& file, const LogCursor& cursor);

/// Whether the file is as large as its log says. `sizeBefore`: the file's size before the log was
/// read, because a writer may be at work. Fails: StoreDamaged (CutOff, LongerThanItsLog).
Result<void> checkSize(const FileDescriptor& file, const LogReading& reading,
                       std::uint64_t sizeBefore, const std::filesystem::path& path);
/// Fails: FileUnreadable.
Result<std::uint64_t> sizeOf(const FileDescriptor& file, const std::filesystem::path& path);

} // namespace semblance::matching
