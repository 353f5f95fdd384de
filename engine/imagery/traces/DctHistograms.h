// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"

#include <array>
#include <vector>

namespace semblance::imagery {

/// Frequencies that are looked at: the lowest ones beside the mean, in zigzag order.
inline constexpr std::size_t kFrequencies = 9;

/// Coefficients of the discrete cosine transform (ISO/IEC 10918-1, A.3.3) of luminance in blocks of
/// 8 × 8, by frequency: those of the places 1 to kFrequencies of the zigzag. `shiftPx`: where the
/// first block begins, right and down. At most some ten thousand blocks, evenly spread, and the
/// same ones for the same size. Blocks at the ends of the scale are left out: cut-off values have
/// no coefficients of their own. Thread-safe.
std::array<std::vector<float>, kFrequencies> dctCoefficients(const Image& image, int shiftPx);

} // namespace semblance::imagery
