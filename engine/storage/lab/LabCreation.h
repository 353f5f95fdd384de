// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "storage/sql/Migration.h"

#include <QDateTime>
#include <QString>

#include <filesystem>
#include <vector>

namespace semblance::storage {

/// Builds the lab under another name beside `folder` and renames it; a folder that is there and
/// cannot be replaced (a mount point) is filled in place, the marker last. Of several callers at
/// once one makes the lab, the others fail with LabExists or InvalidInput (still being made). After
/// a failure nothing is left of this call. Fails: as LabDirectory::create.
Result<void> createLabFolder(const std::filesystem::path& folder, const QString& name,
                             const QDateTime& createdUtc, const std::vector<Migration>& migrations);

} // namespace semblance::storage
