// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/originals/FolderOriginalStore.h"
#include "storage/sql/SqlConnections.h"

#include <filesystem>
#include <vector>

namespace semblance::storage {

/// The originals that a record names, each once, ascending. Fails: LabDamaged (a record whose
/// original cannot be told), LabBusy, StorageFailed.
Result<std::vector<Sha256>> originalsInUse(const SqlConnections& connections);

/// Those of `files` that are originals, or were before they were put aside, and of which none in
/// `inUse` (ascending) is; in their order.
std::vector<std::filesystem::path> withoutRecord(const std::vector<StoredFile>& files,
                                                 const std::vector<Sha256>& inUse);

} // namespace semblance::storage
