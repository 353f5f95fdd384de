// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace semblance::imagery {

/// What a colour profile (ISO 15076-1) calls itself, in UTF-8; empty where it has no name that can
/// be read. Thread-safe.
std::string iccName(std::span<const std::byte> profile);

} // namespace semblance::imagery
