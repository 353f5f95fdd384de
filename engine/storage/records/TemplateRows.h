// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/records/ChangeRows.h"
#include "storage/sql/SqlSession.h"

#include <functional>

namespace semblance::storage {

/// Ascending: references that have no template of one of `models`, or one that another model of the
/// same name made.
Result<std::vector<ReferenceId>>
referencesWithoutTemplates(const SqlSession& session, GalleryId gallery,
                           const std::vector<matching::ModelIdentity>& models);

/// By reference id; an entry's templates in the order of `models`, without those that are missing.
/// A model that is not among `sizes` has that of its first template. Fails: LabDamaged, also where
/// a template has not its model's size.
Result<std::vector<matching::SnapshotEntry>>
entriesOf(const SqlSession& session, GalleryId gallery,
          const std::vector<matching::ModelIdentity>& models,
          const std::vector<matching::TemplateSize>& sizes);

/// `person`: the number of their record.
using TakeEntry =
    std::function<Result<void>(std::int64_t person, matching::SnapshotEntry&& entry)>;

/// As entriesOf of the references in `range`, one after the other; nothing is asked of records
/// without a reference or gallery. The first failure of `take` ends the walk.
Result<void> eachEntry(const SqlSession& session, GalleryId gallery,
                       const std::vector<matching::TemplateSize>& sizes,
                       const ReferenceRange& range, const TakeEntry& take);

} // namespace semblance::storage
