// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/SqliteMigrator.h"

#include "foundation/crypto/Sha256.h"

#include <map>

namespace semblance::storage {

namespace {

std::string checksum(const Migration& migration)
{
    return Sha256::of(std::as_bytes(std::span(migration.sql))).hex();
}

tl::unexpected<Error> damaged(const SqliteFile& file, std::string reason)
{
    return failure(ErrorCode::LabDamaged, Stage::Storage, file.path().string(), std::move(reason));
}

Result<std::vector<std::vector<std::string>>> appliedMigrations(SqliteFile& file)
{
    const auto table = file.number(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'");
    if (!table)
        return passOn(table);
    const auto others = file.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
    if (!others)
        return passOn(others);
    // A database that is being made has no table at all yet.
    if (*table == 0 && *others > 0)
        return damaged(file, "it lacks: table “schema_migration”");
    if (*table == 0)
        return std::vector<std::vector<std::string>>();
    return file.rows("SELECT number, name, sha256 FROM schema_migration ORDER BY number");
}

Result<void> runMigration(SqliteFile& file, const Migration& migration,
                          const std::string& appliedUtc)
{
    const auto ran = file.executeWithinTransaction(migration.sql);
    if (!ran)
        return ran;
    const auto recorded = file.rows(
        "INSERT INTO schema_migration (number, name, sha256, applied_utc) VALUES (?, ?, ?, ?)",
        {std::to_string(migration.number), migration.name, checksum(migration), appliedUtc});
    if (!recorded)
        return passOn(recorded);
    const auto broken = file.rows("PRAGMA foreign_key_check");
    if (!broken)
        return passOn(broken);
    if (!broken->empty())
        return failure(ErrorCode::StorageFailed, Stage::Storage, file.path().string(),
                       migration.name + " leaves broken links in " + broken->front().front());
    return file.execute("COMMIT");
}

using RowCounts = std::map<std::string, std::int64_t>;

Result<RowCounts> rowCounts(SqliteFile& file)
{
    const auto tables = file.rows("SELECT name, replace(name, '\"', '\"\"') FROM sqlite_schema "
                                  "WHERE type = 'table' ORDER BY name");
    if (!tables)
        return passOn(tables);
    RowCounts counts;
    for (const auto& table : *tables) {
        const auto count = file.number("SELECT count(*) FROM \"" + table[1] + '"');
        if (!count)
            return passOn(count);
        counts.emplace(table[0], *count);
    }
    return counts;
}

Result<void> verifyCopy(const std::filesystem::path& target, const RowCounts& expected)
{
    auto copy = SqliteFile::open(target, SqliteAccess::Immutable, std::chrono::milliseconds(0));
    if (!copy)
        return passOn(copy);
    const auto faults = copy->faults();
    if (!faults)
        return passOn(faults);
    const auto counts = rowCounts(*copy);
    if (!counts)
        return passOn(counts);
    if (!faults->empty())
        return damaged(*copy, faults->front());
    if (*counts != expected)
        return failure(ErrorCode::StorageFailed, Stage::Storage, target.string(),
                       "the backup holds another number of rows than the database");
    return {};
}

Result<void> copyAndVerify(SqliteFile& file, const std::filesystem::path& target)
{
    // One reading transaction around both, so that counts and copy show the same moment.
    const auto begun = file.execute("BEGIN");
    if (!begun)
        return begun;
    const auto counts = rowCounts(file);
    const auto copied = counts ? file.copyTo(target) : Result<void>(passOn(counts));
    const auto ended = file.execute("COMMIT");
    if (!copied)
        return copied;
    if (!ended)
        return ended;
    return verifyCopy(target, *counts);
}

} // namespace

Result<std::vector<Migration>> pendingMigrations(SqliteFile& file, std::span<const Migration> known)
{
    const auto application = file.number("PRAGMA application_id");
    if (!application)
        return passOn(application);
    if (*application != kApplicationId)
        return damaged(file, "not a database of this program");
    const auto applied = appliedMigrations(file);
    if (!applied)
        return passOn(applied);
    for (std::size_t i = 0; i < applied->size(); ++i) {
        const auto& row = (*applied)[i];
        if (i >= known.size())
            return failure(ErrorCode::LabNewer, Stage::Storage, file.path().string(),
                           "has had migration " + row[1] + ", which this program does not know");
        if (row[0] != std::to_string(known[i].number))
            return damaged(file, "migration " + known[i].name + " is missing from its record");
        if (row[2] != checksum(known[i]))
            return damaged(file,
                           "migration " + row[1] + " had other statements than this program's");
    }
    return std::vector<Migration>(known.begin() + static_cast<std::ptrdiff_t>(applied->size()),
                                  known.end());
}

Result<void> applyMigration(SqliteFile& file, const Migration& migration,
                            const std::string& appliedUtc)
{
    const auto begun = file.execute("PRAGMA foreign_keys=OFF; PRAGMA synchronous=FULL;"
                                    "BEGIN IMMEDIATE;"
                                    "CREATE TABLE IF NOT EXISTS schema_migration ("
                                    "    number INTEGER PRIMARY KEY,"
                                    "    name TEXT NOT NULL,"
                                    "    sha256 TEXT NOT NULL,"
                                    "    applied_utc TEXT NOT NULL"
                                    ") STRICT;");
    const auto done = begun ? runMigration(file, migration, appliedUtc) : begun;
    // The reason why it failed is what counts; a connection that cannot roll back does so when it
    // closes.
    if (!done && file.isInTransaction())
        static_cast<void>(file.execute("ROLLBACK"));
    return done;
}

Result<void> backUpVerified(SqliteFile& file, const std::filesystem::path& target)
{
    std::filesystem::path unfinished = target;
    unfinished += ".part";
    std::error_code error;
    std::filesystem::remove(unfinished, error);
    const auto done = copyAndVerify(file, unfinished);
    if (!done) {
        std::filesystem::remove(unfinished, error);
        return done;
    }
    std::filesystem::rename(unfinished, target, error);
    if (error)
        return failure(ErrorCode::FileNotWritable, Stage::Storage, target.string(),
                       error.message());
    return {};
}

} // namespace semblance::storage
