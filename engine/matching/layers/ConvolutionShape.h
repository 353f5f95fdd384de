// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PhasePlane.h"

#include <opencv2/dnn/all_layers.hpp>

namespace semblance::matching {

/// Rows and columns of images × channels × rows × columns.
PlaneSize planeOf(const cv::Mat& values);

/// Of a layer with two axes and the same zeros on both sides.
KernelWay wayOf(const cv::dnn::BaseConvolutionLayer& layer);

/// Of `input` (images, channels, rows, columns). Throws cv::Exception where the input has another
/// number of axes or channels, or is smaller than the kernel.
cv::dnn::MatShape outputShape(const cv::dnn::MatShape& input, const KernelWay& way, int channels,
                              int outputs);

} // namespace semblance::matching
