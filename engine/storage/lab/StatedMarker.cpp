// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/StatedMarker.h"

#include "storage/sqlite/SqliteMigrator.h"

namespace semblance::storage {

Result<LabMarker> markerStatedBy(SqliteFile& database, std::span<const Migration> known)
{
    const auto pending = pendingMigrations(database, known);
    if (!pending)
        return passOn(pending);
    const std::size_t applied = known.size() - pending->size();
    const auto rows = database.rows("SELECT id, name FROM lab WHERE singleton = 1");
    if (!rows)
        return passOn(rows);
    const bool isStated =
        applied > 0 && rows->size() == 1 && !rows->front()[0].empty() && !rows->front()[1].empty();
    if (!isStated)
        return failure(ErrorCode::LabDamaged, Stage::Storage, database.path().string(),
                       "the database does not say whose it is");
    return LabMarker{known[applied - 1].number, QString::fromStdString(rows->front()[0]),
                     QString::fromStdString(rows->front()[1])};
}

} // namespace semblance::storage
