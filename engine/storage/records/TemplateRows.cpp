// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/TemplateRows.h"

#include "storage/records/FaceColumns.h"
#include "storage/records/JsonColumns.h"
#include "storage/records/RecordText.h"

#include <algorithm>
#include <map>

namespace semblance::storage {

namespace {

using matching::ModelIdentity;

/// Of `template t`; its values are those of valuesOf.
QString isOneOf(const std::vector<ModelIdentity>& models)
{
    const QStringList alternatives(static_cast<qsizetype>(models.size()),
                                   QStringLiteral("(t.model = ? AND t.fingerprint = ?)"));
    return models.empty() ? QStringLiteral("0")
                          : QStringLiteral("(%1)").arg(alternatives.join(QStringLiteral(" OR ")));
}

QVariantList valuesOf(const std::vector<ModelIdentity>& models)
{
    QVariantList values;
    for (const ModelIdentity& model : models)
        values << QString::fromStdString(model.id) << hashText(model.fingerprint);
    return values;
}

/// No engine makes a template of nothing but zeros, nor one of such a length (Euclidean norm): a
/// cosine's have length 1, and those of a distance are not far longer.
bool hasTemplatesLength(const std::vector<float>& numbers)
{
    constexpr double kLongest = 1e6;
    double squares = 0;
    for (const float number : numbers)
        squares += static_cast<double>(number) * static_cast<double>(number);
    return squares > 0 && squares <= kLongest * kLongest;
}

std::optional<std::vector<float>> templateFrom(const QByteArray& bytes)
{
    auto numbers = numbersFrom(bytes);
    if (numbers && !hasTemplatesLength(*numbers))
        return std::nullopt;
    return numbers;
}

/// Reads rows (reference, subject, image, model, numbers, person), ordered by reference, into
/// entries, and hands each on once it is whole.
class EntryReader
{
public:
    EntryReader(const SqlSession& session, const std::vector<ModelIdentity>& models,
                const TakeEntry& take)
        : m_session(session), m_models(models), m_take(take)
    {
    }

    /// Fails: LabDamaged (a row that cannot be ours), and as `take`.
    Result<void> add(const QSqlQuery& query)
    {
        const ReferenceId id{query.value(0).toLongLong()};
        const bool isNext = !m_entry || m_entry->reference != id;
        if (const auto finished = isNext ? finish() : Result<void>(); !finished)
            return finished;
        if (isNext) {
            m_entry = {id,
                       query.value(1).toString().toStdString(),
                       query.value(2).toString().toStdString(),
                       {}};
            m_person = query.value(5).toLongLong();
        }
        if (query.value(3).isNull())
            return {};
        auto numbers = templateFrom(query.value(4).toByteArray());
        if (!numbers)
            return unreadable();
        // All templates of a model have one length, so that one of another is not the model's.
        const std::size_t model = position(query.value(3).toString().toStdString());
        const auto length = m_lengths.emplace(model, numbers->size()).first->second;
        if (numbers->size() != length)
            return unreadable();
        m_entry->templates.push_back({m_models[model], std::move(*numbers)});
        return {};
    }
    /// Behind the last row. Fails: as `take`.
    Result<void> finish()
    {
        if (!m_entry)
            return {};
        std::sort(m_entry->templates.begin(), m_entry->templates.end(),
                  [this](const auto& a, const auto& b) {
                      return position(a.model.id) < position(b.model.id);
                  });
        auto whole = std::move(*m_entry);
        m_entry.reset();
        return m_take(m_person, std::move(whole));
    }

private:
    Result<void> unreadable() const
    {
        return unreadableRecord(m_session.dialect().name(),
                                "a template of reference " +
                                    std::to_string(m_entry->reference.value) + ", " +
                                    m_entry->image);
    }
    /// The query asks for no other models.
    std::size_t position(const matching::ModelId& id) const
    {
        const auto found =
            std::find_if(m_models.begin(), m_models.end(),
                         [&id](const ModelIdentity& model) { return model.id == id; });
        return static_cast<std::size_t>(found - m_models.begin());
    }

    const SqlSession& m_session;
    const std::vector<ModelIdentity>& m_models;
    const TakeEntry& m_take;
    std::optional<matching::SnapshotEntry> m_entry;
    std::int64_t m_person = 0;
    std::map<std::size_t, std::size_t> m_lengths;
};

/// References are enrolled together with their templates.
Error withoutTemplate(const SqlSession& session, const QSqlQuery& reference)
{
    return {ErrorCode::LabDamaged, Stage::Storage, session.dialect().name(),
            "reference " + reference.value(0).toString().toStdString() + ", " +
                reference.value(1).toString().toStdString() + ", has lost its templates",
            {}};
}

/// A reference whose person is gone, or the gallery of whose person is, belongs to no gallery:
/// nobody would miss it in a search.
Result<void> checkEveryReferenceHasAGallery(const SqlSession& session)
{
    const auto orphan = session.value(
        QStringLiteral("SELECT min(r.id) FROM reference r LEFT JOIN person p ON p.id = r.person_id "
                       "LEFT JOIN gallery g ON g.id = p.gallery_id WHERE g.id IS NULL"),
        {});
    if (!orphan)
        return passOn(orphan);
    if (!*orphan || (*orphan)->isNull())
        return {};
    return unreadableRecord(session.dialect().name(), "reference " +
                                                          (*orphan)->toString().toStdString() +
                                                          ", whose person or gallery is gone");
}

/// A reference whose record is gone has left its templates, and nothing says of which gallery it
/// was.
Result<void> checkEveryTemplateHasAReference(const SqlSession& session)
{
    const auto orphan = session.value(
        QStringLiteral("SELECT min(t.reference_id) FROM template t WHERE NOT EXISTS "
                       "(SELECT 1 FROM reference r WHERE r.id = t.reference_id)"),
        {});
    if (!orphan)
        return passOn(orphan);
    if (!*orphan || (*orphan)->isNull())
        return {};
    return unreadableRecord(session.dialect().name(),
                            "templates of reference " + (*orphan)->toString().toStdString() +
                                ", which is gone");
}

} // namespace

Result<std::vector<ReferenceId>>
referencesWithoutTemplates(const SqlSession& session, GalleryId gallery,
                           const std::vector<ModelIdentity>& models)
{
    std::vector<ReferenceId> lacking;
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id FROM reference r JOIN person p ON p.id = r.person_id "
                       "WHERE p.gallery_id = ? AND (SELECT count(*) FROM template t "
                       "WHERE t.reference_id = r.id AND %1) < ? ORDER BY r.id")
            .arg(isOneOf(models)),
        QVariantList{qint64{gallery.value}} + valuesOf(models) +
            QVariantList{static_cast<qint64>(models.size())},
        [&lacking](const QSqlQuery& row) -> Result<void> {
            lacking.push_back(ReferenceId{row.value(0).toLongLong()});
            return {};
        });
    if (!walked)
        return passOn(walked);
    return lacking;
}

Result<std::vector<Error>> unreadableTemplates(const SqlSession& session, GalleryId gallery)
{
    std::vector<Error> faults;
    std::map<std::pair<QString, QString>, std::size_t> lengths;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        if (row.value(2).isNull()) {
            faults.push_back(withoutTemplate(session, row));
            return {};
        }
        const auto numbers = templateFrom(row.value(4).toByteArray());
        const QString fingerprint = row.value(3).toString();
        const bool isKnown = fingerprint.isEmpty() || hashFrom(fingerprint);
        const auto length =
            !numbers
                ? 0
                : lengths.emplace(std::pair(row.value(2).toString(), fingerprint), numbers->size())
                      .first->second;
        if (numbers && isKnown && numbers->size() == length)
            return {};
        faults.push_back(unreadableRecord(session.dialect().name(),
                                          "a template of reference " +
                                              row.value(0).toString().toStdString() + ", " +
                                              row.value(1).toString().toStdString())
                             .value());
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id, r.image, t.model, t.fingerprint, t.numbers "
                       "FROM person p JOIN reference r ON r.person_id = p.id "
                       "LEFT JOIN template t ON t.reference_id = r.id "
                       "WHERE p.gallery_id = ? ORDER BY r.id, t.model"),
        {qint64{gallery.value}}, read);
    if (!walked)
        return passOn(walked);
    return faults;
}

Result<void> checkNoneIsOrphaned(const SqlSession& session)
{
    return checkEveryReferenceHasAGallery(session).and_then([&session] {
        return checkEveryTemplateHasAReference(session);
    });
}

Result<void> eachEntry(const SqlSession& session, GalleryId gallery,
                       const std::vector<ModelIdentity>& models, const ReferenceRange& range,
                       const TakeEntry& take)
{
    EntryReader reader(session, models, take);
    // References first, in the order of their numbers, so that nothing has to be sorted.
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id, p.subject, r.image, t.model, t.numbers, p.id "
                       "FROM reference r CROSS JOIN person p "
                       "LEFT JOIN template t ON t.reference_id = r.id AND %1 "
                       "WHERE p.id = r.person_id AND p.gallery_id = ? AND r.id BETWEEN ? AND ? "
                       "ORDER BY r.id")
            .arg(isOneOf(models)),
        valuesOf(models) + QVariantList{qint64{gallery.value}, qint64{range.first.value},
                                        qint64{range.last.value}},
        [&reader](const QSqlQuery& row) { return reader.add(row); });
    return walked.and_then([&reader] { return reader.finish(); });
}

Result<std::vector<matching::SnapshotEntry>>
entriesOf(const SqlSession& session, GalleryId gallery, const std::vector<ModelIdentity>& models)
{
    const auto whole = checkNoneIsOrphaned(session);
    if (!whole)
        return passOn(whole);
    std::vector<matching::SnapshotEntry> entries;
    const TakeEntry take = [&entries](std::int64_t,
                                      matching::SnapshotEntry&& entry) -> Result<void> {
        entries.push_back(std::move(entry));
        return {};
    };
    EntryReader reader(session, models, take);
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id, p.subject, r.image, t.model, t.numbers, p.id "
                       "FROM person p JOIN reference r ON r.person_id = p.id "
                       "LEFT JOIN template t ON t.reference_id = r.id AND %1 "
                       "WHERE p.gallery_id = ? ORDER BY r.id")
            .arg(isOneOf(models)),
        valuesOf(models) + QVariantList{qint64{gallery.value}},
        [&reader](const QSqlQuery& row) { return reader.add(row); });
    const auto finished = walked.and_then([&reader] { return reader.finish(); });
    if (!finished)
        return passOn(finished);
    return entries;
}

} // namespace semblance::storage
