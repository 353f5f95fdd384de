// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ImagePyramid.h"

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

constexpr int kSmallestSidePx = 256;

QImage fromPixels(const Image& image)
{
    const QImage view(image.data(), image.widthPx(), image.heightPx(), image.strideBytes(),
                      QImage::Format_RGB888);
    return view.convertToFormat(QImage::Format_RGB32);
}

/// The rounded mean of four pixels, channel by channel; red and blue share one sum.
QRgb meanOf(QRgb a, QRgb b, QRgb c, QRgb d)
{
    constexpr QRgb kRedBlue = 0x00ff00ff;
    constexpr QRgb kGreen = 0x0000ff00;
    const QRgb redBlue = (a & kRedBlue) + (b & kRedBlue) + (c & kRedBlue) + (d & kRedBlue);
    const QRgb green = (a & kGreen) + (b & kGreen) + (c & kGreen) + (d & kGreen);
    return 0xff000000 | (((redBlue + 0x00020002) >> 2) & kRedBlue) |
           (((green + 0x00000200) >> 2) & kGreen);
}

QImage halved(const QImage& image)
{
    QImage half((image.width() + 1) / 2, (image.height() + 1) / 2, QImage::Format_RGB32);
    const int lastX = image.width() - 1;
    for (int y = 0; y < half.height(); ++y) {
        const auto* upper = reinterpret_cast<const QRgb*>(image.constScanLine(2 * y));
        const auto* lower = reinterpret_cast<const QRgb*>(
            image.constScanLine(std::min(2 * y + 1, image.height() - 1)));
        auto* out = reinterpret_cast<QRgb*>(half.scanLine(y));
        for (int x = 0; x < half.width(); ++x) {
            const int left = 2 * x;
            const int right = std::min(left + 1, lastX);
            out[x] = meanOf(upper[left], upper[right], lower[left], lower[right]);
        }
    }
    return half;
}

} // namespace

std::shared_ptr<const ImagePyramid> ImagePyramid::build(const Image& stored,
                                                        Orientation orientation)
{
    std::shared_ptr<ImagePyramid> pyramid(
        new ImagePyramid(OrientationMap(stored.size(), orientation)));
    pyramid->m_levels.push_back(fromPixels(upright(stored, orientation)));
    while (std::max(pyramid->m_levels.back().width(), pyramid->m_levels.back().height()) >
           kSmallestSidePx)
        pyramid->m_levels.push_back(halved(pyramid->m_levels.back()));
    return pyramid;
}

int ImagePyramid::levelFor(double zoom) const
{
    if (zoom >= 1)
        return 0;
    const int level = static_cast<int>(std::floor(std::log2(1 / zoom)));
    return std::clamp(level, 0, levelCount() - 1);
}

} // namespace semblance::ui
