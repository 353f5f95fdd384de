// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace semblance::imagery {

/// `plane` with `margin` pixels more on each side, mirrored at the edge's pixels (which do not
/// repeat).
cv::Mat withMargin(const cv::Mat& plane, int margin);

} // namespace semblance::imagery
