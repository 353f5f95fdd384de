// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace semblance::imagery {

/// The light of each of 256 sRGB levels, 0 to 1 (IEC 61966-2-1).
const std::array<double, 256>& linearLight();
/// The level, 0 to 255 and not rounded, of `light`, which is at least 0.
double levelOfLight(double light);

} // namespace semblance::imagery
