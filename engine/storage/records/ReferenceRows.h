// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/sql/SqlSession.h"

#include <functional>

namespace semblance::storage {

/// References of one condition, e.g. "WHERE r.id = ?"; tables are `reference r` and `person p`.
/// One after the other. Fails: LabDamaged (one that cannot be read; those before it were taken).
Result<void> eachReference(const SqlSession& session, const QString& condition,
                           const QVariantList& values,
                           const std::function<void(casework::Reference&&)>& take);
/// All of them in memory.
Result<std::vector<casework::Reference>>
referencesOf(const SqlSession& session, const QString& condition, const QVariantList& values);

/// Ascending: references of the gallery whose quality others than `models` measured.
Result<std::vector<ReferenceId>> referencesMeasuredOtherwise(const SqlSession& session,
                                                            GalleryId gallery,
                                                            const std::string& models);

/// Writes people, references and templates with statements that are prepared once. Inside the
/// caller's transaction.
class ReferenceWriter
{
public:
    static Result<ReferenceWriter> prepare(const SqlSession& session, GalleryId gallery);

    /// Empty where the reference is there already. Fails: InvalidInput, and as SqlSession::run.
    Result<std::optional<ReferenceId>> add(const casework::NewReference& reference);
    /// Adds or replaces. Fails: as add.
    Result<void> saveTemplates(ReferenceId id, const matching::FaceTemplates& templates);
    /// Replaces points and quality. Fails: as SqlSession::run.
    Result<void> saveMeasured(ReferenceId id, const casework::MeasuredFace& measured);

private:
    ReferenceWriter(const SqlSession& session, GalleryId gallery)
        : m_session(session), m_gallery(gallery)
    {
    }
    Result<qint64> personOf(const QString& subject);

    SqlSession m_session;
    GalleryId m_gallery;
    QSqlQuery m_addPerson;
    QSqlQuery m_findPerson;
    QSqlQuery m_addReference;
    QSqlQuery m_saveTemplate;
    QSqlQuery m_saveMeasured;
};

} // namespace semblance::storage
