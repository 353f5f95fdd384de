// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semblance::cli {

/// Columns that a terminal gives `text`: two for each Chinese, Japanese or Korean character, none
/// for a mark that stands on the letter before it. By the C library's table, whatever the person's
/// locale. One line; without control characters. Thread-safe.
int displayWidth(const QString& text);

} // namespace semblance::cli
