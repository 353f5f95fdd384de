// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/sql/SqlSession.h"

namespace semblance::storage {

/// People of whom two images state different names or fields, by subject.
Result<std::vector<casework::StatedDifferently>> statedDifferentlyIn(const SqlSession& session,
                                                                     GalleryId gallery);

/// As GalleryRepository::statements.
Result<std::vector<casework::Subject>> statementsOf(const SqlSession& session, GalleryId gallery,
                                                    const QString& subject);

} // namespace semblance::storage
