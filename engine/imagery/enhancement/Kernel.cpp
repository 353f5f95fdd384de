// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Kernel.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace semblance::imagery {

namespace {

double cubicAt(double x)
{
    constexpr double kA = -0.5;
    if (x < 1)
        return ((kA + 2) * x - (kA + 3)) * x * x + 1;
    return ((kA * x - 5 * kA) * x + 8 * kA) * x - 4 * kA;
}

double sinc(double x)
{
    const double angle = std::numbers::pi * x;
    return x == 0 ? 1 : std::sin(angle) / angle;
}

} // namespace

Kernel kernelNamed(std::string_view name)
{
    const auto* found = std::ranges::find(kKernelNames, name);
    return static_cast<Kernel>(found - kKernelNames.begin());
}

std::string_view referenceOf(Kernel kernel)
{
    switch (kernel) {
    case Kernel::Nearest:
        return "nearest: the pixel whose centre lies nearest";
    case Kernel::Bilinear:
        return "bilinear: straight lines between pixels, across and down";
    case Kernel::Bicubic:
        return "R. G. Keys, Cubic Convolution Interpolation for Digital Image Processing, IEEE "
               "Transactions on ASSP 29, 1981 (bicubic, a = -0.5)";
    case Kernel::Lanczos3:
        return "C. E. Duchon, Lanczos Filtering in One and Two Dimensions, Journal of Applied "
               "Meteorology 18, 1979 (lanczos3)";
    }
    return {};
}

double reachOf(Kernel kernel)
{
    switch (kernel) {
    case Kernel::Nearest:
        return 0.5;
    case Kernel::Bilinear:
        return 1;
    case Kernel::Bicubic:
        return 2;
    case Kernel::Lanczos3:
        return 3;
    }
    return 0.5;
}

double heightOf(Kernel kernel, double distance)
{
    const double x = std::abs(distance);
    if (x >= reachOf(kernel))
        return 0;
    switch (kernel) {
    case Kernel::Nearest:
        return 1;
    case Kernel::Bilinear:
        return 1 - x;
    case Kernel::Bicubic:
        return cubicAt(x);
    case Kernel::Lanczos3:
        return sinc(x) * sinc(x / 3);
    }
    return 0;
}

std::vector<int> wholeWeights(const std::vector<double>& heights)
{
    const double sum = std::accumulate(heights.begin(), heights.end(), 0.0);
    std::vector<int> weights;
    for (const double height : heights)
        weights.push_back(int(std::lround(height / sum * kWeightSum)));
    const int rest = kWeightSum - std::accumulate(weights.begin(), weights.end(), 0);
    *std::ranges::max_element(weights) += rest;
    return weights;
}

} // namespace semblance::imagery
