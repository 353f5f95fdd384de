// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"
#include "imagery/enhancement/StepRun.h"

#include <opencv2/core/mat.hpp>

namespace semblance::imagery {

/// The luma of ITU-R BT.601, rounded: CV_8UC1.
cv::Mat lumaOf(const Image& picture);

/// `picture` with `luma` (CV_8UC1, its size) for its own: the same is added to all three channels
/// of a pixel, so that colour differences stay; what lies beyond 0 and 255 is cut off. Fails:
/// Cancelled.
Result<Image> withLuma(const Image& picture, const cv::Mat& luma, const StepRun& run);

} // namespace semblance::imagery
