// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Registration.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace semblance::imagery {

namespace {

constexpr double kMostPixels = 2e6;
constexpr double kMirrorPixels = 1e4;
/// Under this a picture is no mirror image of another.
constexpr double kMirrorCorrelation = 0.85;
constexpr int kLeastSidePx = 48;

/// From fine to coarse, each half of the one before.
std::vector<cv::Mat> pyramidOf(const cv::Mat& luma, cv::Size finest)
{
    std::vector<cv::Mat> levels(1);
    cv::resize(luma, levels.front(), finest, 0, 0, cv::INTER_AREA);
    while (std::min(levels.back().cols, levels.back().rows) >= 2 * kLeastSidePx) {
        cv::Mat half;
        cv::pyrDown(levels.back(), half);
        levels.push_back(half);
    }
    return levels;
}

cv::Size sizeWithin(const cv::Mat& luma, double mostPixels)
{
    const double factor = std::min(1.0, std::sqrt(mostPixels / double(luma.total())));
    return {std::max(1, int(std::lround(luma.cols * factor))),
            std::max(1, int(std::lround(luma.rows * factor)))};
}

/// From one level to the next finer one: shifts double.
void refine(cv::Mat& warp)
{
    warp.at<float>(0, 2) *= 2;
    warp.at<float>(1, 2) *= 2;
}

/// OpenCV counts places from the first pixel's centre; `x` and `y`: how much larger the pictures
/// are.
AffineMap mapOf(const cv::Mat& warp, double x, double y)
{
    const auto at = [&warp](int row, int column) { return double(warp.at<float>(row, column)); };
    AffineMap map;
    map.xx = at(0, 0);
    map.xy = at(0, 1) * x / y;
    map.tx = x * (at(0, 2) + 0.5 - 0.5 * at(0, 0) - 0.5 * at(0, 1));
    map.yx = at(1, 0) * y / x;
    map.yy = at(1, 1);
    map.ty = y * (at(1, 2) + 0.5 - 0.5 * at(1, 0) - 0.5 * at(1, 1));
    return map;
}

bool isPlausible(const AffineMap& map)
{
    constexpr double kMost = 1.5;
    const double area = map.xx * map.yy - map.xy * map.yx;
    return std::isfinite(map.tx) && std::isfinite(map.ty) && area <= kMost * kMost &&
           area >= 1 / (kMost * kMost);
}

/// Betters `warp` on one level. Empty where it does not converge: `warp` then stays, and a finer
/// level, which shows more, may do.
std::optional<double> aligned(const cv::Mat& base, const cv::Mat& other, bool isAffine,
                              cv::Mat& warp)
{
    constexpr int kRounds = 60;
    constexpr double kEnough = 1e-5;
    constexpr int kSmoothing = 5;
    cv::Mat better = warp.clone();
    try {
        const double correlation = cv::findTransformECC(
            base, other, better, isAffine ? cv::MOTION_AFFINE : cv::MOTION_TRANSLATION,
            cv::TermCriteria(cv::TermCriteria::COUNT | cv::TermCriteria::EPS, kRounds, kEnough),
            cv::noArray(), kSmoothing);
        warp = better;
        return correlation;
    } catch (const cv::Exception& error) {
        // It says so when it does not converge; anything else is the caller's to report.
        if (error.code != cv::Error::StsNoConv)
            throw;
        return std::nullopt;
    }
}

} // namespace

PointPx AffineMap::apply(const PointPx& at) const
{
    return {xx * at.x + xy * at.y + tx, yx * at.x + yy * at.y + ty};
}

std::optional<Registered> registered(const cv::Mat& base, const cv::Mat& other, bool isAffine)
{
    const cv::Size finest = sizeWithin(base, kMostPixels);
    const std::vector<cv::Mat> bases = pyramidOf(base, finest);
    const std::vector<cv::Mat> others = pyramidOf(other, finest);
    cv::Mat warp = cv::Mat::eye(2, 3, CV_32F);
    std::optional<double> correlation;
    for (std::size_t level = bases.size(); level-- > 0;) {
        correlation = aligned(bases[level], others[level], isAffine, warp);
        if (level > 0)
            refine(warp);
    }
    if (!correlation)
        return std::nullopt;
    Registered result;
    result.correlation = *correlation;
    result.map = mapOf(warp, double(base.cols) / finest.width, double(base.rows) / finest.height);
    if (!isPlausible(result.map) || !std::isfinite(result.correlation))
        return std::nullopt;
    return result;
}

bool isMirrorImage(const cv::Mat& base, const cv::Mat& other, bool isAffine)
{
    const cv::Size size = sizeWithin(base, kMirrorPixels);
    cv::Mat smallBase;
    cv::Mat smallOther;
    cv::Mat flipped;
    cv::resize(base, smallBase, size, 0, 0, cv::INTER_AREA);
    cv::resize(other, smallOther, size, 0, 0, cv::INTER_AREA);
    constexpr int kLeftRight = 1;
    cv::flip(smallOther, flipped, kLeftRight);
    const auto mirrored = registered(smallBase, flipped, isAffine);
    if (!mirrored || mirrored->correlation < kMirrorCorrelation)
        return false;
    const auto direct = registered(smallBase, smallOther, isAffine);
    return !direct || mirrored->correlation > direct->correlation;
}

} // namespace semblance::imagery
