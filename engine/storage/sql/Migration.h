// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace semblance::storage {

/// One step of a database's schema, embedded in the program. Forward only; never changed once
/// released.
struct Migration
{
    /// 1, 2, 3, … without a gap.
    int number = 0;
    /// The file's name without its ending: "0001_lab".
    std::string name;
    /// The file's bytes: statements, without BEGIN and COMMIT.
    std::string sql;
};

} // namespace semblance::storage
