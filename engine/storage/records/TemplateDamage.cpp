// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/TemplateDamage.h"

#include "storage/records/RecordText.h"
#include "storage/records/StoredTemplate.h"

#include <functional>

namespace semblance::storage {

namespace {

/// References are enrolled together with their templates.
Error withoutTemplate(const SqlSession& session, ReferenceId reference, const std::string& image)
{
    return {ErrorCode::LabDamaged, Stage::Storage, session.dialect().name(),
            "reference " + std::to_string(reference.value) + ", " + image +
                ", has lost its templates",
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

/// One reference with one of its templates, or with none.
struct Found
{
    ReferenceId reference;
    std::string image;
    qint64 id = 0;
    std::optional<StoredTemplate> row;
};

/// By reference, then model; references first, in the order of their numbers, so that no numbers
/// have to be sorted.
Result<void> eachTemplate(const SqlSession& session, GalleryId gallery,
                          const std::function<void(const Found&)>& take)
{
    return session.eachRow(
        QStringLiteral("SELECT r.id, r.image, t.id, %1 "
                       "FROM reference r CROSS JOIN person p "
                       "LEFT JOIN template t ON t.reference_id = r.id "
                       "WHERE p.id = r.person_id AND p.gallery_id = ? ORDER BY r.id, t.model")
            .arg(templateColumns()),
        {qint64{gallery.value}}, [&take](const QSqlQuery& query) -> Result<void> {
            Found found{ReferenceId{query.value(0).toLongLong()},
                        query.value(1).toString().toStdString(), query.value(2).toLongLong(),
                        std::nullopt};
            if (!query.value(2).isNull())
                found.row = templateIn(query, 3, found.reference);
            take(found);
            return {};
        });
}

/// References come one after the other.
void addOnce(std::vector<ReferenceId>& references, ReferenceId reference)
{
    if (references.empty() || references.back() != reference)
        references.push_back(reference);
}

} // namespace

Result<void> checkNoneIsOrphaned(const SqlSession& session)
{
    return checkEveryReferenceHasAGallery(session).and_then([&session] {
        return checkEveryTemplateHasAReference(session);
    });
}

Result<std::vector<Error>> unreadableTemplates(const SqlSession& session, GalleryId gallery,
                                               const std::vector<matching::TemplateSize>& sizes)
{
    std::vector<Error> faults;
    TemplateReader reader(session, sizes);
    const auto walked = eachTemplate(session, gallery, [&](const Found& found) {
        if (!found.row)
            faults.push_back(withoutTemplate(session, found.reference, found.image));
        else if (const auto numbers = reader.numbersOf(*found.row, found.image); !numbers)
            faults.push_back(numbers.error());
    });
    if (!walked)
        return passOn(walked);
    return faults;
}

Result<UnreadableRows> unreadableRows(const SqlSession& session, GalleryId gallery,
                                      const std::vector<matching::TemplateSize>& sizes)
{
    UnreadableRows rows;
    TemplateReader reader(session, sizes);
    const auto walked = eachTemplate(session, gallery, [&](const Found& found) {
        if (!found.row || reader.numbersOf(*found.row, found.image))
            return;
        rows.ids.push_back(found.id);
        addOnce(rows.references, found.reference);
        if (!isAsWritten(*found.row))
            addOnce(rows.changed, found.reference);
    });
    if (!walked)
        return passOn(walked);
    return rows;
}

Result<void> removeRows(const SqlSession& session, const UnreadableRows& rows)
{
    auto remove = session.prepare(QStringLiteral("DELETE FROM template WHERE id = ?"));
    if (!remove)
        return passOn(remove);
    for (const qint64 id : rows.ids) {
        const auto removed = session.run(*remove, {id});
        if (!removed)
            return removed;
    }
    return {};
}

} // namespace semblance::storage
