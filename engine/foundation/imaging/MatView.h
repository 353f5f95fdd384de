// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/imaging/Image.h"

#include <opencv2/core/mat.hpp>

namespace semblance {

/// The image's own pixels as CV_8UC3 in RGB order, without a copy: valid while `image` lives, never
/// written to.
cv::Mat matView(const Image& image);

/// A copy of `rgb` (CV_8UC3, RGB order, not empty).
Image imageFromMat(const cv::Mat& rgb);

/// The whole pixels of a raster of that size that `rect` touches; empty where it lies beside it.
cv::Rect pixelsIn(const RectPx& rect, SizePx size);

} // namespace semblance
