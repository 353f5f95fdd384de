// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/SqlProvenances.h"

#include "imagery/enhancement/RecipeJson.h"
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

/// In the order in which it was recorded: what each copy was made from, and the frames that its
/// recipe took from other exhibits.
Result<std::vector<casework::MadeFrom>> madeFrom(const SqlSession& session,
                                                 const std::vector<casework::KnownPicture>& known)
{
    std::map<Sha256, ExhibitId> exhibits;
    for (const casework::KnownPicture& picture : known)
        exhibits.emplace(picture.file, picture.exhibit);
    std::vector<casework::MadeFrom> made;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const ExhibitId exhibit{row.value(0).toLongLong()};
        made.push_back({exhibit, ExhibitId{row.value(1).toLongLong()}});
        // What cannot be read any more a check of the lab says.
        const auto recipe =
            imagery::recipeFromJson(row.value(2).toString().toStdString(), "recipe");
        for (const Sha256& frame : recipe ? recipe->frames() : std::vector<Sha256>()) {
            if (const auto source = exhibits.find(frame); source != exhibits.end())
                made.push_back({exhibit, source->second});
        }
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT exhibit_id, source_id, recipe FROM derived_exhibit ORDER BY id"), {},
        read);
    if (!walked)
        return passOn(walked);
    return made;
}

/// About each exhibit that has any.
Result<casework::StatementsByExhibit> allStatements(const SqlSession& session)
{
    casework::StatementsByExhibit statements;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const ExhibitId exhibit{row.value(0).toLongLong()};
        auto statement = statementFrom(row, 1);
        if (!statement)
            return unreadableRecord(session.dialect().name(),
                                    "the provenance of " + provenanceOwner(exhibit));
        statements[exhibit].push_back(std::move(*statement));
        return {};
    };
    const auto walked =
        session.eachRow(QStringLiteral("SELECT exhibit_id, type, said_by, note, stated_utc "
                                       "FROM provenance_statement ORDER BY id"),
                        {}, read);
    if (!walked)
        return passOn(walked);
    return statements;
}

Result<std::vector<ProvenanceStatement>> statementsAbout(const SqlSession& session,
                                                         ExhibitId exhibit)
{
    std::vector<ProvenanceStatement> statements;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        auto statement = statementFrom(row, 0);
        if (!statement)
            return unreadableRecord(session.dialect().name(),
                                    "the provenance of " + provenanceOwner(exhibit));
        statements.push_back(std::move(*statement));
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT type, said_by, note, stated_utc FROM provenance_statement "
                       "WHERE exhibit_id = ? ORDER BY id"),
        {qint64{exhibit.value}}, read);
    if (!walked)
        return passOn(walked);
    return statements;
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
    return statementsAbout(*session, exhibit);
}

Result<casework::ProvenanceGraph> SqlProvenances::graph(const StopToken& stop) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto statements = allStatements(*session);
    if (!statements)
        return passOn(statements);
    const auto pictures = m_pictures.all(*session, stop);
    if (!pictures)
        return passOn(pictures);
    const auto made = madeFrom(*session, *pictures);
    if (!made)
        return passOn(made);
    return casework::ProvenanceGraph(std::move(*statements), *made, *pictures,
                                     [this](const Sha256& file) { return m_pictures.held(file); });
}

Result<casework::ProvenanceGraph> SqlProvenances::statedGraph(const StopToken& stop) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto statements = allStatements(*session);
    if (!statements)
        return passOn(statements);
    // Nothing can be inherited, and nothing need be decoded.
    return statements->empty() ? casework::ProvenanceGraph({}, {}) : graph(stop);
}

Result<void> SqlProvenances::readPictures() const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return PictureRows::readWritten(*session);
}

Result<casework::ProvenanceByExhibit> SqlProvenances::inForce(const StopToken& stop) const
{
    return statedGraph(stop).map(
        [](const casework::ProvenanceGraph& graph) { return graph.all(); });
}

Result<std::optional<casework::ProvenanceInForce>>
SqlProvenances::inForceOf(const Sha256& file, const casework::PictureIdentity& identity,
                          const StopToken& stop) const
{
    return statedGraph(stop).map(
        [&](const casework::ProvenanceGraph& graph) { return graph.of(file, identity); });
}

Result<std::vector<casework::KnownPicture>> SqlProvenances::pictures(const StopToken& stop) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return m_pictures.all(*session, stop);
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
    const auto before = statementsAbout(*session, exhibit);
    if (!before)
        return passOn(before);
    const auto last = before->empty() ? std::nullopt : std::optional(before->back());
    if (const auto why = casework::whyNoStatement(statement, last))
        return failure(ErrorCode::InvalidInput, Stage::Storage, provenanceOwner(exhibit), *why);
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
