// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/SqlGalleries.h"

#include "casework/intake/RecordName.h"
#include "storage/records/FaceColumns.h"
#include "storage/records/JsonColumns.h"
#include "storage/records/RecordText.h"
#include "storage/records/ReferenceRows.h"

#include <algorithm>
#include <map>

namespace semblance::storage {

namespace {

using casework::EnrolmentProblem;
using casework::Gallery;
using casework::NewReference;
using casework::Reference;

QString keyOf(const QString& name)
{
    // By way of capitals, because folding alone keeps "ß" and "SS" apart.
    return name.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded();
}

tl::unexpected<Error> noGallery(const std::string& name)
{
    return failure(ErrorCode::GalleryNotFound, Stage::Storage, name);
}

tl::unexpected<Error> noReference(ReferenceId id)
{
    return failure(ErrorCode::ReferenceNotFound, Stage::Storage,
                   "reference " + std::to_string(id.value));
}

Result<std::vector<Gallery>> galleriesOf(const SqlSession& session, const QString& condition,
                                         const QVariantList& values)
{
    auto query = session.run(
        QStringLiteral("SELECT g.id, g.name, g.source, g.legal_basis, g.created_utc, "
                       "(SELECT count(*) FROM person p WHERE p.gallery_id = g.id), "
                       "(SELECT count(*) FROM reference r JOIN person p ON p.id = r.person_id "
                       "WHERE p.gallery_id = g.id) FROM gallery g %1 ORDER BY g.name")
            .arg(condition),
        values);
    if (!query)
        return passOn(query);
    std::vector<Gallery> galleries;
    while (true) {
        const auto more = session.next(*query);
        if (!more)
            return passOn(more);
        if (!*more)
            return galleries;
        const auto created = timeFrom(query->value(4).toString());
        if (!created)
            return unreadableRecord(session.dialect().name(),
                                    "gallery " + query->value(0).toString().toStdString());
        galleries.push_back({GalleryId{query->value(0).toLongLong()}, query->value(1).toString(),
                             query->value(2).toString(), query->value(3).toString(), *created,
                             query->value(5).toInt(), query->value(6).toInt()});
    }
}

Result<void> checkGallery(const QString& name, const QString& source, const QString& legalBasis)
{
    const auto blank = [](const QString& field, const char* what) -> Result<void> {
        if (!field.trimmed().isEmpty())
            return {};
        return failure(ErrorCode::InvalidInput, Stage::Storage, what, "is blank",
                       {{"field", what}});
    };
    if (const auto reason = casework::whyNoName(name.trimmed()))
        return failure(ErrorCode::InvalidInput, Stage::Storage, "name", *reason,
                       {{"field", "name"}});
    return blank(name, "name").and_then([&] { return blank(source, "source"); }).and_then([&] {
        return blank(legalBasis, "legalBasis");
    });
}

/// Marks the gallery as changed. Fails: GalleryNotFound.
Result<void> raiseRevision(const SqlSession& session, GalleryId gallery)
{
    const auto raised =
        session.run(QStringLiteral("UPDATE gallery SET revision = revision + 1 WHERE id = ?"),
                    {qint64{gallery.value}});
    if (!raised)
        return passOn(raised);
    if (raised->numRowsAffected() != 1)
        return noGallery("gallery " + std::to_string(gallery.value));
    return {};
}

/// "?, ?, ?" for a list of that length.
QString placeholders(std::size_t count)
{
    QStringList marks(static_cast<qsizetype>(count), QStringLiteral("?"));
    return marks.join(QStringLiteral(", "));
}

QVariantList modelValues(const std::vector<matching::ModelId>& models)
{
    QVariantList values;
    for (const auto& model : models)
        values.append(QString::fromStdString(model));
    return values;
}

std::optional<EnrolmentProblem> problemFrom(const QSqlQuery& query)
{
    const auto code = errorCodeFrom(query.value(2).toString());
    const auto stage = stageFrom(query.value(3).toString());
    auto facts = factsFromJson(query.value(6).toString());
    if (!code || !stage || !facts)
        return std::nullopt;
    return EnrolmentProblem{query.value(0).toString(), query.value(1).toString(),
                            Error{*code, *stage, query.value(4).toString().toStdString(),
                                  query.value(5).toString().toStdString(), std::move(*facts)}};
}

QString fromLatin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString fromUtf8(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariantList valuesOf(GalleryId gallery, qint64 position, const EnrolmentProblem& problem)
{
    return {qint64{gallery.value},
            position,
            text(problem.image),
            text(problem.subject),
            fromLatin1(name(problem.error.code)),
            fromLatin1(name(problem.error.stage)),
            text(fromUtf8(problem.error.subject)),
            text(fromUtf8(problem.error.detail)),
            toJson(problem.error.facts)};
}

/// Reads rows (reference, subject, image, model, numbers), ordered by reference, into entries.
class EntryReader
{
public:
    explicit EntryReader(const std::vector<matching::ModelId>& models) : m_models(models) {}

    /// False for a row that cannot be ours.
    bool add(const QSqlQuery& query)
    {
        const ReferenceId id{query.value(0).toLongLong()};
        if (m_entries.empty() || m_entries.back().reference != id)
            m_entries.push_back({id,
                                 query.value(1).toString().toStdString(),
                                 query.value(2).toString().toStdString(),
                                 {}});
        if (query.value(3).isNull())
            return true;
        auto numbers = numbersFrom(query.value(4).toByteArray());
        if (!numbers)
            return false;
        // All templates of a model have one length, so that one of another is not the model's.
        const std::string model = query.value(3).toString().toStdString();
        const auto length = m_lengths.emplace(model, numbers->size()).first->second;
        if (numbers->size() != length)
            return false;
        m_entries.back().templates.push_back({model, std::move(*numbers)});
        return true;
    }
    std::vector<matching::SnapshotEntry> entries() &&
    {
        for (auto& entry : m_entries)
            std::sort(entry.templates.begin(), entry.templates.end(),
                      [this](const auto& a, const auto& b) {
                          return position(a.model) < position(b.model);
                      });
        return std::move(m_entries);
    }

private:
    std::ptrdiff_t position(const matching::ModelId& model) const
    {
        return std::find(m_models.begin(), m_models.end(), model) - m_models.begin();
    }

    const std::vector<matching::ModelId>& m_models;
    std::vector<matching::SnapshotEntry> m_entries;
    std::map<matching::ModelId, std::size_t> m_lengths;
};

} // namespace

SqlGalleries::SqlGalleries(const SqlConnections& connections, LockEnrolment lockEnrolment)
    : m_connections(connections), m_lockEnrolment(std::move(lockEnrolment))
{
}

Result<Gallery> SqlGalleries::create(const QString& name, const QString& source,
                                     const QString& legalBasis, const QDateTime& createdUtc)
{
    const auto checked = checkGallery(name, source, legalBasis);
    if (!checked)
        return passOn(checked);
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto added = session->run(
        QStringLiteral("INSERT INTO gallery (name, name_key, source, legal_basis, created_utc) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (name_key) DO NOTHING"),
        {name.trimmed(), keyOf(name.trimmed()), source, legalBasis, timeText(createdUtc)});
    if (!added)
        return passOn(added);
    if (added->numRowsAffected() != 1)
        return failure(ErrorCode::GalleryExists, Stage::Storage, name.toStdString());
    const auto committed = transaction->commit();
    if (!committed)
        return passOn(committed);
    return byName(name);
}

Result<std::vector<Gallery>> SqlGalleries::all() const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return galleriesOf(*session, QString(), {});
}

Result<Gallery> SqlGalleries::byName(const QString& name) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto found =
        galleriesOf(*session, QStringLiteral("WHERE g.name_key = ?"), {keyOf(name.trimmed())});
    if (!found)
        return passOn(found);
    if (found->empty())
        return noGallery(name.toStdString());
    return found->front();
}

Result<std::vector<std::optional<ReferenceId>>>
SqlGalleries::addReferences(GalleryId gallery, const std::vector<NewReference>& references)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto raised = raiseRevision(*session, gallery);
    if (!raised)
        return passOn(raised);
    auto writer = ReferenceWriter::prepare(*session, gallery);
    if (!writer)
        return passOn(writer);
    std::vector<std::optional<ReferenceId>> ids;
    for (const NewReference& reference : references) {
        const auto id = writer->add(reference);
        if (!id)
            return passOn(id);
        ids.push_back(*id);
    }
    const bool isChanged =
        std::any_of(ids.begin(), ids.end(), [](const auto& id) { return id.has_value(); });
    if (!isChanged)
        return ids;
    const auto committed = transaction->commit();
    if (!committed)
        return passOn(committed);
    return ids;
}

Result<bool> SqlGalleries::hasReference(GalleryId gallery, const QString& subject,
                                        const Sha256& original) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto query =
        session->run(QStringLiteral("SELECT 1 FROM reference r JOIN person p ON p.id = r.person_id "
                                    "WHERE p.gallery_id = ? AND p.subject = ? AND r.original = ?"),
                     {qint64{gallery.value}, text(subject), hashText(original)});
    if (!query)
        return passOn(query);
    return session->next(*query);
}

Result<std::vector<casework::EnrolledOriginal>> SqlGalleries::originals(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto query = session->run(
        QStringLiteral("SELECT r.id, p.subject, r.original FROM reference r "
                       "JOIN person p ON p.id = r.person_id WHERE p.gallery_id = ? ORDER BY r.id"),
        {qint64{gallery.value}});
    if (!query)
        return passOn(query);
    std::vector<casework::EnrolledOriginal> originals;
    while (true) {
        const auto more = session->next(*query);
        if (!more)
            return passOn(more);
        if (!*more)
            return originals;
        const auto original = hashFrom(query->value(2).toString());
        if (!original)
            return unreadableRecord(session->dialect().name(),
                                    "reference " + query->value(0).toString().toStdString());
        originals.push_back(
            {ReferenceId{query->value(0).toLongLong()}, query->value(1).toString(), *original});
    }
}

Result<std::vector<Reference>> SqlGalleries::references(GalleryId gallery, int offset,
                                                        int limit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return referencesOf(*session,
                        QStringLiteral("WHERE p.gallery_id = ? ORDER BY p.subject, r.image, r.id "
                                       "LIMIT ? OFFSET ?"),
                        {qint64{gallery.value}, std::max(0, limit), std::max(0, offset)});
}

Result<Reference> SqlGalleries::reference(ReferenceId id) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto found = referencesOf(*session, QStringLiteral("WHERE r.id = ?"), {qint64{id.value}});
    if (!found)
        return passOn(found);
    if (found->empty())
        return noReference(id);
    return found->front();
}

Result<std::vector<Reference>>
SqlGalleries::withoutTemplates(GalleryId gallery,
                               const std::vector<matching::ModelId>& models) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return referencesOf(
        *session,
        QStringLiteral("WHERE p.gallery_id = ? AND (SELECT count(*) FROM template t "
                       "WHERE t.reference_id = r.id AND t.model IN (%1)) < ? "
                       "ORDER BY p.subject, r.image, r.id")
            .arg(placeholders(models.size())),
        QVariantList{qint64{gallery.value}} + modelValues(models) +
            QVariantList{static_cast<qint64>(models.size())});
}

Result<void> SqlGalleries::saveTemplates(ReferenceId id, const matching::FaceTemplates& templates)
{
    const auto found = reference(id);
    if (!found)
        return passOn(found);
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto raised = raiseRevision(*session, found->gallery);
    if (!raised)
        return raised;
    auto writer = ReferenceWriter::prepare(*session, found->gallery);
    if (!writer)
        return passOn(writer);
    const auto saved = writer->saveTemplates(id, templates);
    if (!saved)
        return saved;
    return transaction->commit();
}

Result<std::vector<matching::SnapshotEntry>>
SqlGalleries::snapshotEntries(GalleryId gallery, const std::vector<matching::ModelId>& models) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto query = session->run(
        QStringLiteral("SELECT r.id, p.subject, r.image, t.model, t.numbers "
                       "FROM person p JOIN reference r ON r.person_id = p.id "
                       "LEFT JOIN template t ON t.reference_id = r.id AND t.model IN (%1) "
                       "WHERE p.gallery_id = ? ORDER BY r.id")
            .arg(placeholders(models.size())),
        modelValues(models) + QVariantList{qint64{gallery.value}});
    if (!query)
        return passOn(query);
    EntryReader reader(models);
    while (true) {
        const auto more = session->next(*query);
        if (!more)
            return passOn(more);
        if (!*more)
            return std::move(reader).entries();
        if (!reader.add(*query))
            return unreadableRecord(session->dialect().name(),
                                    "a template of reference " +
                                        query->value(0).toString().toStdString() + ", " +
                                        query->value(2).toString().toStdString());
    }
}

Result<std::int64_t> SqlGalleries::revision(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto query = session->run(QStringLiteral("SELECT revision FROM gallery WHERE id = ?"),
                              {qint64{gallery.value}});
    if (!query)
        return passOn(query);
    const auto row = session->next(*query);
    if (!row)
        return passOn(row);
    if (!*row)
        return noGallery("gallery " + std::to_string(gallery.value));
    return query->value(0).toLongLong();
}

Result<std::unique_ptr<casework::EnrolmentLock>> SqlGalleries::lockEnrolment()
{
    return m_lockEnrolment();
}

Result<std::vector<EnrolmentProblem>> SqlGalleries::problems(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto query = session->run(
        QStringLiteral("SELECT image, subject, code, stage, about, detail, facts "
                       "FROM enrolment_problem WHERE gallery_id = ? ORDER BY position"),
        {qint64{gallery.value}});
    if (!query)
        return passOn(query);
    std::vector<EnrolmentProblem> problems;
    while (true) {
        const auto more = session->next(*query);
        if (!more)
            return passOn(more);
        if (!*more)
            return problems;
        auto problem = problemFrom(*query);
        if (!problem)
            return unreadableRecord(session->dialect().name(),
                                    "an enrolment problem of " +
                                        query->value(0).toString().toStdString());
        problems.push_back(std::move(*problem));
    }
}

Result<void> SqlGalleries::saveProblems(GalleryId gallery,
                                        const std::vector<EnrolmentProblem>& problems)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto cleared =
        session->run(QStringLiteral("DELETE FROM enrolment_problem WHERE gallery_id = ?"),
                     {qint64{gallery.value}});
    if (!cleared)
        return passOn(cleared);
    auto insert = session->prepare(QStringLiteral(
        "INSERT INTO enrolment_problem (gallery_id, position, image, subject, code, stage, about, "
        "detail, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return passOn(insert);
    qint64 position = 0;
    for (const EnrolmentProblem& problem : problems) {
        const auto saved = session->run(*insert, valuesOf(gallery, position++, problem));
        if (!saved)
            return saved;
    }
    return transaction->commit();
}

} // namespace semblance::storage
