// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/PicturePyramid.h"

#include "foundation/imaging/AreaShrink.h"
#include "foundation/imaging/MatView.h"

#include <algorithm>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr int kBlockBandRows = 16;
constexpr int kBlock = 2;
/// Smaller ones are not worth keeping.
constexpr int kLeastLevelPx = 256;

SizePx scaledSize(SizePx size, double scale)
{
    return {std::max(1, int(std::lround(size.width * scale))),
            std::max(1, int(std::lround(size.height * scale)))};
}

/// The mean of a pixel, its right neighbour and those below.
void halveRow(const std::uint8_t* upper, const std::uint8_t* lower, int width, std::uint8_t* to)
{
    for (int x = 0; x < width; x += kBlock) {
        const int right = x + 1 < width ? 3 : 0;
        for (int channel = 0; channel < 3; ++channel, ++upper, ++lower)
            *to++ = std::uint8_t((upper[0] + upper[right] + lower[0] + lower[right] + 2) / 4);
        upper += 3;
        lower += 3;
    }
}

Result<Image> halved(const Image& picture, const StepRun& run)
{
    const int height = picture.heightPx();
    const SizePx size{(picture.widthPx() + 1) / kBlock, (height + 1) / kBlock};
    const std::size_t rowBytes = std::size_t(size.width) * 3;
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(size.height));
    const bool isDone = run.inBandsQuietly(size.height, kBlockBandRows, [&](int begin, int end) {
        for (int y = begin; y < end; ++y)
            halveRow(picture.row(kBlock * y), picture.row(std::min(kBlock * y + 1, height - 1)),
                     picture.widthPx(), pixels.data() + rowBytes * std::size_t(y));
    });
    if (!isDone)
        return stepCancelled();
    return Image(size, std::move(pixels));
}

} // namespace

Result<PicturePyramid> PicturePyramid::of(const Image& picture, const StepRun& run)
{
    PicturePyramid pyramid;
    pyramid.m_levels.push_back(picture);
    while (std::min(pyramid.m_levels.back().widthPx(), pyramid.m_levels.back().heightPx()) >
           kLeastLevelPx) {
        auto half = halved(pyramid.m_levels.back(), run);
        if (!half)
            return passOn(half);
        pyramid.m_levels.push_back(std::move(*half));
    }
    return pyramid;
}

bool PicturePyramid::isOf(const Image& picture) const
{
    return !m_levels.empty() && m_levels.front().data() == picture.data() &&
           m_levels.front().size() == picture.size();
}

Image PicturePyramid::at(double scale) const
{
    const SizePx size = scaledSize(m_levels.front().size(), scale);
    const auto isLargeEnough = [size](const Image& level) {
        return level.widthPx() >= size.width && level.heightPx() >= size.height;
    };
    const auto found = std::find_if(m_levels.rbegin(), m_levels.rend(), isLargeEnough);
    if (found->size() == size)
        return *found;
    return imageFromMat(shrunkByArea(matView(*found), size));
}

} // namespace semblance::imagery
