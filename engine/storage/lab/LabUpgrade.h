// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/lab/LabFolder.h"
#include "storage/sql/Migration.h"
#include "storage/sqlite/SqliteFile.h"

#include <QDateTime>

#include <chrono>
#include <span>

namespace semblance::storage {

/// Brings the database up to the last of `migrations`: a verified copy into `backups` before each,
/// the marker raised first. Nobody else may have the lab open, not even the caller. After a failure
/// the lab is as it was, or has had some of the migrations whole. Fails: LabBusy, LabNewer,
/// LabDamaged, DiskFull, StorageFailed, FileNotWritable.
Result<void> upgradeLab(const LabFolder& folder, LabMarker marker,
                        std::span<const Migration> migrations, const QDateTime& nowUtc,
                        std::chrono::milliseconds busyTimeout);

} // namespace semblance::storage
