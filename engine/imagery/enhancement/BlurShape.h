// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Parameter.h"

#include <opencv2/core/mat.hpp>

#include <array>

namespace semblance::imagery {

/// What a blur makes of a point of light.
enum class BlurKind
{
    /// Out of focus; `size` is the radius.
    Disc,
    /// `size` is the standard deviation.
    Gaussian,
    /// In a straight line; `size` is its length, the angle anticlockwise from the horizontal.
    Motion,
};

inline constexpr std::array<std::string_view, 3> kBlurNames = {"disc", "gaussian", "motion"};

inline constexpr ParameterSpec kBlurShapeParameter = {
    .id = "shape", .kind = ParameterKind::Choice, .choices = kBlurNames};
inline constexpr ParameterSpec kBlurSizeParameter = {.id = "size",
                                                     .kind = ParameterKind::Real,
                                                     .unit = ParameterUnit::Pixels,
                                                     .low = 0.3,
                                                     .high = 50,
                                                     .initial = 2};
/// Counts for motion only.
inline constexpr ParameterSpec kBlurAngleParameter = {.id = "angle",
                                                      .kind = ParameterKind::Real,
                                                      .unit = ParameterUnit::Degrees,
                                                      .low = -90,
                                                      .high = 90,
                                                      .initial = 0};

class RecipeStep;

/// By the three parameters above: CV_32FC1, square, an odd number of pixels a side, its sum 1, the
/// same turned by half. A single pixel where the blur is smaller than that.
cv::Mat blurShape(const RecipeStep& step);
/// Whether the blur is smaller than a pixel.
bool isSinglePixel(const RecipeStep& step);

} // namespace semblance::imagery
