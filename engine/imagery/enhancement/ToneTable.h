// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "imagery/enhancement/StepRun.h"

#include <array>
#include <cstdint>

namespace semblance::imagery {

/// What each of 256 levels becomes.
using ToneTable = std::array<std::uint8_t, 256>;
/// Red, green, blue.
using ToneTables = std::array<ToneTable, 3>;

/// Of 0 to 255, rounded to the nearest, halves up; what lies beyond is cut off.
std::uint8_t levelOf(double value);

/// Each value of `picture` looked up. Warns of what more than a thousandth of the pixels lose:
/// TonesClipped, TonesErased, TonesInverted. Fails: Cancelled.
Result<Image> throughTables(const Image& picture, const ToneTables& tables, StepRun& run);

} // namespace semblance::imagery
