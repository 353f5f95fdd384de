// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/sql/SqlSession.h"

#include <functional>

namespace semblance::storage {

/// Inside the caller's transaction. Fails: StorageFailed.
Result<casework::EnrolmentRunId> addEnrolment(const SqlSession& session, GalleryId gallery,
                                              const casework::UnfinishedEnrolment& enrolment);
/// As GalleryRepository::unfinishedEnrolments; `isRunning` is asked for each run's id. Fails:
/// StorageFailed, LabDamaged.
Result<std::vector<casework::UnfinishedEnrolment>>
unfinishedOf(const SqlSession& session, GalleryId gallery,
             const std::function<bool(casework::EnrolmentRunId)>& isRunning);
/// As GalleryRepository::leftEnrolments. Fails: StorageFailed, LabDamaged.
Result<std::vector<casework::LeftEnrolment>> leftOf(const SqlSession& session, GalleryId gallery);

} // namespace semblance::storage
