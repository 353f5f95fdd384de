// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/sql/SqlSession.h"

namespace semblance::storage {

// Rows of galleries, inside the caller's transaction where it has one. Every function fails as
// SqlSession::run as well.

/// What is wrong with what a person filled in. Fails: InvalidInput (as GalleryRepository::create).
Result<void> checkGallery(const QString& name, const QString& source, const QString& legalBasis);
/// Fails: GalleryExists.
Result<void> addGallery(const SqlSession& session, const QString& name, const QString& source,
                        const QString& legalBasis, const QDateTime& createdUtc);
/// By name. Fails: LabDamaged.
Result<std::vector<casework::Gallery>> allGalleries(const SqlSession& session);
/// Whatever the case of its letters. Fails: GalleryNotFound, LabDamaged.
Result<casework::Gallery> galleryNamed(const SqlSession& session, const QString& name);
/// Fails: GalleryNotFound, LabDamaged.
Result<casework::Gallery> galleryOf(const SqlSession& session, GalleryId id);
/// Fails: GalleryNotFound.
Result<void> checkIsThere(const SqlSession& session, GalleryId gallery);
/// Marks the gallery as changed. Fails: GalleryNotFound.
Result<void> raiseRevision(const SqlSession& session, GalleryId gallery);
/// Fails: GalleryNotFound.
Result<std::int64_t> revisionOf(const SqlSession& session, GalleryId gallery);

} // namespace semblance::storage
