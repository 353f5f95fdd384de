// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace semblance::imagery {

/// How values between pixels are made from those around.
enum class Kernel
{
    /// The pixel itself.
    Nearest,
    /// The triangle: straight lines.
    Bilinear,
    /// Keys' cubic with a = −0.5.
    Bicubic,
    /// A sinc in a sinc, three to each side.
    Lanczos3,
};

/// As parameters call them, in the order above.
inline constexpr std::array<std::string_view, 4> kKernelNames = {"nearest", "bilinear", "bicubic",
                                                                 "lanczos3"};
/// For steps that need a smooth one; the first is the default.
inline constexpr std::array<std::string_view, 3> kSmoothKernelNames = {"bicubic", "bilinear",
                                                                       "lanczos3"};
/// For resizing; the first is the default.
inline constexpr std::array<std::string_view, 4> kResizeKernelNames = {"bicubic", "lanczos3",
                                                                       "bilinear", "nearest"};

/// One of kKernelNames.
Kernel kernelNamed(std::string_view name);
/// Where it is described.
std::string_view referenceOf(Kernel kernel);
/// How far to each side it reaches, in pixels of the finer grid: 0.5, 1, 2, 3.
double reachOf(Kernel kernel);
/// Its height at a distance.
double heightOf(Kernel kernel, double distance);

/// Weights are whole numbers that add up to this: sums are then the same on every machine.
inline constexpr int kWeightBits = 14;
inline constexpr int kWeightSum = 1 << kWeightBits;

/// `heights`, whose sum is not 0, as whole weights; what rounding leaves goes to the largest.
std::vector<int> wholeWeights(const std::vector<double>& heights);

} // namespace semblance::imagery
