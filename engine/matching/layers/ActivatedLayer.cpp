// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"

namespace semblance::matching {

std::optional<std::vector<float>> slopesOf(const cv::dnn::ActivationLayer& activation,
                                           int channels)
{
    const auto count = static_cast<std::size_t>(channels);
    if (const auto* relu = dynamic_cast<const cv::dnn::ReLULayer*>(&activation))
        return std::vector<float>(count, relu->negativeSlope);
    const auto* parametric = dynamic_cast<const cv::dnn::ChannelsPReLULayer*>(&activation);
    if (!parametric || parametric->blobs.empty())
        return std::nullopt;
    const cv::Mat& slopes = parametric->blobs[0];
    if (slopes.type() != CV_32F || !slopes.isContinuous() || slopes.total() != count)
        return std::nullopt;
    return std::vector<float>(slopes.ptr<float>(), slopes.ptr<float>() + count);
}

} // namespace semblance::matching
