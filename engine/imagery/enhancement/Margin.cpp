// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Margin.h"

#include <opencv2/core.hpp>

namespace semblance::imagery {

cv::Mat withMargin(const cv::Mat& plane, int margin)
{
    cv::Mat larger;
    cv::copyMakeBorder(plane, larger, margin, margin, margin, margin, cv::BORDER_REFLECT_101);
    return larger;
}

} // namespace semblance::imagery
