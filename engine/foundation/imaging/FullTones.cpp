// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/FullTones.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

namespace semblance {

namespace {

constexpr double kIgnoredShare = 0.005;
/// Less than this share of the strongest channel's shades in the next: the light has one colour. Of
/// 448 portraits of LFW the lowest has 0.5.
constexpr double kOneColourShare = 0.4;

using Histogram = std::array<std::int64_t, 256>;

struct Tones
{
    int darkest = 0;
    int brightest = 255;

    int apart() const { return brightest - darkest; }
    bool areNarrow() const { return apart() >= kFewestTones && apart() < kNarrowTones; }
};

Tones tonesIn(const cv::Mat& grey)
{
    Histogram counts = {};
    for (int y = 0; y < grey.rows; ++y) {
        const std::uint8_t* const row = grey.ptr(y);
        for (int x = 0; x < grey.cols; ++x)
            ++counts[row[x]];
    }
    const auto ignored =
        static_cast<std::int64_t>(kIgnoredShare * static_cast<double>(grey.total()));
    Tones tones;
    for (std::int64_t below = counts.front(); below <= ignored;)
        below += counts[static_cast<std::size_t>(++tones.darkest)];
    for (std::int64_t above = counts.back(); above <= ignored;)
        above += counts[static_cast<std::size_t>(--tones.brightest)];
    return tones;
}

/// Where a picture has its light and dark.
struct Shades
{
    Tones tones;
    /// Of the three, where that one alone has shades; empty where all together make the greys.
    std::optional<int> onlyChannel;
};

Shades shadesIn(const cv::Mat& rgb)
{
    std::array<cv::Mat, 3> channels;
    cv::split(rgb, channels.data());
    std::array<Tones, 3> each;
    std::ranges::transform(channels, each.begin(), tonesIn);
    std::array order = {0, 1, 2};
    std::ranges::sort(order, std::greater{}, [&each](int channel) {
        return each[static_cast<std::size_t>(channel)].apart();
    });
    const Tones& first = each[static_cast<std::size_t>(order[0])];
    const Tones& second = each[static_cast<std::size_t>(order[1])];
    if (first.apart() >= kFewestTones && second.apart() < kOneColourShare * first.apart())
        return {first, order[0]};
    cv::Mat grey;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    return {tonesIn(grey), std::nullopt};
}

cv::Mat inOneChannel(const cv::Mat& rgb, int channel)
{
    cv::Mat grey;
    cv::extractChannel(rgb, grey, channel);
    cv::Mat result;
    cv::cvtColor(grey, result, cv::COLOR_GRAY2RGB);
    return result;
}

std::optional<Photograph> spread(const Photograph& photograph, const Shades& shades)
{
    const Tones& tones = shades.tones;
    if (!tones.areNarrow() && !shades.onlyChannel)
        return std::nullopt;
    cv::Mat rgb = matView(photograph.stored);
    if (shades.onlyChannel)
        rgb = inOneChannel(rgb, *shades.onlyChannel);
    if (tones.areNarrow()) {
        const double gain = 255.0 / tones.apart();
        cv::Mat full;
        rgb.convertTo(full, -1, gain, -gain * tones.darkest);
        rgb = full;
    }
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
    return pixelsIn(rect, size);
}

} // namespace

std::optional<int> tonesOf(const Photograph& photograph, const RectPx& face)
{
    const cv::Rect part = innerPart(face, photograph.stored.size());
    if (part.empty())
        return std::nullopt;
    return shadesIn(matView(photograph.stored)(part)).tones.apart();
}

std::optional<Photograph> inItsOneColour(const Photograph& photograph, const RectPx& face)
{
    const cv::Rect part = innerPart(face, photograph.stored.size());
    if (part.empty())
        return std::nullopt;
    const Shades shades = shadesIn(matView(photograph.stored)(part));
    if (!shades.onlyChannel)
        return std::nullopt;
    Photograph result = photograph;
    result.stored = imageFromMat(inOneChannel(matView(photograph.stored), *shades.onlyChannel));
    return result;
}

std::optional<Photograph> withFullTonesOf(const Photograph& photograph, const RectPx& face)
{
    const cv::Rect part = innerPart(face, photograph.stored.size());
    if (part.empty())
        return std::nullopt;
    return spread(photograph, shadesIn(matView(photograph.stored)(part)));
}

std::optional<Photograph> withFullTones(const Photograph& photograph)
{
    return spread(photograph, shadesIn(matView(photograph.stored)));
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
