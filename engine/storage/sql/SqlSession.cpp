// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlSession.h"

#include <utility>

namespace semblance::storage {

SqlSession::SqlSession(QSqlDatabase database, const SqlDialect& dialect)
    : m_database(std::move(database)), m_dialect(&dialect)
{
}

Result<QSqlQuery> SqlSession::run(const QString& sql, const QVariantList& values) const
{
    auto query = prepare(sql);
    if (!query)
        return query;
    const auto ran = run(*query, values);
    if (!ran)
        return passOn(ran);
    return query;
}

Result<QSqlQuery> SqlSession::prepare(const QString& sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(m_dialect->failure(query.lastError()));
    return query;
}

Result<void> SqlSession::run(QSqlQuery& prepared, const QVariantList& values) const
{
    for (qsizetype i = 0; i < values.size(); ++i)
        prepared.bindValue(static_cast<int>(i), values[i]);
    if (!prepared.exec())
        return tl::unexpected(m_dialect->failure(prepared.lastError()));
    return {};
}

Result<bool> SqlSession::next(QSqlQuery& query) const
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return tl::unexpected(m_dialect->failure(query.lastError()));
    return false;
}

Result<std::optional<QVariant>> SqlSession::value(const QString& sql,
                                                  const QVariantList& values) const
{
    auto query = run(sql, values);
    if (!query)
        return passOn(query);
    const auto row = next(*query);
    if (!row)
        return passOn(row);
    return *row ? std::optional(query->value(0)) : std::nullopt;
}

Result<void> SqlSession::eachRow(const QString& sql, const QVariantList& values,
                                 const ReadRow& read) const
{
    auto query = run(sql, values);
    if (!query)
        return passOn(query);
    while (true) {
        const auto more = next(*query);
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        const auto taken = read(*query);
        if (!taken)
            return taken;
    }
}

Result<SqlTransaction> SqlTransaction::begin(const SqlSession& session)
{
    if (session.dialect().isReadOnly())
        return failure(session.dialect().refusal(), Stage::Storage, session.dialect().name(),
                       "opened for reading only");
    const auto begun = session.run(session.dialect().beginWriting());
    if (!begun)
        return passOn(begun);
    return SqlTransaction(session);
}

SqlTransaction::SqlTransaction(SqlTransaction&& other) noexcept
    : m_session(other.m_session), m_isOpen(std::exchange(other.m_isOpen, false))
{
}

SqlTransaction::~SqlTransaction()
{
    // Nothing to be done where it fails: the database then undoes it when the connection closes.
    if (m_isOpen)
        static_cast<void>(m_session.run(QStringLiteral("ROLLBACK")));
}

Result<void> SqlTransaction::commit()
{
    const auto committed = m_session.run(QStringLiteral("COMMIT"));
    if (!committed)
        return passOn(committed);
    m_isOpen = false;
    return {};
}

QString text(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace semblance::storage
