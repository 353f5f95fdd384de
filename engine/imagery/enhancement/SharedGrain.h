// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace semblance::imagery {

/// How much two pictures of one size (8 bits, one channel) share what is finest in them: the
/// correlation of what is left of the flattest quarter of their 8 × 8 blocks without the blocks'
/// means, −1 to 1. Two frames of one scene have noise of their own; a picture that was saved again
/// keeps what it had. 1 where neither has any. Thread-safe.
double sharedGrain(const cv::Mat& a, const cv::Mat& b);

} // namespace semblance::imagery
