// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FlatArea.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

namespace semblance::matching {

namespace {

/// A smaller face is a smear in which any few pixels may be alike.
constexpr int kFewestFacePx = 300;
/// Levels in every channel: what rounding and a mild compression leave of one colour.
constexpr int kSameLevels = 1;
constexpr int kFlatLevels = 2;
/// Near a border compression rings and mixes; further than two blocks in it does not.
constexpr int kRingingLevels = 20;
constexpr int kRingingPx = 17;
/// Of the face: an area, and a piece of one.
constexpr double kLeastArea = 0.05;
constexpr double kLeastPiece = 0.02;
/// Of the hull of a piece.
constexpr double kLeastSolid = 0.92;
/// From so many levels on the face has another colour, at so much of the border.
constexpr int kOtherLevels = 24;
constexpr double kLeastBordered = 0.7;

cv::Mat squareOf(int sidePx)
{
    return cv::Mat::ones(sidePx, sidePx, CV_8U);
}

/// The largest of the three channels.
cv::Mat largestChannel(const cv::Mat& rgb)
{
    std::vector<cv::Mat> channels;
    cv::split(rgb, channels);
    return cv::max(channels[0], cv::max(channels[1], channels[2]));
}

/// 255 where a pixel of `face` differs from none beside it.
cv::Mat flatPixels(const cv::Mat& rgb, const cv::Mat& face)
{
    cv::Mat highest;
    cv::Mat lowest;
    cv::dilate(rgb, highest, squareOf(3));
    cv::erode(rgb, lowest, squareOf(3));
    const cv::Mat range = largestChannel(highest - lowest);
    return (range <= kFlatLevels) & face;
}

/// The colour that most pixels of `mask` have; of several the darkest.
cv::Scalar commonestColour(const cv::Mat& rgb, const cv::Mat& mask)
{
    std::map<std::uint32_t, int> counts;
    for (int y = 0; y < rgb.rows; ++y) {
        for (int x = 0; x < rgb.cols; ++x) {
            const auto& pixel = rgb.at<cv::Vec3b>(y, x);
            if (mask.at<std::uint8_t>(y, x) != 0)
                ++counts[std::uint32_t{pixel[0]} << 16 | std::uint32_t{pixel[1]} << 8 | pixel[2]];
        }
    }
    const auto commonest =
        std::ranges::max_element(counts, {}, [](const auto& colour) { return colour.second; });
    const std::uint32_t key = commonest == counts.end() ? 0 : commonest->first;
    return {double(key >> 16), double(key >> 8 & 255), double(key & 255)};
}

/// The connected pieces of `mask` that have so many pixels at least.
cv::Mat largePieces(const cv::Mat& mask, double fewestPx)
{
    cv::Mat labels;
    cv::Mat figures;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, figures, centres, 4);
    cv::Mat large(mask.size(), CV_8U, cv::Scalar(0));
    for (int label = 1; label < count; ++label) {
        if (figures.at<int>(label, cv::CC_STAT_AREA) >= fewestPx)
            large.setTo(255, labels == label);
    }
    return large;
}

/// `core` and what is connected to it within `near`, so far as compression disturbs.
cv::Mat grown(const cv::Mat& core, const cv::Mat& near)
{
    cv::Mat area = core.clone();
    for (int step = 0; step < kRingingPx; ++step) {
        cv::Mat wider;
        cv::dilate(area, wider, squareOf(3));
        area = wider & near;
    }
    return area;
}

/// Which share of the hull of its outline, within `face`, the area takes.
double solidity(const cv::Mat& area, const cv::Mat& face)
{
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(area, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    cv::Mat hulls(area.size(), CV_8U, cv::Scalar(0));
    for (const auto& outline : outlines) {
        std::vector<cv::Point> hull;
        cv::convexHull(outline, hull);
        cv::fillConvexPoly(hulls, hull, cv::Scalar(255));
    }
    return double(cv::countNonZero(area)) / std::max(1, cv::countNonZero(hulls & face));
}

/// Of the face beyond the border, by three pixels, the share that has another colour; 0 where
/// hardly any of the face is left.
double bordered(const cv::Mat& area, const cv::Mat& face, const cv::Mat& away)
{
    constexpr int kFewest = 10;
    cv::Mat wide;
    cv::Mat wider;
    cv::dilate(area, wide, squareOf(5));
    cv::dilate(area, wider, squareOf(7));
    const cv::Mat ring = wider & ~wide & face;
    const int around = cv::countNonZero(ring);
    if (around < kFewest)
        return 0;
    return double(cv::countNonZero((away > kOtherLevels) & ring)) / around;
}

} // namespace

cv::Mat flatArea(const cv::Mat& rgb, const cv::Mat& face)
{
    const int facePx = cv::countNonZero(face);
    if (facePx < kFewestFacePx)
        return {};
    const cv::Mat flat = flatPixels(rgb, face);
    if (cv::countNonZero(flat) < kLeastPiece * facePx)
        return {};
    cv::Mat difference;
    cv::absdiff(rgb, commonestColour(rgb, flat), difference);
    const cv::Mat away = largestChannel(difference);
    const cv::Mat core = largePieces(flat & (away <= kSameLevels), kLeastPiece * facePx);
    if (cv::countNonZero(core) == 0)
        return {};
    const cv::Mat area = grown(core, (away <= kRingingLevels) & face);
    const bool isPainted = cv::countNonZero(area) >= kLeastArea * facePx &&
                           solidity(area, face) >= kLeastSolid &&
                           bordered(area, face, away) >= kLeastBordered;
    return isPainted ? area : cv::Mat();
}

} // namespace semblance::matching
