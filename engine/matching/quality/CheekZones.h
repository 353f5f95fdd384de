// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityMeasure.h"

#include <opencv2/core/mat.hpp>

#include <optional>

namespace semblance::matching {

/// The two squares of a face in which ISO/IEC 29794-5 measures light and colour (OFIQ 1.0.3): three
/// tenths of the distance between the eyes wide, below the eyes by half of the way to the mouth,
/// outwards from below each pupil. 8-bit RGB, kCheekZonePx wide and high whatever the face's size,
/// as the reference's, whose faces all have one size.
struct CheekZones
{
    cv::Mat right;
    cv::Mat left;
};

inline constexpr int kCheekZonePx = 34;

/// Empty where a zone does not lie whole in the raster, or has less than a pixel.
std::optional<CheekZones> cheekZones(const QualityInput& input);

} // namespace semblance::matching
