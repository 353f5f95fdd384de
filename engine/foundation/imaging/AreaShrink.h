// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <opencv2/core/mat.hpp>

namespace semblance {

/// `rgb` (CV_8UC3) in another size, each pixel the mean of the area that it stands for: what OpenCV
/// calls INTER_AREA, bit for bit, in a fraction of its time where neither side grows. Thread-safe.
cv::Mat shrunkByArea(const cv::Mat& rgb, SizePx size);

} // namespace semblance
