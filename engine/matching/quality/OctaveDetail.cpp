// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/OctaveDetail.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

/// The finest octave begins here: what is finer is mostly noise and JPEG.
constexpr double kFinestBlurPx = 0.6;
/// Mean squared slope, grey levels² per px²: below, an octave holds nothing to compare with.
constexpr double kFlat = 1e-4;

/// Sums of squared slopes of one octave: uᵀ·(xx xy; xy yy)·u is what direction u has.
struct SlopeEnergy
{
    double xx = 0;
    double xy = 0;
    double yy = 0;

    double determinant() const { return xx * yy - xy * xy; }
};

cv::Mat blurred(const cv::Mat& grey, double blurPx)
{
    cv::Mat smooth;
    cv::GaussianBlur(grey, smooth, {}, blurPx, blurPx, cv::BORDER_REPLICATE);
    return smooth;
}

/// Mean over the hull.
SlopeEnergy energyOf(const cv::Mat& octave, const cv::Mat& hull)
{
    SlopeEnergy energy;
    double count = 0;
    for (int y = 1; y < octave.rows; ++y) {
        const float* above = octave.ptr<float>(y - 1);
        const float* row = octave.ptr<float>(y);
        const std::uint8_t* inside = hull.ptr<std::uint8_t>(y);
        for (int x = 1; x < octave.cols; ++x) {
            if (inside[x] == 0)
                continue;
            const auto alongX = static_cast<double>(row[x] - row[x - 1]);
            const auto alongY = static_cast<double>(row[x] - above[x]);
            energy.xx += alongX * alongX;
            energy.xy += alongX * alongY;
            energy.yy += alongY * alongY;
            count += 1;
        }
    }
    const double share = 1 / std::max(count, 1.0);
    return {energy.xx * share, energy.xy * share, energy.yy * share};
}

/// The least of fine / coarse over all directions: the smaller eigenvalue of coarse⁻¹·fine.
std::optional<double> leastRatio(const SlopeEnergy& fine, const SlopeEnergy& coarse)
{
    const double determinant = coarse.determinant();
    if (determinant < kFlat * kFlat)
        return std::nullopt;
    const double halfTrace =
        (fine.xx * coarse.yy + fine.yy * coarse.xx - 2 * fine.xy * coarse.xy) / (2 * determinant);
    const double product = fine.determinant() / determinant;
    return halfTrace - std::sqrt(std::max(0.0, halfTrace * halfTrace - product));
}

std::array<SlopeEnergy, kDetailSteps + 1> octavesOf(const StoredFace& face)
{
    std::array<SlopeEnergy, kDetailSteps + 1> octaves;
    double blurPx = kFinestBlurPx;
    cv::Mat finer = blurred(face.grey, blurPx);
    for (SlopeEnergy& octave : octaves) {
        blurPx *= 2;
        const cv::Mat coarser = blurred(face.grey, blurPx);
        octave = energyOf(finer - coarser, face.hull);
        finer = coarser;
    }
    return octaves;
}

/// The smaller eigenvalue by the larger one.
std::optional<double> evennessOfSlopes(const SlopeEnergy& energy)
{
    const double halfTrace = (energy.xx + energy.yy) / 2;
    const double half = std::sqrt(std::max(0.0, halfTrace * halfTrace - energy.determinant()));
    if (halfTrace + half < kFlat)
        return std::nullopt;
    return (halfTrace - half) / (halfTrace + half);
}

} // namespace

std::optional<std::array<double, 2>> directionEvenness(const StoredFace& face)
{
    const auto octaves = octavesOf(face);
    const auto finer = evennessOfSlopes(octaves[1]);
    const auto coarser = evennessOfSlopes(octaves[2]);
    if (!finer || !coarser)
        return std::nullopt;
    return std::array{*finer, *coarser};
}

std::optional<std::array<double, kDetailSteps>> weakestDetail(const StoredFace& face)
{
    const auto octaves = octavesOf(face);
    std::array<double, kDetailSteps> steps = {};
    for (std::size_t i = 0; i < kDetailSteps; ++i) {
        const auto ratio = leastRatio(octaves[i], octaves[i + 1]);
        if (!ratio)
            return std::nullopt;
        steps[i] = *ratio;
    }
    return steps;
}

} // namespace semblance::matching
