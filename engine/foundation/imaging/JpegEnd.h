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

/// How many bytes the first picture of a JPEG file takes, to behind its end marker; empty where it
/// has none, or where a segment leads out of the file. Thread-safe.
std::optional<std::size_t> jpegEnd(std::span<const std::byte> bytes);

/// Whether another JPEG picture begins behind the first one, with nothing or zeros between them,
/// and the file does not say that it holds several pictures of one view (MPF, CIPA DC-007): as
/// streams of JPEG pictures without a container are. Thread-safe.
bool isJpegStream(std::span<const std::byte> bytes);

} // namespace semblance
