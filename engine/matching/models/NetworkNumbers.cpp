// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/NetworkNumbers.h"

#include <algorithm>
#include <cmath>

namespace semblance::matching {

Result<std::span<const float>> numbersOf(const std::vector<cv::Mat>& outputs, std::size_t index,
                                         const ModelManifest& model, Stage stage)
{
    const auto unreadable = [&](std::string why) {
        return failure(ErrorCode::BackendFailed, stage, model.id, std::move(why));
    };
    if (index >= outputs.size())
        return unreadable("the network gave too few outputs");
    const cv::Mat& output = outputs[index];
    if (output.empty())
        return std::span<const float>();
    if (output.type() != CV_32F || !output.isContinuous())
        return unreadable("the network gave something else than rows of 32-bit floats");
    const std::span<const float> numbers(output.ptr<float>(), output.total());
    if (!std::all_of(numbers.begin(), numbers.end(),
                     [](float number) { return std::isfinite(number); }))
        return unreadable("the network gave numbers that are not finite");
    return numbers;
}

} // namespace semblance::matching
