// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace semblance::imagery {

/// Steps of quantisation, row by row: the first is that of the mean.
using QuantisationTable = std::array<std::uint16_t, 64>;

/// The table of luminance that the JPEG standard gives as an example (ISO/IEC 10918-1, table K.1),
/// scaled to a quality of 1 to 100 as the Independent JPEG Group's library does.
QuantisationTable standardTable(int quality);
/// The quality of which `table` is the standard's; empty where it is none of these.
std::optional<int> standardQuality(const QuantisationTable& table);
/// Of the first component of a JPEG file, as a rule luminance; empty for another file, or where it
/// is damaged. Thread-safe.
std::optional<QuantisationTable> luminanceTable(std::span<const std::byte> jpeg);
/// The file without its colour profile (APP2), which a decoder would otherwise apply to the pixels.
/// Thread-safe.
std::vector<std::byte> withoutProfile(std::span<const std::byte> jpeg);

/// Where the number at each place of a table in a file belongs (zigzag, figure A.6).
extern const std::array<std::uint8_t, 64> kZigzag;

} // namespace semblance::imagery
