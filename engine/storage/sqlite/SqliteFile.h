// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace semblance::storage {

enum class SqliteAccess
{
    /// Makes the file, with fileModeIn its folder; it must not be there.
    Create,
    ReadWrite,
    /// Shares the file with writers.
    ReadOnly,
    /// Nothing is written beside the file and no lock is taken: only while nobody writes and no
    /// -wal is left.
    Immutable,
    /// A new database without a file, which goes with the connection; the path is but its name.
    Memory,
};

/// The connection string of SQLite for a file.
std::string sqliteUri(const std::filesystem::path& file, SqliteAccess access);

/// The statement that asks for a write-ahead log, and what its answer means: SQLite says the mode
/// that is in force, and no error where that is another one. Fails: StorageFailed.
inline constexpr const char* kUseWriteAheadLog = "PRAGMA journal_mode=WAL";
Result<void> checkJournalMode(std::string_view mode, const std::filesystem::path& file);

/// A raw connection for what QtSql has no words for: migrating, backing up, checking. One thread.
/// Every function fails with StorageFailed, LabBusy, LabReadOnly, LabDamaged or DiskFull.
class SqliteFile
{
public:
    static Result<SqliteFile> open(const std::filesystem::path& file, SqliteAccess access,
                                   std::chrono::milliseconds busyTimeout);

    const std::filesystem::path& path() const { return m_path; }
    /// Any number of statements, as SQLite itself separates them.
    Result<void> execute(const std::string& sql);
    /// As `execute`, but a statement that would end the transaction or reach for another file is
    /// refused.
    Result<void> executeWithinTransaction(const std::string& sql);
    /// One statement; every value as text, NULL as "".
    Result<std::vector<std::vector<std::string>>> rows(const std::string& sql,
                                                       const std::vector<std::string>& values = {});
    /// The first value of the first row, 0 where there is none.
    Result<std::int64_t> number(const std::string& sql);
    /// Lets readers go on while one writes; stays with the file, but a copy of it may be without.
    Result<void> useWriteAheadLog();
    /// The whole database as it is at one moment into a new file, flushed to the disk.
    Result<void> copyTo(const std::filesystem::path& target);
    /// What SQLite finds wrong in pages and indexes, a sentence each; empty: sound.
    Result<std::vector<std::string>> pageFaults();
    /// Rows that refer to missing ones, a sentence each.
    Result<std::vector<std::string>> linkFaults();
    /// Both.
    Result<std::vector<std::string>> faults();
    bool isInTransaction() const;

private:
    struct Close
    {
        void operator()(sqlite3* connection) const;
    };

    SqliteFile(std::filesystem::path path, std::unique_ptr<sqlite3, Close> connection)
        : m_path(std::move(path)), m_connection(std::move(connection))
    {
    }
    tl::unexpected<Error> failed(int code) const;

    std::filesystem::path m_path;
    std::unique_ptr<sqlite3, Close> m_connection;
};

} // namespace semblance::storage
