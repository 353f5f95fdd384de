// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <filesystem>
#include <string>

namespace semblance::storage {

/// What an SQLite result code (plain or extended) means for people: LabBusy, LabReadOnly,
/// LabDamaged, DiskFull, else StorageFailed. Looks at the disk where the code leaves it open.
Error sqliteFailure(int code, const std::string& reason, const std::filesystem::path& file);

} // namespace semblance::storage
