// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace semblance::casework {

/// Characters that the name of a laboratory, a gallery or a person may have.
inline constexpr int kLongestName = 200;

/// Why `name` can be none; empty where it can: something to see, at most kLongestName characters,
/// no control characters and no line breaks.
std::optional<std::string> whyNoName(const QString& name);

} // namespace semblance::casework
