// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Migration.h"

#include <vector>

namespace semblance::storage {

/// The files of migrations/sqlite, by number.
const std::vector<Migration>& sqliteMigrations();

} // namespace semblance::storage
