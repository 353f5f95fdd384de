// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace semblance {

/// A file's name as UTF-8 that still tells which file: itself where it is UTF-8. Else every byte
/// that is no part of a character becomes %XX (its two hexadecimal digits, upper case), and every %
/// becomes %25, so that undoing %XX gives the name's own bytes. Thread-safe.
std::string utf8Name(std::string_view bytes);

/// The bytes that are no UTF-8 and that utf8Name calls `name`; empty where there are none.
/// Thread-safe.
std::optional<std::string> bytesOfName(std::string_view name);

} // namespace semblance
