// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/sql/SqlSession.h"

namespace semblance::storage {

/// Ascending: references that have no template of one of `models`, or one that another model of the
/// same name made.
Result<std::vector<ReferenceId>>
referencesWithoutTemplates(const SqlSession& session, GalleryId gallery,
                           const std::vector<matching::ModelIdentity>& models);

/// By reference id; an entry's templates in the order of `models`, without those that are missing.
Result<std::vector<matching::SnapshotEntry>>
entriesOf(const SqlSession& session, GalleryId gallery,
          const std::vector<matching::ModelIdentity>& models);

/// The templates of a gallery that cannot be ours, and references without any, by reference: each
/// says which and why.
Result<std::vector<Error>> unreadableTemplates(const SqlSession& session, GalleryId gallery);

} // namespace semblance::storage
