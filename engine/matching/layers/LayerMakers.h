// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/dnn/all_layers.hpp>

namespace semblance::matching {

using LayerPointer = cv::Ptr<cv::dnn::Layer>;

/// For OpenCV's register of layers. Throw cv::Exception where the parameters fit no such layer.
LayerPointer makeRunPermute(cv::dnn::LayerParams& parameters);
/// The fastest of these that the parameters allow, otherwise OpenCV's own.
LayerPointer makeConvolution(cv::dnn::LayerParams& parameters);

/// Ours for the sum of two inputs, otherwise OpenCV's own.
LayerPointer makeSum(cv::dnn::LayerParams& parameters);
/// OpenCV's own, but for short runs along the last axis.
LayerPointer makeSlice(cv::dnn::LayerParams& parameters);
LayerPointer makeConcat(cv::dnn::LayerParams& parameters);
/// Ours for what halves a plane's sides, otherwise OpenCV's own.
LayerPointer makePooling(cv::dnn::LayerParams& parameters);

/// `plain`: OpenCV's layer of the same parameters, plain as makeConvolution checks it.
/// A kernel for every channel and no sum over channels.
LayerPointer makeDepthwise(const cv::dnn::LayerParams& parameters,
                           const cv::dnn::BaseConvolutionLayer& plain);
/// Sums over all channels and the kernel's pixels.
LayerPointer makeFull(const cv::dnn::LayerParams& parameters,
                      const cv::dnn::BaseConvolutionLayer& plain);
/// A kernel of one pixel that covers every pixel.
LayerPointer makePointwise(const cv::dnn::LayerParams& parameters);

} // namespace semblance::matching
