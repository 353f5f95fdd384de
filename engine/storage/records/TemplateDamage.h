// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "matching/models/ModelIdentity.h"
#include "storage/sql/SqlSession.h"

#include <vector>

namespace semblance::storage {

/// In the whole lab. Fails: LabDamaged (a reference without its person or gallery, templates
/// without their reference).
Result<void> checkNoneIsOrphaned(const SqlSession& session);

// `sizes`: as of TemplateReader.

/// The templates of a gallery that cannot be ours, and references without any, by reference: each
/// says which and why.
Result<std::vector<Error>> unreadableTemplates(const SqlSession& session, GalleryId gallery,
                                               const std::vector<matching::TemplateSize>& sizes);

/// Rows of `template` that cannot be ours.
struct UnreadableRows
{
    std::vector<qint64> ids;
    /// Whose they are, each once, ascending.
    std::vector<ReferenceId> references;
    /// Those of them that have one which is not as it was written.
    std::vector<ReferenceId> changed;
};

/// Of a gallery; reads every template.
Result<UnreadableRows> unreadableRows(const SqlSession& session, GalleryId gallery,
                                      const std::vector<matching::TemplateSize>& sizes);
/// Takes them away, so that their references lack these templates.
Result<void> removeRows(const SqlSession& session, const UnreadableRows& rows);

} // namespace semblance::storage
