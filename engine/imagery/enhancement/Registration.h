// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <opencv2/core/mat.hpp>

#include <optional>

namespace semblance::imagery {

/// Where a place of one picture lies in another, both with (0.5, 0.5) at the first pixel's centre:
/// x' = xx·x + xy·y + tx, y' = yx·x + yy·y + ty.
struct AffineMap
{
    double xx = 1;
    double xy = 0;
    double tx = 0;
    double yx = 0;
    double yy = 1;
    double ty = 0;

    PointPx apply(const PointPx& at) const;
};

struct Registered
{
    AffineMap map;
    /// The enhanced correlation coefficient that was reached, −1 to 1.
    double correlation = 0;
};

/// Lays `other` over `base` (CV_8UC1, the same size), by ECC from coarse to fine, on pictures of at
/// most two million pixels. Not `isAffine`: shifts only. Empty where it does not converge or a side
/// would change by more than a half. The same whatever the number of threads. Thread-safe.
std::optional<Registered> registered(const cv::Mat& base, const cv::Mat& other, bool isAffine);

/// Whether `other`, mirrored, lies better over `base` than as it is: faces are nearly symmetric, so
/// that a mirrored one reaches correlations of the same order. Asked of small pictures. As
/// registered() otherwise.
bool isMirrorImage(const cv::Mat& base, const cv::Mat& other, bool isAffine);

} // namespace semblance::imagery
