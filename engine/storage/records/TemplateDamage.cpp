// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/TemplateDamage.h"

#include "storage/records/RecordText.h"
#include "storage/records/StoredTemplate.h"

#include <functional>
#include <map>

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

class TemplateLengths
{
public:
    explicit TemplateLengths(const std::vector<matching::TemplateSize>& sizes)
    {
        for (const matching::TemplateSize& size : sizes)
            m_lengths.emplace(
                std::pair(QString::fromStdString(size.model.id), hashText(size.model.fingerprint)),
                size.numbers);
    }

    bool areTheirs(const StoredTemplate& row)
    {
        const auto numbers = numbersOf(row);
        if (!numbers)
            return false;
        const auto first =
            m_lengths.emplace(std::pair(row.model, row.fingerprint), numbers->size()).first;
        return numbers->size() == first->second;
    }

private:
    std::map<std::pair<QString, QString>, std::size_t> m_lengths;
};

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
    TemplateLengths lengths(sizes);
    const auto walked = eachTemplate(session, gallery, [&](const Found& found) {
        if (!found.row)
            faults.push_back(withoutTemplate(session, found.reference, found.image));
        else if (!lengths.areTheirs(*found.row))
            faults.push_back(unreadableTemplate(session, *found.row, found.image));
    });
    if (!walked)
        return passOn(walked);
    return faults;
}

Result<UnreadableRows> unreadableRows(const SqlSession& session, GalleryId gallery,
                                      const std::vector<matching::TemplateSize>& sizes)
{
    UnreadableRows rows;
    TemplateLengths lengths(sizes);
    const auto walked = eachTemplate(session, gallery, [&](const Found& found) {
        if (!found.row || lengths.areTheirs(*found.row))
            return;
        rows.ids.push_back(found.id);
        if (rows.references.empty() || rows.references.back() != found.reference)
            rows.references.push_back(found.reference);
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
