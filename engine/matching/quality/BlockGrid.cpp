// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/BlockGrid.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <cstddef>
#include <iterator>
#include <numbers>

namespace semblance::matching {

namespace {

using Complex = std::complex<double>;

constexpr double kNarrowestPx = 5;
constexpr double kWidestPx = 34;
/// From one pitch to the next: over the part that is looked at they part by one pixel at most.
constexpr double kFromPitchToPitch = 1.004;
/// So much of a picture is looked at in either direction.
constexpr int kMostOfGridPx = 400;
constexpr int kFewestGridPx = 48;
constexpr std::size_t kHarmonics = 3;
/// Edges of the picture itself count no more than this, grey levels.
constexpr float kLargestGridStep = 32;
/// Of 60 portraits of LFW at five sizes none reached 6.6 without compression.
constexpr double kStandsOut = 7;
constexpr double kMayBe = 5;

const std::vector<double>& allPitches()
{
    static const std::vector<double> all = [] {
        std::vector<double> made;
        for (double pitch = kNarrowestPx; pitch <= kWidestPx; pitch *= kFromPitchToPitch)
            made.push_back(pitch);
        return made;
    }();
    return all;
}

cv::Mat middleOfGrid(const cv::Mat& grey)
{
    const int width = std::min(grey.cols, kMostOfGridPx);
    const int height = std::min(grey.rows, kMostOfGridPx);
    return grey(cv::Rect((grey.cols - width) / 2, (grey.rows - height) / 2, width, height));
}

/// Mean step between each column and the next.
std::vector<double> stepsAcross(const cv::Mat& grey)
{
    std::vector<double> steps(static_cast<std::size_t>(grey.cols - 1));
    for (int y = 0; y < grey.rows; ++y) {
        const float* row = grey.ptr<float>(y);
        for (std::size_t x = 0; x < steps.size(); ++x)
            steps[x] +=
                static_cast<double>(std::min(std::abs(row[x + 1] - row[x]), kLargestGridStep));
    }
    for (double& step : steps)
        step /= grey.rows;
    return steps;
}

double medianOfSteps(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Less what is usual around each, and no peak higher than six times the spread of the others, so
/// that one strong edge is no grid.
std::vector<double> peaksOf(const std::vector<double>& steps)
{
    constexpr std::size_t kAround = 9;
    constexpr double kOrdinary = 3;
    constexpr double kHighest = 6;
    std::vector<double> peaks(steps.size());
    for (std::size_t x = 0; x < steps.size(); ++x) {
        const std::size_t from = x < kAround ? 0 : x - kAround;
        const std::size_t to = std::min(steps.size(), x + kAround + 1);
        peaks[x] = steps[x] - medianOfSteps({steps.begin() + std::ptrdiff_t(from),
                                             steps.begin() + std::ptrdiff_t(to)});
    }
    std::vector<double> sizes;
    std::ranges::transform(peaks, std::back_inserter(sizes),
                           [](double peak) { return std::abs(peak); });
    const double ordinary = kOrdinary * medianOfSteps(std::move(sizes));
    double sum = 0;
    for (const double peak : peaks)
        sum += std::pow(std::clamp(peak, -ordinary, ordinary), 2);
    const double highest = kHighest * std::sqrt(sum / static_cast<double>(peaks.size()));
    for (double& peak : peaks)
        peak = std::clamp(peak, -highest, highest);
    return peaks;
}

/// Of peaks in no order it is the length of a sum of random numbers of deviation 1.
double evennessAt(const std::vector<double>& peaks, double spread, double pitch)
{
    const Complex turn = std::polar(1.0, 2 * std::numbers::pi / pitch);
    Complex angle = 1;
    std::array<Complex, kHarmonics> waves = {};
    for (const double peak : peaks) {
        Complex harmonic = angle;
        for (Complex& wave : waves) {
            wave += peak * harmonic;
            harmonic *= angle;
        }
        angle *= turn;
    }
    const Complex phase = std::polar(1.0, -std::arg(waves[0]));
    Complex aligned = phase;
    double sum = 0;
    for (const Complex& wave : waves) {
        sum += (wave * aligned).real();
        aligned *= phase;
    }
    const double random = spread * std::sqrt(static_cast<double>(peaks.size() * kHarmonics) / 2);
    return sum / std::max(random, 1e-9);
}

/// By pitch.
std::vector<double> evenness(const cv::Mat& grey)
{
    const std::vector<double> peaks = peaksOf(stepsAcross(grey));
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(peaks, mean, deviation);
    std::vector<double> found;
    for (const double pitch : allPitches())
        found.push_back(evennessAt(peaks, deviation[0], pitch));
    return found;
}

} // namespace

std::vector<double> blockPitches(const cv::Mat& grey)
{
    if (std::min(grey.cols, grey.rows) < kFewestGridPx)
        return {};
    const cv::Mat part = middleOfGrid(grey);
    std::vector<double> found = evenness(part);
    const std::vector<double> down = evenness(part.t());
    std::ranges::transform(found, down, found.begin(),
                           [](double across, double along) { return std::min(across, along); });
    const auto best = std::ranges::max_element(found);
    if (*best < kStandsOut)
        return {};
    const double pitch = allPitches()[static_cast<std::size_t>(best - found.begin())];
    std::vector<double> likely = {pitch};
    for (const double factor : {1.0 / 3, 1.0 / 2, 2.0, 3.0}) {
        const auto place = std::ranges::lower_bound(allPitches(), factor * pitch);
        if (factor * pitch >= kNarrowestPx && place != allPitches().end() &&
            found[static_cast<std::size_t>(place - allPitches().begin())] >= kMayBe)
            likely.push_back(factor * pitch);
    }
    return likely;
}

} // namespace semblance::matching
