// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/lab/LabFolder.h"
#include "storage/sql/Migration.h"
#include "storage/sqlite/SqliteFile.h"

#include <span>

namespace semblance::storage {

/// What the marker of a lab must say, by its database alone; `known`: the program's migrations.
/// Changes nothing. Fails: LabNewer, LabDamaged (it is not ours, or does not say whose it is), and
/// as SqliteFile.
Result<LabMarker> markerStatedBy(SqliteFile& database, std::span<const Migration> known);

} // namespace semblance::storage
