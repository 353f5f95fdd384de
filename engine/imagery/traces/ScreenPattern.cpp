// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/ScreenPattern.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr int kSidePx = 128;
/// Tiles either way; more say no more.
constexpr int kMostTiles = 6;
/// What is as slow as this is the picture itself.
constexpr int kSlowest = kSidePx / 12;
constexpr int kAxis = 3;
constexpr int kBlock = kSidePx / 8;
constexpr int kSurroundings = 15;

/// Adds the logarithm of a tile's spectrum; its borders fade out.
void addLogSpectrum(const cv::Mat& tile, const cv::Mat& window, cv::Mat& sum)
{
    cv::Mat values;
    tile.convertTo(values, CV_32F);
    values -= cv::mean(values);
    values = values.mul(window);
    cv::Mat spectrum;
    cv::dft(values, spectrum, cv::DFT_COMPLEX_OUTPUT);
    std::vector<cv::Mat> parts;
    cv::split(spectrum, parts);
    cv::Mat magnitude;
    cv::magnitude(parts[0], parts[1], magnitude);
    magnitude += 1;
    cv::log(magnitude, magnitude);
    sum += magnitude;
}

/// The mean of the tiles': what repeats itself all over the picture stands out, edges do not.
cv::Mat meanLogSpectrum(const Image& image)
{
    cv::Mat shades;
    cv::cvtColor(matView(image), shades, cv::COLOR_RGB2GRAY);
    cv::Mat window;
    cv::createHanningWindow(window, {kSidePx, kSidePx}, CV_32F);
    const int columns = std::min(kMostTiles, 2 * shades.cols / kSidePx - 1);
    const int rows = std::min(kMostTiles, 2 * shades.rows / kSidePx - 1);
    cv::Mat sum = cv::Mat::zeros(kSidePx, kSidePx, CV_32F);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const int left = (shades.cols - kSidePx) * column / std::max(1, columns - 1);
            const int top = (shades.rows - kSidePx) * row / std::max(1, rows - 1);
            addLogSpectrum(shades({left, top, kSidePx, kSidePx}), window, sum);
        }
    }
    return sum / double(rows * columns);
}

/// Distance from 0 of a place that counts around.
int around(int place)
{
    return std::min(place, kSidePx - place);
}

bool isNearBlocks(int frequency)
{
    constexpr int kNear = 1;
    const int rest = frequency % kBlock;
    return std::min(rest, kBlock - rest) <= kNear;
}

bool counts(int x, int y)
{
    const int fx = around(x);
    const int fy = around(y);
    const bool isSlow = fx * fx + fy * fy < kSlowest * kSlowest;
    const bool isOnAxis = fx < kAxis || fy < kAxis;
    return !isSlow && !isOnAxis && !isNearBlocks(fx) && !isNearBlocks(fy);
}

} // namespace

std::optional<double> spectralPeak(const Image& image)
{
    if (std::min(image.widthPx(), image.heightPx()) < kLeastSidePxOfPattern)
        return std::nullopt;
    const cv::Mat spectrum = meanLogSpectrum(image);
    // Mean and spread of what lies around each place.
    const cv::Size surroundings(kSurroundings, kSurroundings);
    cv::Mat mean;
    cv::Mat squares;
    cv::boxFilter(spectrum, mean, CV_32F, surroundings);
    cv::sqrBoxFilter(spectrum, squares, CV_32F, surroundings);
    // Neighbours together: a raster that is slightly bent smears its peak.
    cv::Mat smooth;
    cv::GaussianBlur(spectrum, smooth, {3, 3}, 0.8);
    double highest = 0;
    for (int y = 0; y < kSidePx / 2 + 1; ++y) {
        for (int x = 0; x < kSidePx; ++x) {
            if (!counts(x, y))
                continue;
            const double level = double(mean.at<float>(y, x));
            const double variance = double(squares.at<float>(y, x)) - level * level;
            const double spread = std::sqrt(std::max(variance, 1e-6));
            highest = std::max(highest, (double(smooth.at<float>(y, x)) - level) / spread);
        }
    }
    return highest;
}

} // namespace semblance::imagery
