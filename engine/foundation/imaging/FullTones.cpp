// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/FullTones.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace semblance {

namespace {

constexpr double kIgnoredShare = 0.005;

using Histogram = std::array<std::int64_t, 256>;

struct Tones
{
    int darkest = 0;
    int brightest = 255;

    int apart() const { return brightest - darkest; }
    bool areNarrow() const { return apart() >= kFewestTones && apart() < kNarrowTones; }
};

Histogram greysOf(const cv::Mat& rgb)
{
    cv::Mat grey;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    Histogram counts = {};
    for (int y = 0; y < grey.rows; ++y) {
        const std::uint8_t* const row = grey.ptr(y);
        for (int x = 0; x < grey.cols; ++x)
            ++counts[row[x]];
    }
    return counts;
}

Tones tonesIn(const cv::Mat& rgb)
{
    const Histogram counts = greysOf(rgb);
    const auto ignored =
        static_cast<std::int64_t>(kIgnoredShare * static_cast<double>(rgb.total()));
    Tones tones;
    for (std::int64_t below = counts.front(); below <= ignored;)
        below += counts[static_cast<std::size_t>(++tones.darkest)];
    for (std::int64_t above = counts.back(); above <= ignored;)
        above += counts[static_cast<std::size_t>(--tones.brightest)];
    return tones;
}

std::optional<Photograph> spread(const Photograph& photograph, const Tones& tones)
{
    if (!tones.areNarrow())
        return std::nullopt;
    const double gain = 255.0 / tones.apart();
    cv::Mat rgb;
    matView(photograph.stored).convertTo(rgb, -1, gain, -gain * tones.darkest);
    Photograph result = photograph;
    result.stored = imageFromMat(rgb);
    return result;
}

/// The inner part of a face's box, in whole pixels inside the raster.
cv::Rect innerPart(const RectPx& box, SizePx size)
{
    constexpr double kMarginShare = 0.25;
    const RectPx rect{box.x + kMarginShare * box.width, box.y + kMarginShare * box.height,
                      (1 - 2 * kMarginShare) * box.width, (1 - 2 * kMarginShare) * box.height};
    const int left = std::clamp(static_cast<int>(std::floor(rect.x)), 0, size.width);
    const int top = std::clamp(static_cast<int>(std::floor(rect.y)), 0, size.height);
    const int right =
        std::clamp(static_cast<int>(std::ceil(rect.x + rect.width)), left, size.width);
    const int bottom =
        std::clamp(static_cast<int>(std::ceil(rect.y + rect.height)), top, size.height);
    return {left, top, right - left, bottom - top};
}

} // namespace

std::optional<int> tonesOf(const Photograph& photograph, const RectPx& face)
{
    const cv::Rect part = innerPart(face, photograph.stored.size());
    if (part.empty())
        return std::nullopt;
    return tonesIn(matView(photograph.stored)(part)).apart();
}

std::optional<Photograph> withFullTonesOf(const Photograph& photograph, const RectPx& face)
{
    const cv::Rect part = innerPart(face, photograph.stored.size());
    if (part.empty())
        return std::nullopt;
    return spread(photograph, tonesIn(matView(photograph.stored)(part)));
}

std::optional<Photograph> withFullTones(const Photograph& photograph)
{
    return spread(photograph, tonesIn(matView(photograph.stored)));
}

cv::Mat withLocalContrast(const cv::Mat& rgb)
{
    constexpr double kMostContrast = 8;
    constexpr int kParts = 8;
    cv::Mat grey;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    cv::createCLAHE(kMostContrast, {kParts, kParts})->apply(grey, grey);
    cv::Mat result;
    cv::cvtColor(grey, result, cv::COLOR_GRAY2RGB);
    return result;
}

} // namespace semblance
