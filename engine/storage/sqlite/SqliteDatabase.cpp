// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/SqliteDatabase.h"

#include "storage/sqlite/SqliteError.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace semblance::storage {

SqliteDatabase::SqliteDatabase(std::filesystem::path file, SqliteAccess access,
                               std::chrono::milliseconds busyTimeout,
                               std::filesystem::path shownAs, ErrorCode refusal)
    : m_file(std::move(file)), m_access(access), m_busyTimeout(busyTimeout),
      m_shownAs(shownAs.empty() ? m_file : std::move(shownAs)), m_refusal(refusal)
{
}

Result<void> SqliteDatabase::connect(const QString& connection) const
{
    const auto done = setUp(connection);
    if (!done)
        QSqlDatabase::removeDatabase(connection);
    return done;
}

Result<void> SqliteDatabase::setUp(const QString& connection) const
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    if (!database.isValid())
        return semblance::failure(ErrorCode::StorageFailed, Stage::Storage, m_file.string(),
                                  "Qt's SQLite driver is not installed");
    database.setDatabaseName(QString::fromStdString(sqliteUri(m_file, m_access)));
    database.setConnectOptions(
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(m_busyTimeout.count()) +
        (isReadOnly() ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!database.open())
        return tl::unexpected(failure(database.lastError()));
    const auto logged = isReadOnly() ? Result<void>() : useWriteAheadLog(database);
    if (!logged)
        return logged;
    const QStringList settings{
        QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA synchronous=FULL"),
        QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA cell_size_check=ON"),
        QStringLiteral("PRAGMA query_only=%1").arg(isReadOnly() ? 1 : 0)};
    for (const QString& setting : settings) {
        QSqlQuery query(database);
        if (!query.exec(setting))
            return tl::unexpected(failure(query.lastError()));
    }
    return {};
}

Result<void> SqliteDatabase::useWriteAheadLog(const QSqlDatabase& database) const
{
    // A restored backup is without.
    QSqlQuery query(database);
    if (!query.exec(QString::fromLatin1(kUseWriteAheadLog)))
        return tl::unexpected(failure(query.lastError()));
    const QString mode = query.next() ? query.value(0).toString() : QString();
    return checkJournalMode(mode.toStdString(), m_file);
}

QString SqliteDatabase::beginWriting() const
{
    // A plain BEGIN would take its lock at the first write and could then be refused without
    // waiting.
    return QStringLiteral("BEGIN IMMEDIATE");
}

Error SqliteDatabase::failure(const QSqlError& error) const
{
    Error failed =
        sqliteFailure(error.nativeErrorCode().toInt(), error.databaseText().toStdString(), m_file);
    failed.subject = m_shownAs.string();
    return failed;
}

bool SqliteDatabase::isReadOnly() const
{
    return m_access == SqliteAccess::ReadOnly || m_access == SqliteAccess::Immutable;
}

} // namespace semblance::storage
