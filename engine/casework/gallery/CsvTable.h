// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <QString>

#include <vector>

namespace semblance::casework {

struct CsvRow
{
    /// Where the row begins in the file, from 1.
    int line = 0;
    std::vector<QString> values;
};

/// RFC 4180: commas, quotes doubled inside quotes, line breaks inside quotes; UTF-8 with or without
/// a byte order mark; lines end with CR LF, LF or CR. Blank lines are passed over, rows may differ
/// in length. Fails: InvalidInput (not UTF-8, a quote where none may be; facts "line" and "column",
/// both from 1; of a quote that is closed nowhere, or in a wrong place, where it is opened).
Result<std::vector<CsvRow>> parseCsv(const Bytes& bytes, const std::string& name);

} // namespace semblance::casework
