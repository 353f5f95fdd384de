// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"

#include <optional>

namespace semblance::imagery {

/// From here on a peak is worth a hint (RESULTS.md, "Hints of a file's history").
inline constexpr double kRegularPatternPeak = 3;

inline constexpr int kLeastSidePxOfPattern = 192;

/// How far the highest peak of the spectrum stands out of its surroundings, in their standard
/// deviations: a raster, of a screen or print, repeats itself at one distance and in one direction
/// all over the picture, and little else does (fabric, fences, tiles). Peaks on the axes and on the
/// grid of 8 × 8 blocks, which compression and edges make, do not count. Of the pixels as they
/// are stored; empty of a picture with a side below kLeastSidePxOfPattern. Thread-safe.
std::optional<double> spectralPeak(const Image& image);

} // namespace semblance::imagery
