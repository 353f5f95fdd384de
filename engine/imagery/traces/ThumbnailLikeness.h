// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"

#include <optional>

namespace semblance::imagery {

/// Below this a thumbnail is said to show another picture.
inline constexpr double kSamePictureLikeness = 0.8;

/// How alike a picture and its thumbnail are: the correlation of their luminance, −1 to 1. Bars
/// with which a camera fills up a thumbnail of other proportions are left out. Empty where either
/// is too small or has a single shade. Thread-safe.
std::optional<double> thumbnailLikeness(const Image& picture, const Image& thumbnail);

} // namespace semblance::imagery
