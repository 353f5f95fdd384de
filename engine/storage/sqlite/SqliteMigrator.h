// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Migration.h"
#include "storage/sqlite/SqliteFile.h"

#include <span>

namespace semblance::storage {

/// Marks our files in SQLite's header ("SEMB").
inline constexpr std::int64_t kApplicationId = 0x53454D42;

/// The known migrations that `file` has not had.
/// Fails: LabNewer (has had more than these), LabDamaged (not ours; had one with other bytes, or in
/// another order).
Result<std::vector<Migration>> pendingMigrations(SqliteFile& file,
                                                 std::span<const Migration> known);

/// Runs one and records it with its SHA-256, in one transaction. `appliedUtc`: ISO 8601.
/// Fails: StorageFailed (also for statements that end the transaction or leave links broken),
/// LabBusy, DiskFull; nothing of it is in the file then.
Result<void> applyMigration(SqliteFile& file, const Migration& migration,
                            const std::string& appliedUtc);

/// A copy at `target` (absent before), opened again, checked page by page and counted row by row
/// against the original. Fails: StorageFailed (the copy differs), DiskFull, LabDamaged; `target` is
/// then absent.
Result<void> backUpVerified(SqliteFile& file, const std::filesystem::path& target);

} // namespace semblance::storage
