// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite/SqliteMigrations.h"

namespace semblance::tests {

/// The program's migrations and two that a later one might have, each with some work to do.
inline std::vector<storage::Migration> laterMigrations()
{
    auto all = storage::sqliteMigrations();
    const int last = all.back().number;
    const std::string rows = "WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE "
                             "v < 20000) INSERT INTO ";
    all.push_back({last + 1, "later_one",
                   "CREATE TABLE later_one (v INTEGER) STRICT;" + rows +
                       "later_one SELECT v FROM n;"});
    all.push_back({last + 2, "later_two",
                   "CREATE TABLE later_two (v INTEGER) STRICT;" + rows +
                       "later_two SELECT v FROM n;"});
    return all;
}

} // namespace semblance::tests
