// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Migration.h"
#include "storage/sqlite/SqliteFile.h"

#include <span>

namespace semblance::storage {

/// One part of a database that is another than ours, or missing.
struct SchemaFault
{
    std::string sentence;
    /// "table", "index", "view", "trigger", "column" where it is not ours; empty where it is
    /// missing.
    std::string kind;
    /// "songs"; of a column "age” of table “person". Empty where it is missing.
    std::string name;
};

/// In what the database of `file` is made otherwise than `migrations` make one: tables, columns,
/// indexes, triggers and views that are not theirs or are missing, one for each; empty: in
/// nothing. A trigger changes records behind the program's back. Fails: as SqliteFile.
Result<std::vector<SchemaFault>> foreignSchema(SqliteFile& file,
                                               std::span<const Migration> migrations);

} // namespace semblance::storage
