// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/Result.h"

#include <cstdint>
#include <string>

namespace semblance {

/// Checked on the header, before memory for pixels is taken.
struct DecodeLimits
{
    std::uint64_t maxFileBytes = 512ULL << 20;
    std::int64_t maxPixels = 200'000'000;
    int maxSidePx = 60'000;
};

/// Fails: ImageTooLarge (names width, height and the limit), ImageDamaged (a side of 0 or less).
Result<void> checkSize(std::int64_t widthPx, std::int64_t heightPx, const DecodeLimits& limits,
                       const std::string& name);

} // namespace semblance
