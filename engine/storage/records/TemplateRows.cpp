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

/// Reads rows (reference, subject, image, model, numbers), ordered by reference, into entries.
class EntryReader
{
public:
    explicit EntryReader(const std::vector<ModelIdentity>& models) : m_models(models) {}

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
        auto numbers = templateFrom(query.value(4).toByteArray());
        if (!numbers)
            return false;
        // All templates of a model have one length, so that one of another is not the model's.
        const std::size_t model = position(query.value(3).toString().toStdString());
        const auto length = m_lengths.emplace(model, numbers->size()).first->second;
        if (numbers->size() != length)
            return false;
        m_entries.back().templates.push_back({m_models[model], std::move(*numbers)});
        return true;
    }
    std::vector<matching::SnapshotEntry> entries() &&
    {
        for (auto& entry : m_entries)
            std::sort(entry.templates.begin(), entry.templates.end(),
                      [this](const auto& a, const auto& b) {
                          return position(a.model.id) < position(b.model.id);
                      });
        return std::move(m_entries);
    }

private:
    /// The query asks for no other models.
    std::size_t position(const matching::ModelId& id) const
    {
        const auto found =
            std::find_if(m_models.begin(), m_models.end(),
                         [&id](const ModelIdentity& model) { return model.id == id; });
        return static_cast<std::size_t>(found - m_models.begin());
    }

    const std::vector<ModelIdentity>& m_models;
    std::vector<matching::SnapshotEntry> m_entries;
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

Result<std::vector<matching::SnapshotEntry>>
entriesOf(const SqlSession& session, GalleryId gallery, const std::vector<ModelIdentity>& models)
{
    const auto whole = checkEveryReferenceHasAGallery(session).and_then([&session] {
        return checkEveryTemplateHasAReference(session);
    });
    if (!whole)
        return passOn(whole);
    EntryReader reader(models);
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        if (reader.add(row))
            return {};
        return unreadableRecord(session.dialect().name(),
                                "a template of reference " +
                                    row.value(0).toString().toStdString() + ", " +
                                    row.value(2).toString().toStdString());
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id, p.subject, r.image, t.model, t.numbers "
                       "FROM person p JOIN reference r ON r.person_id = p.id "
                       "LEFT JOIN template t ON t.reference_id = r.id AND %1 "
                       "WHERE p.gallery_id = ? ORDER BY r.id")
            .arg(isOneOf(models)),
        valuesOf(models) + QVariantList{qint64{gallery.value}}, read);
    if (!walked)
        return passOn(walked);
    return std::move(reader).entries();
}

} // namespace semblance::storage
