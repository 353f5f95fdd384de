// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/SqliteError.h"

#include <sqlite3.h>

namespace semblance::storage {

namespace {

/// SQLite grows its files by pieces of at most 32 KiB.
constexpr std::uintmax_t kNoSpaceBytes = 64 * 1024;

bool isDiskFull(const std::filesystem::path& file)
{
    std::error_code error;
    const auto space = std::filesystem::space(file.parent_path(), error);
    return !error && space.available < kNoSpaceBytes;
}

ErrorCode codeFor(int code, const std::filesystem::path& file)
{
    constexpr int kPrimaryMask = 0xff;
    switch (code & kPrimaryMask) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::LabBusy;
    case SQLITE_READONLY:
        return ErrorCode::LabReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::LabDamaged;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return isDiskFull(file) ? ErrorCode::DiskFull : ErrorCode::StorageFailed;
    default:
        return ErrorCode::StorageFailed;
    }
}

/// “table “enrolment””, where SQLite says that there is none; empty for anything else.
std::string lackedPart(const std::string& reason)
{
    for (const std::string kind : {"table", "column"}) {
        const std::string sentence = "no such " + kind + ": ";
        if (!reason.starts_with(sentence))
            continue;
        // “r.image”, “main.reference”: behind what the statement calls its table.
        const std::string name = reason.substr(sentence.size());
        return kind + " “" + name.substr(name.rfind('.') + 1) + "”";
    }
    return {};
}

} // namespace

Error sqliteFailure(int code, const std::string& reason, const std::filesystem::path& file)
{
    if (const std::string part = lackedPart(reason); !part.empty())
        return {ErrorCode::LabDamaged,
                Stage::Storage,
                file.string(),
                "it lacks: " + part,
                {{kLacksFact, part}}};
    return {codeFor(code, file),
            Stage::Storage,
            file.string(),
            reason,
            {{"sqliteCode", std::to_string(code)}}};
}

Error sqliteDamage(const std::string& fault, const std::filesystem::path& file)
{
    return {ErrorCode::LabDamaged,
            Stage::Storage,
            file.string(),
            fault,
            {{"sqliteCode", std::to_string(SQLITE_CORRUPT)}}};
}

} // namespace semblance::storage
