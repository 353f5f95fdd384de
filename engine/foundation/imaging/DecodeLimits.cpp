// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/DecodeLimits.h"

#include <algorithm>

namespace semblance {

Result<void> checkSize(std::int64_t widthPx, std::int64_t heightPx, const DecodeLimits& limits,
                       const std::string& name)
{
    if (widthPx <= 0 || heightPx <= 0)
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name, "the header gives no size");
    const bool sideTooLong = std::max(widthPx, heightPx) > limits.maxSidePx;
    if (sideTooLong || widthPx > limits.maxPixels / heightPx)
        return failure(ErrorCode::ImageTooLarge, Stage::Decoding, name,
                       sideTooLong ? "a side is too long" : "too many pixels",
                       {{"widthPx", std::to_string(widthPx)},
                        {"heightPx", std::to_string(heightPx)},
                        {"limitPixels", std::to_string(limits.maxPixels)},
                        {"limitSidePx", std::to_string(limits.maxSidePx)}});
    return {};
}

} // namespace semblance
