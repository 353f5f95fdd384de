// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace semblance {

/// Whether the chunks of a PNG file lead to its last one, IEND; its decoder asks for pixels only,
/// and takes a file without it as whole. Thread-safe.
bool hasPngEnd(std::span<const std::byte> bytes);

} // namespace semblance
