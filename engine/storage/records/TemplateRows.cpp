// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/TemplateRows.h"

#include "storage/records/RecordText.h"
#include "storage/records/StoredTemplate.h"
#include "storage/records/TemplateDamage.h"

#include <algorithm>

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

/// Reads rows (reference, subject, image, the columns of templateColumns, person), ordered by
/// reference, into entries, and hands each on once it is whole.
class EntryReader
{
public:
    /// `sizes`: as of TemplateReader.
    EntryReader(const SqlSession& session, const std::vector<ModelIdentity>& models,
                const std::vector<matching::TemplateSize>& sizes, const TakeEntry& take)
        : m_templates(session, sizes), m_models(models), m_take(take)
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
            m_person = query.value(7).toLongLong();
        }
        if (query.value(3).isNull())
            return {};
        const auto row = templateIn(query, 3, id);
        auto numbers = m_templates.numbersOf(row, m_entry->image);
        if (!numbers)
            return passOn(numbers);
        const std::size_t model = position(row.model.toStdString());
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
    /// The query asks for no other models.
    std::size_t position(const matching::ModelId& id) const
    {
        const auto found =
            std::find_if(m_models.begin(), m_models.end(),
                         [&id](const ModelIdentity& model) { return model.id == id; });
        return static_cast<std::size_t>(found - m_models.begin());
    }

    TemplateReader m_templates;
    const std::vector<ModelIdentity>& m_models;
    const TakeEntry& m_take;
    std::optional<matching::SnapshotEntry> m_entry;
    std::int64_t m_person = 0;
};

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

Result<void> eachEntry(const SqlSession& session, GalleryId gallery,
                       const std::vector<matching::TemplateSize>& sizes,
                       const ReferenceRange& range, const TakeEntry& take)
{
    std::vector<ModelIdentity> models;
    for (const matching::TemplateSize& size : sizes)
        models.push_back(size.model);
    EntryReader reader(session, models, sizes, take);
    // References first, in the order of their numbers, so that nothing has to be sorted.
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id, p.subject, r.image, %2, p.id "
                       "FROM reference r CROSS JOIN person p "
                       "LEFT JOIN template t ON t.reference_id = r.id AND %1 "
                       "WHERE p.id = r.person_id AND p.gallery_id = ? AND r.id BETWEEN ? AND ? "
                       "ORDER BY r.id")
            .arg(isOneOf(models), templateColumns()),
        valuesOf(models) + QVariantList{qint64{gallery.value}, qint64{range.first.value},
                                        qint64{range.last.value}},
        [&reader](const QSqlQuery& row) { return reader.add(row); });
    return walked.and_then([&reader] { return reader.finish(); });
}

Result<std::vector<matching::SnapshotEntry>>
entriesOf(const SqlSession& session, GalleryId gallery, const std::vector<ModelIdentity>& models,
          const std::vector<matching::TemplateSize>& sizes)
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
    EntryReader reader(session, models, sizes, take);
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id, p.subject, r.image, %2, p.id "
                       "FROM person p JOIN reference r ON r.person_id = p.id "
                       "LEFT JOIN template t ON t.reference_id = r.id AND %1 "
                       "WHERE p.gallery_id = ? ORDER BY r.id")
            .arg(isOneOf(models), templateColumns()),
        valuesOf(models) + QVariantList{qint64{gallery.value}},
        [&reader](const QSqlQuery& row) { return reader.add(row); });
    const auto finished = walked.and_then([&reader] { return reader.finish(); });
    if (!finished)
        return passOn(finished);
    return entries;
}

} // namespace semblance::storage
