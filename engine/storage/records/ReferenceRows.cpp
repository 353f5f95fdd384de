// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/ReferenceRows.h"

#include "storage/records/FaceColumns.h"
#include "storage/records/JsonColumns.h"
#include "storage/records/RecordText.h"
#include "storage/records/StoredTemplate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::storage {

namespace {

using casework::NewReference;
using casework::Reference;

enum Column
{
    kId,
    kGallery,
    kSubject,
    kDisplayName,
    kFields,
    kImage,
    kOriginal,
    kFace,
    kLandmarks = kFace + kFaceColumnCount,
    kQuality,
    kQualityModels,
    kEnrolled,
};

std::optional<Reference> referenceFrom(const QSqlQuery& query)
{
    const auto text = [&query](int column) { return query.value(column).toString(); };
    const auto fields = fieldsFromJson(text(kFields));
    const auto original = hashFrom(text(kOriginal));
    const auto face = faceFrom(query, kFace);
    const auto landmarks = landmarksFromJson(text(kLandmarks));
    auto quality = qualityFromJson(text(kQuality));
    const auto enrolled = timeFrom(text(kEnrolled));
    if (!fields || !original || !face || !landmarks || !quality || !enrolled)
        return std::nullopt;
    quality->models = text(kQualityModels).toStdString();
    return Reference{ReferenceId{query.value(kId).toLongLong()},
                     GalleryId{query.value(kGallery).toLongLong()},
                     {text(kSubject), text(kDisplayName), *fields},
                     text(kImage),
                     *original,
                     *face,
                     *landmarks,
                     std::move(*quality),
                     *enrolled};
}

bool areFinite(const std::vector<float>& numbers)
{
    return std::all_of(numbers.begin(), numbers.end(),
                       [](float number) { return std::isfinite(number); });
}

bool areFinite(const Reference& reference)
{
    const RectPx& box = reference.face.box;
    const auto& points = reference.landmarks.points;
    const std::array<double, 5> numbers{box.x, box.y, box.width, box.height, reference.face.score};
    return std::all_of(numbers.begin(), numbers.end(),
                       [](double number) { return std::isfinite(number); }) &&
           std::all_of(points.begin(), points.end(), [](const PointPx& point) {
               return std::isfinite(point.x) && std::isfinite(point.y);
           });
}

tl::unexpected<Error> invalid(const std::string& what, std::string reason)
{
    return failure(ErrorCode::InvalidInput, Stage::Storage, what, std::move(reason));
}

Result<void> check(const NewReference& added)
{
    const std::string image = added.reference.image.toStdString();
    if (added.reference.subject.id.trimmed().isEmpty())
        return invalid(image, "the subject is blank");
    if (added.templates.empty())
        return invalid(image, "there are no templates");
    if (!areFinite(added.reference))
        return invalid(image, "box or landmarks are no numbers");
    return {};
}

QString qualityModels(const matching::QualityReport& quality)
{
    return text(QString::fromStdString(quality.models));
}

QVariantList valuesOf(qint64 person, const Reference& reference)
{
    return QVariantList{person, text(reference.subject.displayName),
                        toJson(reference.subject.fields), text(reference.image),
                        hashText(reference.original)} +
           faceValues(reference.face) +
           QVariantList{toJson(reference.landmarks), toJson(reference.quality),
                        qualityModels(reference.quality), timeText(reference.enrolledUtc)};
}

} // namespace

Result<void> eachReference(const SqlSession& session, const QString& condition,
                           const QVariantList& values, const std::function<void(Reference&&)>& take)
{
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        auto reference = referenceFrom(row);
        if (!reference)
            return unreadableRecord(session.dialect().name(),
                                    "reference " + row.value(kId).toString().toStdString());
        take(std::move(*reference));
        return {};
    };
    return session.eachRow(
        QStringLiteral("SELECT r.id, p.gallery_id, p.subject, r.display_name, r.fields, r.image, "
                       "r.original, %1, r.landmarks, r.quality, r.quality_models, r.enrolled_utc "
                       "FROM reference r JOIN person p ON p.id = r.person_id %2")
            .arg(faceColumns(QStringLiteral("r")), condition),
        values, read);
}

Result<std::vector<Reference>> referencesOf(const SqlSession& session, const QString& condition,
                                            const QVariantList& values)
{
    std::vector<Reference> references;
    const auto walked =
        eachReference(session, condition, values, [&references](Reference&& reference) {
            references.push_back(std::move(reference));
        });
    if (!walked)
        return passOn(walked);
    return references;
}

Result<std::vector<ReferenceId>> referencesMeasuredOtherwise(const SqlSession& session,
                                                            GalleryId gallery,
                                                            const std::string& models)
{
    std::vector<ReferenceId> found;
    const auto walked = session.eachRow(
        QStringLiteral("SELECT r.id FROM reference r JOIN person p ON p.id = r.person_id "
                       "WHERE p.gallery_id = ? AND r.quality_models <> ? ORDER BY r.id"),
        {qint64{gallery.value}, QString::fromStdString(models)},
        [&found](const QSqlQuery& row) -> Result<void> {
            found.push_back(ReferenceId{row.value(0).toLongLong()});
            return {};
        });
    if (!walked)
        return passOn(walked);
    return found;
}

Result<ReferenceWriter> ReferenceWriter::prepare(const SqlSession& session, GalleryId gallery)
{
    ReferenceWriter writer(session, gallery);
    struct Statement
    {
        QSqlQuery& query;
        QString sql;
    };
    const std::array<Statement, 5> statements{
        Statement{writer.m_addPerson,
                  QStringLiteral("INSERT INTO person (gallery_id, subject) VALUES (?, ?) "
                                 "ON CONFLICT (gallery_id, subject) DO NOTHING")},
        Statement{writer.m_findPerson,
                  QStringLiteral("SELECT id FROM person WHERE gallery_id = ? AND subject = ?")},
        Statement{writer.m_addReference,
                  QStringLiteral("INSERT INTO reference (person_id, display_name, fields, image, "
                                 "original, %1, landmarks, quality, quality_models, "
                                 "enrolled_utc) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                 "ON CONFLICT (person_id, original) DO NOTHING RETURNING id")
                      .arg(faceColumns())},
        Statement{writer.m_saveTemplate,
                  QStringLiteral("INSERT INTO template "
                                 "(reference_id, model, fingerprint, numbers, checksum) "
                                 "VALUES (?, ?, ?, ?, ?) "
                                 "ON CONFLICT (reference_id, model) DO UPDATE "
                                 "SET fingerprint = excluded.fingerprint, "
                                 "numbers = excluded.numbers, checksum = excluded.checksum")},
        Statement{writer.m_saveMeasured,
                  QStringLiteral("UPDATE reference SET landmarks = ?, quality = ?, "
                                 "quality_models = ? WHERE id = ?")}};
    for (const Statement& statement : statements) {
        auto query = session.prepare(statement.sql);
        if (!query)
            return passOn(query);
        statement.query = std::move(*query);
    }
    return writer;
}

Result<qint64> ReferenceWriter::personOf(const QString& subject)
{
    const QVariantList values{qint64{m_gallery.value}, subject};
    const auto added = m_session.run(m_addPerson, values);
    if (!added)
        return passOn(added);
    const auto found = m_session.run(m_findPerson, values);
    if (!found)
        return passOn(found);
    const auto row = m_session.next(m_findPerson);
    if (!row)
        return passOn(row);
    const qint64 person = *row ? m_findPerson.value(0).toLongLong() : 0;
    m_findPerson.finish();
    return person;
}

Result<std::optional<ReferenceId>> ReferenceWriter::add(const NewReference& reference)
{
    const auto checked = check(reference);
    if (!checked)
        return passOn(checked);
    const auto person = personOf(reference.reference.subject.id);
    if (!person)
        return passOn(person);
    const auto added = m_session.run(m_addReference, valuesOf(*person, reference.reference));
    if (!added)
        return passOn(added);
    const auto isNew = m_session.next(m_addReference);
    if (!isNew)
        return passOn(isNew);
    const ReferenceId id{*isNew ? m_addReference.value(0).toLongLong() : 0};
    m_addReference.finish();
    if (!*isNew)
        return std::optional<ReferenceId>();
    const auto saved = saveTemplates(id, reference.templates);
    if (!saved)
        return passOn(saved);
    return id;
}

Result<void> ReferenceWriter::saveTemplates(ReferenceId id,
                                            const matching::FaceTemplates& templates)
{
    for (const auto& faceTemplate : templates) {
        const matching::ModelIdentity& model = faceTemplate.model;
        if (model.id.empty() || faceTemplate.values.empty() || !areFinite(faceTemplate.values))
            return invalid(model.id, "a template without numbers or without a model");
        const StoredTemplate row{id, QString::fromStdString(model.id), hashText(model.fingerprint),
                                 toBytes(faceTemplate.values), {}};
        const auto saved =
            m_session.run(m_saveTemplate, {qint64{id.value}, row.model, row.fingerprint,
                                           row.numbers, checksumFor(row)});
        if (!saved)
            return saved;
    }
    return {};
}

Result<void> ReferenceWriter::saveMeasured(ReferenceId id, const casework::MeasuredFace& measured)
{
    return m_session.run(m_saveMeasured, {toJson(measured.landmarks), toJson(measured.quality),
                                          qualityModels(measured.quality), qint64{id.value}});
}

} // namespace semblance::storage
