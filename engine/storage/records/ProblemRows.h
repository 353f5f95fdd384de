// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/sql/SqlSession.h"

namespace semblance::storage {

/// A gallery's enrolment problems, in the order in which they were saved.
Result<std::vector<casework::EnrolmentProblem>> problemsOf(const SqlSession& session,
                                                           GalleryId gallery);

/// Inside the caller's transaction.
Result<void> replaceProblems(const SqlSession& session, GalleryId gallery,
                             const std::vector<casework::EnrolmentProblem>& problems);

} // namespace semblance::storage
