// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/dnn/layer.details.hpp>

namespace semblance::matching {

/// As OpenCV's "Permute": axes in another order. Parameter `order`.
cv::Ptr<cv::dnn::Layer> makeRunPermute(cv::dnn::LayerParams& parameters);
/// As OpenCV's "Convolution", whose parameters it takes; its own layer where the convolution is
/// neither depthwise nor pointwise.
cv::Ptr<cv::dnn::Layer> makeConvolution(cv::dnn::LayerParams& parameters);

} // namespace semblance::matching
