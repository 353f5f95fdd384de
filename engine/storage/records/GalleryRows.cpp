// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/GalleryRows.h"

#include "casework/intake/RecordName.h"
#include "storage/records/RecordText.h"

namespace semblance::storage {

using casework::Gallery;

namespace {

QString keyOf(const QString& name)
{
    QString seen = name.normalized(QString::NormalizationForm_KC);
    seen.removeIf([](QChar character) { return character.category() == QChar::Other_Format; });
    // By way of capitals, because folding alone keeps "ß" and "SS" apart.
    return seen.toUpper().toCaseFolded();
}

tl::unexpected<Error> noGallery(const std::string& name)
{
    return failure(ErrorCode::GalleryNotFound, Stage::Storage, name);
}

Result<std::vector<Gallery>> galleriesOf(const SqlSession& session, const QString& condition,
                                         const QVariantList& values)
{
    std::vector<Gallery> galleries;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto created = timeFrom(row.value(4).toString());
        if (!created)
            return unreadableRecord(session.dialect().name(),
                                    "gallery " + row.value(0).toString().toStdString());
        galleries.push_back({GalleryId{row.value(0).toLongLong()}, row.value(1).toString(),
                             row.value(2).toString(), row.value(3).toString(), *created,
                             row.value(5).toInt(), row.value(6).toInt()});
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT g.id, g.name, g.source, g.legal_basis, g.created_utc, "
                       "(SELECT count(*) FROM person p WHERE p.gallery_id = g.id), "
                       "(SELECT count(*) FROM reference r JOIN person p ON p.id = r.person_id "
                       "WHERE p.gallery_id = g.id) FROM gallery g %1 ORDER BY g.name")
            .arg(condition),
        values, read);
    if (!walked)
        return passOn(walked);
    return galleries;
}

} // namespace

Result<void> checkGallery(const QString& name, const QString& source, const QString& legalBasis)
{
    const auto blank = [](const QString& field, const char* what) -> Result<void> {
        if (!field.trimmed().isEmpty())
            return {};
        return failure(ErrorCode::InvalidInput, Stage::Storage, what, "is blank",
                       {{"field", what}, {"cause", "blank"}});
    };
    return blank(name, "name")
        .and_then([&]() -> Result<void> {
            if (const auto reason = casework::whyNoName(name.trimmed()))
                return failure(ErrorCode::InvalidInput, Stage::Storage, "name", *reason,
                               {{"field", "name"}});
            return {};
        })
        .and_then([&] { return blank(source, "source"); })
        .and_then([&] { return blank(legalBasis, "legalBasis"); });
}

Result<void> addGallery(const SqlSession& session, const QString& name, const QString& source,
                        const QString& legalBasis, const QDateTime& createdUtc)
{
    const auto added = session.run(
        QStringLiteral("INSERT INTO gallery (name, name_key, source, legal_basis, created_utc) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (name_key) DO NOTHING"),
        {name.trimmed(), keyOf(name.trimmed()), source, legalBasis, timeText(createdUtc)});
    if (!added)
        return passOn(added);
    if (added->numRowsAffected() != 1)
        return failure(ErrorCode::GalleryExists, Stage::Storage, name.toStdString());
    return {};
}

Result<std::vector<Gallery>> allGalleries(const SqlSession& session)
{
    return galleriesOf(session, QString(), {});
}

Result<Gallery> galleryNamed(const SqlSession& session, const QString& name)
{
    auto found = galleriesOf(session, QStringLiteral("WHERE g.name_key = ?"),
                             {keyOf(name.trimmed())});
    // Keys once told characters apart that cannot be seen.
    if (found && found->empty())
        found = galleriesOf(session, QStringLiteral("WHERE g.name = ?"), {name.trimmed()});
    if (!found)
        return passOn(found);
    if (found->empty())
        return noGallery(name.toStdString());
    return found->front();
}

Result<Gallery> galleryOf(const SqlSession& session, GalleryId id)
{
    const auto found = galleriesOf(session, QStringLiteral("WHERE g.id = ?"), {qint64{id.value}});
    if (!found)
        return passOn(found);
    if (found->empty())
        return noGallery("gallery " + std::to_string(id.value));
    return found->front();
}

Result<void> checkIsThere(const SqlSession& session, GalleryId gallery)
{
    const auto row = session.value(QStringLiteral("SELECT 1 FROM gallery WHERE id = ?"),
                                   {qint64{gallery.value}});
    if (!row)
        return passOn(row);
    if (!*row)
        return noGallery("gallery " + std::to_string(gallery.value));
    return {};
}

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

Result<std::int64_t> revisionOf(const SqlSession& session, GalleryId gallery)
{
    const auto row = session.value(QStringLiteral("SELECT revision FROM gallery WHERE id = ?"),
                                   {qint64{gallery.value}});
    if (!row)
        return passOn(row);
    if (!*row)
        return noGallery("gallery " + std::to_string(gallery.value));
    return (*row)->toLongLong();
}

} // namespace semblance::storage
