// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "storage/sql/SqlSession.h"

#include <vector>

namespace semblance::storage {

/// In the whole lab. Fails: LabDamaged (a reference without its person or gallery, templates
/// without their reference).
Result<void> checkNoneIsOrphaned(const SqlSession& session);

/// The templates of a gallery that cannot be ours, and references without any, by reference: each
/// says which and why.
Result<std::vector<Error>> unreadableTemplates(const SqlSession& session, GalleryId gallery);

/// Takes away those that cannot be ours, so that their references lack them; of which references,
/// each once, ascending.
Result<std::vector<ReferenceId>> removeUnreadableTemplates(const SqlSession& session,
                                                           GalleryId gallery);

} // namespace semblance::storage
