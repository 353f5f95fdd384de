// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/ThumbnailLikeness.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr int kLeastSidePx = 16;

cv::Mat grey(const Image& image)
{
    cv::Mat shades;
    cv::cvtColor(matView(image), shades, cv::COLOR_RGB2GRAY);
    return shades;
}

/// The part of a thumbnail that the picture fills, in its middle.
cv::Rect filled(const cv::Mat& thumbnail, const Image& picture)
{
    const double scale = std::min(double(thumbnail.cols) / picture.widthPx(),
                                  double(thumbnail.rows) / picture.heightPx());
    const int width = std::clamp(int(std::lround(picture.widthPx() * scale)), 1, thumbnail.cols);
    const int height = std::clamp(int(std::lround(picture.heightPx() * scale)), 1, thumbnail.rows);
    return {(thumbnail.cols - width) / 2, (thumbnail.rows - height) / 2, width, height};
}

} // namespace

std::optional<double> thumbnailLikeness(const Image& picture, const Image& thumbnail)
{
    if (picture.isEmpty() || thumbnail.isEmpty())
        return std::nullopt;
    const cv::Mat small = grey(thumbnail);
    const cv::Rect part = filled(small, picture);
    if (std::min(part.width, part.height) < kLeastSidePx)
        return std::nullopt;
    cv::Mat shrunk;
    cv::resize(grey(picture), shrunk, part.size(), 0, 0, cv::INTER_AREA);
    cv::Mat a;
    cv::Mat b;
    shrunk.convertTo(a, CV_32F);
    small(part).convertTo(b, CV_32F);
    cv::Scalar meanA;
    cv::Scalar meanB;
    cv::Scalar spreadA;
    cv::Scalar spreadB;
    cv::meanStdDev(a, meanA, spreadA);
    cv::meanStdDev(b, meanB, spreadB);
    constexpr double kOneShade = 1;
    if (spreadA[0] < kOneShade || spreadB[0] < kOneShade)
        return std::nullopt;
    a -= meanA;
    b -= meanB;
    return a.dot(b) / (double(a.total()) * spreadA[0] * spreadB[0]);
}

} // namespace semblance::imagery
