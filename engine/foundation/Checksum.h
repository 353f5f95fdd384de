// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace semblance {

/// 64 bits that tell damage by accident, not by malice (XXH3). The same on every machine.
std::uint64_t checksumOf(std::span<const std::byte> bytes);
/// Of numbers as they lie in a little-endian file.
std::uint64_t checksumOf(std::span<const std::uint64_t> numbers);

} // namespace semblance
