// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/SqlProvenances.h"

#include "casework/provenance/InheritedProvenance.h"
#include "storage/records/ReadingRows.h"
#include "storage/records/RecordText.h"

namespace semblance::storage {

namespace {

using casework::ProvenanceStatement;

std::string provenanceOwner(ExhibitId exhibit)
{
    return "exhibit " + std::to_string(exhibit.value);
}

/// From column `first` on: type, said_by, note, stated_utc.
std::optional<ProvenanceStatement> statementFrom(const QSqlQuery& row, int first)
{
    const auto type = casework::provenanceTypeFrom(row.value(first).toString().toStdString());
    const auto stated = timeFrom(row.value(first + 3).toString());
    if (!type || !stated)
        return std::nullopt;
    ProvenanceStatement statement{*type, row.value(first + 1).toString(),
                                  row.value(first + 2).toString(), *stated};
    if (casework::whyNoStatement(statement))
        return std::nullopt;
    return statement;
}

/// In the order in which it was recorded.
Result<std::vector<casework::MadeFrom>> madeFrom(const SqlSession& session)
{
    std::vector<casework::MadeFrom> made;
    const auto read = [&made](const QSqlQuery& row) -> Result<void> {
        made.push_back(
            {ExhibitId{row.value(0).toLongLong()}, ExhibitId{row.value(1).toLongLong()}});
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT exhibit_id, source_id FROM derived_exhibit ORDER BY id"), {}, read);
    if (!walked)
        return passOn(walked);
    return made;
}

Result<void> checkExhibit(const SqlSession& session, ExhibitId exhibit)
{
    const auto there = session.value(QStringLiteral("SELECT 1 FROM exhibit WHERE id = ?"),
                                     {qint64{exhibit.value}});
    if (!there)
        return passOn(there);
    if (!*there)
        return failure(ErrorCode::InvalidInput, Stage::Storage, provenanceOwner(exhibit),
                       "there is no such exhibit");
    return {};
}

} // namespace

Result<std::vector<ProvenanceStatement>> SqlProvenances::history(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto there = checkExhibit(*session, exhibit);
    if (!there)
        return passOn(there);
    std::vector<ProvenanceStatement> statements;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        auto statement = statementFrom(row, 0);
        if (!statement)
            return unreadableRecord(session->dialect().name(),
                                    "the provenance of " + provenanceOwner(exhibit));
        statements.push_back(std::move(*statement));
        return {};
    };
    const auto walked = session->eachRow(
        QStringLiteral("SELECT type, said_by, note, stated_utc FROM provenance_statement "
                       "WHERE exhibit_id = ? ORDER BY id"),
        {qint64{exhibit.value}}, read);
    if (!walked)
        return passOn(walked);
    return statements;
}

Result<std::map<ExhibitId, ProvenanceStatement>> SqlProvenances::inForce() const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    std::map<ExhibitId, ProvenanceStatement> statements;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const ExhibitId exhibit{row.value(0).toLongLong()};
        auto statement = statementFrom(row, 1);
        if (!statement)
            return unreadableRecord(session->dialect().name(),
                                    "the provenance of " + provenanceOwner(exhibit));
        statements.insert_or_assign(exhibit, std::move(*statement));
        return {};
    };
    const auto walked = session->eachRow(
        QStringLiteral("SELECT exhibit_id, type, said_by, note, stated_utc "
                       "FROM provenance_statement WHERE id IN "
                       "(SELECT max(id) FROM provenance_statement GROUP BY exhibit_id)"),
        {}, read);
    if (!walked)
        return passOn(walked);
    const auto made = madeFrom(*session);
    if (!made)
        return passOn(made);
    return casework::withInherited(statements, *made);
}

Result<void> SqlProvenances::state(ExhibitId exhibit, const ProvenanceStatement& statement)
{
    if (const auto why = casework::whyNoStatement(statement))
        return failure(ErrorCode::InvalidInput, Stage::Storage, provenanceOwner(exhibit), *why);
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto there = checkExhibit(*session, exhibit);
    if (!there)
        return there;
    const auto type = casework::name(statement.type);
    const auto added = session->run(
        QStringLiteral("INSERT INTO provenance_statement "
                       "(exhibit_id, type, said_by, note, stated_utc) "
                       "VALUES (?, ?, ?, ?, ?)"),
        {qint64{exhibit.value}, QString::fromLatin1(type.data(), qsizetype(type.size())),
         text(statement.saidBy), text(statement.note), timeText(statement.statedUtc)});
    if (!added)
        return passOn(added);
    return transaction->commit();
}

Result<std::optional<casework::FileReading>> SqlProvenances::reading(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto there = checkExhibit(*session, exhibit);
    if (!there)
        return passOn(there);
    return lastReading(*session, exhibit);
}

Result<void> SqlProvenances::keep(ExhibitId exhibit, const casework::FileReading& reading)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto there = checkExhibit(*session, exhibit);
    if (!there)
        return there;
    const auto added = addReading(*session, exhibit, reading);
    return added ? transaction->commit() : added;
}

} // namespace semblance::storage
