// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/SqlDerivations.h"

#include "storage/records/RecordText.h"

namespace semblance::storage {

namespace {

using casework::Derivation;
using casework::Exhibit;
using casework::NewDerivation;
using casework::TakenIn;

Result<std::vector<Derivation>>
derivationsWhere(const SqlSession& session, const QString& condition, const QVariantList& values)
{
    std::vector<Derivation> derivations;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto original = hashFrom(row.value(1).toString());
        const auto sourceOriginal = hashFrom(row.value(3).toString());
        const auto recipe = hashFrom(row.value(5).toString());
        const auto made = timeFrom(row.value(7).toString());
        if (!original || !sourceOriginal || !recipe || !made)
            return unreadableRecord(session.dialect().name(),
                                    "a derivation of exhibit " +
                                        row.value(0).toString().toStdString());
        derivations.push_back({ExhibitId{row.value(0).toLongLong()}, *original,
                               ExhibitId{row.value(2).toLongLong()}, *sourceOriginal,
                               row.value(4).toString(), *recipe, row.value(6).toString(), *made});
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT d.exhibit_id, e.original, d.source_id, s.original, d.recipe, "
                       "d.recipe_sha256, d.software, d.made_utc FROM derived_exhibit d "
                       "JOIN exhibit e ON e.id = d.exhibit_id JOIN exhibit s ON s.id = d.source_id "
                       "%1 ORDER BY d.exhibit_id, d.id")
            .arg(condition),
        values, read);
    if (!walked)
        return passOn(walked);
    return derivations;
}

tl::unexpected<Error> invalidDerivation(ExhibitId exhibit, std::string reason)
{
    return failure(ErrorCode::InvalidInput, Stage::Storage,
                   "exhibit " + std::to_string(exhibit.value), std::move(reason));
}

Result<std::optional<Exhibit>> exhibitOf(const SqlSession& session, const Sha256& original)
{
    std::optional<Exhibit> exhibit;
    const auto walked = session.eachRow(
        QStringLiteral("SELECT id, file_name, taken_in_utc FROM exhibit WHERE original = ?"),
        {hashText(original)}, [&](const QSqlQuery& row) -> Result<void> {
            const auto takenIn = timeFrom(row.value(2).toString());
            if (!takenIn)
                return unreadableRecord(session.dialect().name(),
                                        "exhibit " + row.value(0).toString().toStdString());
            exhibit = Exhibit{ExhibitId{row.value(0).toLongLong()}, original,
                              row.value(1).toString(), *takenIn};
            return {};
        });
    if (!walked)
        return passOn(walked);
    return exhibit;
}

/// A copy must not be what its source, or that one's source, was made from.
Result<void> checkSource(const SqlSession& session, ExhibitId copy, ExhibitId source)
{
    const auto found =
        session.value(QStringLiteral("WITH RECURSIVE above (id) AS (VALUES (?) UNION "
                                     "SELECT d.source_id FROM derived_exhibit d JOIN above a "
                                     "ON d.exhibit_id = a.id) SELECT 1 FROM above WHERE id = ?"),
                      {qint64{source.value}, qint64{copy.value}});
    if (!found)
        return passOn(found);
    if (*found)
        return invalidDerivation(copy, "the copy is the picture that it was made from");
    return {};
}

Result<TakenIn> putCopy(const SqlSession& session, const Sha256& original, const QString& fileName,
                        const QDateTime& madeUtc)
{
    auto known = exhibitOf(session, original);
    if (!known)
        return passOn(known);
    if (*known)
        return TakenIn{**known, false};
    const auto added = session.run(
        QStringLiteral("INSERT INTO exhibit (original, file_name, taken_in_utc) VALUES (?, ?, ?)"),
        {hashText(original), text(fileName), timeText(madeUtc)});
    if (!added)
        return passOn(added);
    return exhibitOf(session, original).map([](std::optional<Exhibit>&& exhibit) {
        return TakenIn{exhibit.value_or(Exhibit()), true};
    });
}

Result<void> putDerivation(const SqlSession& session, ExhibitId copy,
                           const NewDerivation& derivation)
{
    const auto added = session.run(
        QStringLiteral("INSERT INTO derived_exhibit (exhibit_id, source_id, recipe, recipe_sha256, "
                       "software, made_utc) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {qint64{copy.value}, qint64{derivation.source.value}, text(derivation.recipe),
         hashText(derivation.recipeSha256), text(derivation.software),
         timeText(derivation.madeUtc)});
    if (!added)
        return passOn(added);
    return {};
}

} // namespace

Result<TakenIn> SqlDerivations::add(const Sha256& original, const QString& fileName,
                                    const NewDerivation& derivation)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto source = session->value(QStringLiteral("SELECT 1 FROM exhibit WHERE id = ?"),
                                       {qint64{derivation.source.value}});
    if (!source)
        return passOn(source);
    if (!*source)
        return invalidDerivation(derivation.source, "there is no such exhibit");
    auto copy = putCopy(*session, original, fileName, derivation.madeUtc);
    if (!copy)
        return copy;
    const auto put =
        checkSource(*session, copy->exhibit.id, derivation.source)
            .and_then([&] { return putDerivation(*session, copy->exhibit.id, derivation); })
            .and_then([&] { return transaction->commit(); });
    if (!put)
        return passOn(put);
    return copy;
}

Result<std::vector<Derivation>> SqlDerivations::of(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return derivationsWhere(*session, QStringLiteral("WHERE d.exhibit_id = ?"),
                            {qint64{exhibit.value}});
}

Result<std::vector<Derivation>> SqlDerivations::all() const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return derivationsWhere(*session, QString(), {});
}

} // namespace semblance::storage
