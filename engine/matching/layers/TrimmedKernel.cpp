// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/TrimmedKernel.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Rows and columns in front in which every kernel has nothing but zeros; at most `most`.
PlaneSize zerosInFront(const cv::Mat& weights, PlaneSize kernel, PlaneSize most)
{
    PlaneSize zeros = most;
    const auto* const all = weights.ptr<float>();
    for (std::size_t i = 0; i < weights.total(); ++i) {
        if (all[i] == 0)
            continue;
        const std::size_t row = i / kernel.width % kernel.height;
        const std::size_t column = i % kernel.width;
        zeros = {std::min(zeros.height, row), std::min(zeros.width, column)};
    }
    return zeros;
}

} // namespace

TrimmedKernel trimmed(const KernelWay& way, const cv::Mat& weights)
{
    const PlaneSize cut = zerosInFront(weights, way.kernel,
                                       {std::min(way.pad.height, way.kernel.height - 1),
                                        std::min(way.pad.width, way.kernel.width - 1)});
    if (way.dilation.area() != 1 || (cut.height == 0 && cut.width == 0))
        return {way, weights};
    TrimmedKernel result{way, {}};
    result.way.kernel = {way.kernel.height - cut.height, way.kernel.width - cut.width};
    result.way.pad = {way.pad.height - cut.height, way.pad.width - cut.width};
    result.way.moreBehind = {way.moreBehind.height + cut.height,
                             way.moreBehind.width + cut.width};
    result.weights.create({weights.size[0], weights.size[1], int(result.way.kernel.height),
                           int(result.way.kernel.width)},
                          CV_32F);
    auto* to = result.weights.ptr<float>();
    const auto* const end = weights.ptr<float>() + weights.total();
    for (const auto* kernel = weights.ptr<float>(); kernel != end; kernel += way.kernel.area()) {
        for (std::size_t row = cut.height; row < way.kernel.height; ++row) {
            const float* const from = kernel + row * way.kernel.width;
            to = std::copy(from + cut.width, from + way.kernel.width, to);
        }
    }
    return result;
}

} // namespace semblance::matching
