// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <filesystem>
#include <string>

namespace semblance::storage {

/// “table “enrolment””: what a database lacks that the program asked for.
inline constexpr const char* kLacksFact = "lacks";

/// What an SQLite result code (plain or extended) means for people: LabBusy, LabReadOnly,
/// LabDamaged, DiskFull, else StorageFailed. Looks at the disk where the code leaves it open. A
/// table or column that is not there is LabDamaged too: fact kLacksFact says which.
Error sqliteFailure(int code, const std::string& reason, const std::filesystem::path& file);

/// LabDamaged: what SQLite found wrong in the file, said as it says what it finds while it reads.
Error sqliteDamage(const std::string& fault, const std::filesystem::path& file);

} // namespace semblance::storage
