// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/SqlDialect.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <optional>

namespace semblance::storage {

/// A thread's connection for the length of one call; turns every SQL error into ours. One thread.
class SqlSession
{
public:
    SqlSession(QSqlDatabase database, const SqlDialect& dialect);

    /// Prepared, bound in order and run; the rows follow by `next`.
    /// Fails here as below: LabBusy, LabReadOnly, LabDamaged, DiskFull, StorageFailed.
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {}) const;
    Result<QSqlQuery> prepare(const QString& sql) const;
    Result<void> run(QSqlQuery& prepared, const QVariantList& values) const;
    /// Steps to the next row; false behind the last.
    Result<bool> next(QSqlQuery& query) const;
    /// The first value of the first row; empty where there is no row.
    Result<std::optional<QVariant>> value(const QString& sql, const QVariantList& values) const;
    /// Every row, in order; the first failure of `read` ends the walk and is what comes back.
    using ReadRow = std::function<Result<void>(const QSqlQuery&)>;
    Result<void> eachRow(const QString& sql, const QVariantList& values, const ReadRow& read) const;

    const SqlDialect& dialect() const { return *m_dialect; }

private:
    QSqlDatabase m_database;
    const SqlDialect* m_dialect;
};

/// A writing transaction: undone at the end of the scope unless it was committed. Finish every
/// query before `commit`.
class SqlTransaction
{
public:
    /// Waits for another writer as long as the database's busy timeout. Fails: as SqlSession::run.
    static Result<SqlTransaction> begin(const SqlSession& session);
    SqlTransaction(SqlTransaction&& other) noexcept;
    SqlTransaction& operator=(SqlTransaction&&) = delete;
    ~SqlTransaction();

    /// On the disk when it returns. Fails: as SqlSession::run; everything is undone then.
    Result<void> commit();

private:
    explicit SqlTransaction(const SqlSession& session) : m_session(session) {}

    SqlSession m_session;
    bool m_isOpen = true;
};

/// Never SQL's NULL, which an empty QString that was never set would become.
QString text(const QString& value);

} // namespace semblance::storage
