// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

#include <opencv2/core/mat.hpp>

namespace semblance::matching {

/// `area` of `raster` (CV_8UC3), in whole pixels; outside the raster the border is repeated. `area`
/// must not be empty.
cv::Mat cropRepeatingBorder(const cv::Mat& raster, const cv::Rect& area);

/// A piece of the upright view that was made without turning the whole photograph.
struct UprightPatch
{
    /// RGB, shrunk by `step` with every pixel counting.
    cv::Mat rgb;
    /// Pixel (x, y) of the patch lies at origin + step·(x, y) of the upright view.
    PointPx origin;
    int step = 1;
};

/// At least `area` (upright pixels). `step` ≥ 1.
UprightPatch uprightPatch(const Photograph& photograph, const RectPx& area, int step);

} // namespace semblance::matching
