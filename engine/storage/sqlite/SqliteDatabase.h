// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/SqlDialect.h"
#include "storage/sqlite/SqliteFile.h"

class QSqlDatabase;

namespace semblance::storage {

/// SQLite behind the repositories: write-ahead log, foreign keys checked, every commit flushed to
/// the disk.
class SqliteDatabase final : public SqlDialect
{
public:
    /// `shownAs`: what messages call it, where `file` is a copy. `refusal`: what writing fails with
    /// where `access` is for reading.
    SqliteDatabase(std::filesystem::path file, SqliteAccess access,
                   std::chrono::milliseconds busyTimeout, std::filesystem::path shownAs = {},
                   ErrorCode refusal = ErrorCode::LabReadOnly);

    Result<void> connect(const QString& connection) const override;
    QString beginWriting() const override;
    Error failure(const QSqlError& error) const override;
    bool isReadOnly() const override;
    ErrorCode refusal() const override { return m_refusal; }
    std::string name() const override { return m_shownAs.string(); }

private:
    Result<void> setUp(const QString& connection) const;
    Result<void> useWriteAheadLog(const QSqlDatabase& database) const;

    std::filesystem::path m_file;
    SqliteAccess m_access;
    std::chrono::milliseconds m_busyTimeout;
    std::filesystem::path m_shownAs;
    ErrorCode m_refusal;
};

} // namespace semblance::storage
