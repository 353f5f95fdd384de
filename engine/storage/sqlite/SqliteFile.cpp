// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/SqliteFile.h"

#include "foundation/FolderAccess.h"
#include "foundation/SystemError.h"
#include "storage/sql/TemplateChecksum.h"
#include "storage/sqlite/SqliteError.h"

#include <cerrno>
#include <sqlite3.h>

#include <sstream>
#include <string_view>
#include <sys/stat.h>

namespace semblance::storage {

namespace {

std::string escaped(const std::string& path)
{
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string result;
    for (const char character : path) {
        if (character != '%' && character != '?' && character != '#') {
            result += character;
            continue;
        }
        const auto byte = static_cast<unsigned char>(character);
        result += '%';
        result += kDigits[byte >> 4U];
        result += kDigits[byte & 15U];
    }
    return result;
}

struct Finalise
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::string column(sqlite3_stmt* statement, int index)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
    return text ? std::string(text, sqlite3_column_bytes(statement, index)) : std::string();
}

int refuseToLeave(void* /*context*/, int action, const char* /*first*/, const char* /*second*/,
                  const char* /*database*/, const char* /*trigger*/)
{
    const bool leaves = action == SQLITE_TRANSACTION || action == SQLITE_ATTACH;
    return leaves ? SQLITE_DENY : SQLITE_OK;
}

/// template_checksum(reference_id, model, fingerprint, numbers), for migrations: templateChecksum.
void templateChecksumOf(sqlite3_context* context, int /*count*/, sqlite3_value** values)
{
    const auto textOf = [](sqlite3_value* value) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return std::string_view(text ? text : "",
                                static_cast<std::size_t>(sqlite3_value_bytes(value)));
    };
    const auto* numbers = static_cast<const std::byte*>(sqlite3_value_blob(values[3]));
    const auto count = static_cast<std::size_t>(sqlite3_value_bytes(values[3]));
    const std::string checksum = templateChecksum(
        sqlite3_value_int64(values[0]), textOf(values[1]), textOf(values[2]), {numbers, count});
    sqlite3_result_text(context, checksum.data(), static_cast<int>(checksum.size()),
                        SQLITE_TRANSIENT);
}

} // namespace

std::string sqliteUri(const std::filesystem::path& file, SqliteAccess access)
{
    const std::string name = "file:" + escaped(std::filesystem::absolute(file).string());
    switch (access) {
    case SqliteAccess::Create:
        return name + "?mode=rwc";
    case SqliteAccess::ReadWrite:
        return name + "?mode=rw";
    case SqliteAccess::ReadOnly:
        return name + "?mode=ro";
    case SqliteAccess::Immutable:
        return name + "?mode=ro&immutable=1";
    case SqliteAccess::Memory:
        return "file::memory:";
    }
    return name;
}

Result<void> checkJournalMode(std::string_view mode, const std::filesystem::path& file)
{
    if (mode == "wal")
        return {};
    return failure(ErrorCode::StorageFailed, Stage::Storage, file.string(),
                   "the file system allows no write-ahead log");
}

Result<SqliteFile> SqliteFile::open(const std::filesystem::path& file, SqliteAccess access,
                                    std::chrono::milliseconds busyTimeout)
{
    std::error_code ignored;
    if (access == SqliteAccess::Create && std::filesystem::exists(file, ignored))
        return failure(ErrorCode::StorageFailed, Stage::Storage, file.string(), "exists already");
    sqlite3* raw = nullptr;
    // The URI's mode narrows these flags.
    const int code = sqlite3_open_v2(sqliteUri(file, access).c_str(), &raw,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI |
                                         SQLITE_OPEN_EXRESCODE,
                                     nullptr);
    SqliteFile opened(file, std::unique_ptr<sqlite3, Close>(raw));
    if (code != SQLITE_OK)
        return opened.failed(code);
    // Before anything is in it; the files that SQLite makes beside it follow it.
    if (access == SqliteAccess::Create &&
        ::chmod(file.c_str(), fileModeIn(file.parent_path())) != 0)
        return writingFailed(Stage::Storage, file, errno);
    sqlite3_busy_timeout(raw, static_cast<int>(busyTimeout.count()));
    constexpr int kArguments = 4;
    const int added =
        sqlite3_create_function_v2(raw, "template_checksum", kArguments,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                   &templateChecksumOf, nullptr, nullptr, nullptr);
    if (added != SQLITE_OK)
        return opened.failed(added);
    const auto safe = opened.execute("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;");
    if (!safe)
        return passOn(safe);
    return opened;
}

Result<void> SqliteFile::execute(const std::string& sql)
{
    const int code = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failed(code);
    return {};
}

Result<void> SqliteFile::executeWithinTransaction(const std::string& sql)
{
    sqlite3_set_authorizer(m_connection.get(), refuseToLeave, nullptr);
    const auto done = execute(sql);
    sqlite3_set_authorizer(m_connection.get(), nullptr, nullptr);
    return done;
}

Result<std::vector<std::vector<std::string>>>
SqliteFile::rows(const std::string& sql, const std::vector<std::string>& values)
{
    sqlite3_stmt* raw = nullptr;
    int code = sqlite3_prepare_v2(m_connection.get(), sql.c_str(), -1, &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalise> statement(raw);
    if (code != SQLITE_OK)
        return failed(code);
    for (std::size_t i = 0; i < values.size(); ++i)
        sqlite3_bind_text(raw, static_cast<int>(i + 1), values[i].data(),
                          static_cast<int>(values[i].size()), SQLITE_TRANSIENT);
    std::vector<std::vector<std::string>> result;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
        auto& row = result.emplace_back();
        for (int i = 0; i < sqlite3_column_count(raw); ++i)
            row.push_back(column(raw, i));
    }
    if (code != SQLITE_DONE)
        return failed(code);
    return result;
}

Result<std::int64_t> SqliteFile::number(const std::string& sql)
{
    const auto found = rows(sql);
    if (!found)
        return passOn(found);
    if (found->empty() || found->front().empty() || found->front().front().empty())
        return 0;
    return std::strtoll(found->front().front().c_str(), nullptr, 10);
}

Result<void> SqliteFile::useWriteAheadLog()
{
    const auto mode = rows(kUseWriteAheadLog);
    if (!mode)
        return passOn(mode);
    return checkJournalMode(mode->empty() ? "" : mode->front().front(), m_path);
}

Result<void> SqliteFile::copyTo(const std::filesystem::path& target)
{
    auto copy = open(target, SqliteAccess::Create, std::chrono::milliseconds(0));
    if (!copy)
        return passOn(copy);
    sqlite3_backup* backup =
        sqlite3_backup_init(copy->m_connection.get(), "main", m_connection.get(), "main");
    if (!backup)
        return copy->failed(sqlite3_errcode(copy->m_connection.get()));
    constexpr int kAllPages = -1;
    sqlite3_backup_step(backup, kAllPages);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        return copy->failed(code);
    // The copied header asks for a write-ahead log; a backup is to be one file.
    return copy->execute("PRAGMA synchronous=FULL; PRAGMA journal_mode=DELETE;");
}

Result<std::vector<std::string>> SqliteFile::pageFaults()
{
    // Hardly slower than a quick check, which takes an index that lacks rows for sound.
    const auto said = rows("PRAGMA integrity_check");
    if (!said)
        return passOn(said);
    std::vector<std::string> faults;
    for (const auto& row : *said) {
        std::istringstream lines(row.front());
        for (std::string line; std::getline(lines, line);) {
            const bool isHeading = line.starts_with("*** in database");
            if (line != "ok" && !isHeading)
                faults.push_back(line);
        }
    }
    return faults;
}

Result<std::vector<std::string>> SqliteFile::linkFaults()
{
    const auto links = rows("PRAGMA foreign_key_check");
    if (!links)
        return passOn(links);
    std::vector<std::string> faults;
    for (const auto& row : *links)
        faults.push_back("row " + row[1] + " of " + row[0] + " refers to a missing " + row[2]);
    return faults;
}

Result<std::vector<std::string>> SqliteFile::faults()
{
    auto faults = pageFaults();
    if (!faults)
        return faults;
    const auto links = linkFaults();
    if (!links)
        return links;
    faults->insert(faults->end(), links->begin(), links->end());
    return faults;
}

bool SqliteFile::isInTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

void SqliteFile::Close::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

tl::unexpected<Error> SqliteFile::failed(int code) const
{
    const std::string reason =
        m_connection ? sqlite3_errmsg(m_connection.get()) : sqlite3_errstr(code);
    return tl::unexpected(sqliteFailure(code, reason, m_path));
}

} // namespace semblance::storage
