// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/QuickMerit.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

constexpr double kFullWidthPx = 120;
/// Faces are judged at this size, so that large ones do not win by being smooth.
constexpr int kJudgedPx = 64;
/// Mean gradient, in grey values a pixel, that a sharp face has at that size.
constexpr double kSharpGradient = 12;

double sharpness(const cv::Mat& rgb)
{
    cv::Mat grey;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    cv::resize(grey, grey, {kJudgedPx, kJudgedPx}, 0, 0, cv::INTER_AREA);
    cv::Mat across;
    cv::Mat down;
    cv::Sobel(grey, across, CV_32F, 1, 0, 3, 1.0 / 8);
    cv::Sobel(grey, down, CV_32F, 0, 1, 3, 1.0 / 8);
    cv::Mat length;
    cv::magnitude(across, down, length);
    return std::min(1.0, cv::mean(length)[0] / kSharpGradient);
}

} // namespace

double quickMerit(const Image& frame, const DetectedFace& face)
{
    const cv::Rect area = pixelsIn(face.box, frame.size());
    if (area.empty())
        return 0;
    const double size = std::min(1.0, face.box.width / kFullWidthPx);
    return size * sharpness(matView(frame)(area)) * std::clamp(face.score, 0.0, 1.0);
}

} // namespace semblance::matching
