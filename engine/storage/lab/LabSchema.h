// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Migration.h"
#include "storage/sqlite/SqliteFile.h"

#include <span>

namespace semblance::storage {

/// In what the database of `file` is made otherwise than `migrations` make one: tables, columns,
/// indexes, triggers and views that are not theirs or are missing, a sentence for each; empty: in
/// nothing. A trigger changes records behind the program's back. Fails: as SqliteFile.
Result<std::vector<std::string>> foreignSchema(SqliteFile& file,
                                               std::span<const Migration> migrations);

} // namespace semblance::storage
