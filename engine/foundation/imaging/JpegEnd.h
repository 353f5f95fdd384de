// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace semblance {

/// A JPEG file that lacks its end marker, with `filling` and the marker: every scan that it needs
/// has at least begun. The last one is whole where its pixels do not change with the filling. Empty
/// for a file that has its end marker, or lacks whole scans. Thread-safe.
std::optional<std::vector<std::byte>> withJpegEnd(std::span<const std::byte> bytes,
                                                  std::span<const std::byte> filling);

} // namespace semblance
