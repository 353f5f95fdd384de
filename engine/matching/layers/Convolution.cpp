// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/LayerMakers.h"

#include <algorithm>

namespace semblance::matching {

namespace {

bool areAll(const std::vector<std::size_t>& numbers, std::size_t value)
{
    return std::all_of(numbers.begin(), numbers.end(),
                       [value](std::size_t number) { return number == value; });
}

bool isNumbers(const cv::Mat& blob)
{
    return blob.type() == CV_32F && blob.isContinuous();
}

/// A file may say one thing and hold another.
bool holdsWhatItSays(const cv::dnn::BaseConvolutionLayer& layer)
{
    const cv::Mat& weights = layer.blobs[0];
    const auto outputs = static_cast<std::size_t>(weights.size[0]);
    const bool isBiasWhole =
        layer.blobs.size() < 2 || (isNumbers(layer.blobs[1]) && layer.blobs[1].total() == outputs);
    return isBiasWhole && layer.kernel_size[0] == static_cast<std::size_t>(weights.size[2]) &&
           layer.kernel_size[1] == static_cast<std::size_t>(weights.size[3]);
}

/// Nothing of what ours leave to OpenCV: other axes, sides chosen by name, and what it refuses.
bool isPlain(const cv::dnn::BaseConvolutionLayer& layer)
{
    return !layer.blobs.empty() && layer.blobs[0].dims == 4 && isNumbers(layer.blobs[0]) &&
           layer.padMode.empty() && layer.kernel_size.size() == 2 &&
           layer.pads_begin == layer.pads_end && holdsWhatItSays(layer);
}

bool isPointwise(const cv::dnn::BaseConvolutionLayer& layer, int groups)
{
    return groups == 1 && areAll(layer.kernel_size, 1) && areAll(layer.strides, 1) &&
           areAll(layer.pads_begin, 0);
}

bool isDepthwise(const cv::dnn::BaseConvolutionLayer& layer, int groups)
{
    return layer.blobs[0].size[1] == 1 && groups == layer.blobs[0].size[0];
}

} // namespace

LayerPointer makeConvolution(cv::dnn::LayerParams& parameters)
{
    const auto plain = cv::dnn::ConvolutionLayer::create(parameters);
    const int groups = parameters.get<int>("group", 1);
    if (isPlain(*plain) && isDepthwise(*plain, groups))
        return makeDepthwise(parameters, *plain);
    if (isPlain(*plain) && isPointwise(*plain, groups))
        return makePointwise(parameters);
    if (isPlain(*plain) && groups == 1)
        return makeFull(parameters, *plain);
    return plain;
}

} // namespace semblance::matching
