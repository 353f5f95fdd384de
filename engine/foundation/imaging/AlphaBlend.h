// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace semblance {

/// One channel laid on mid grey (128), rounded; `opacity` 0 clear – 255 opaque.
constexpr std::uint8_t onMidGrey(std::uint8_t value, std::uint8_t opacity)
{
    constexpr int kMidGrey = 128;
    return static_cast<std::uint8_t>((value * opacity + kMidGrey * (255 - opacity) + 127) / 255);
}

} // namespace semblance
