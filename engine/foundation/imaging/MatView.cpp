// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace semblance {

cv::Mat matView(const Image& image)
{
    // OpenCV has no read-only matrix; the contract above is what keeps the pixels unchanged.
    return cv::Mat(image.heightPx(), image.widthPx(), CV_8UC3,
                   const_cast<std::uint8_t*>(image.data()));
}

Image imageFromMat(const cv::Mat& rgb)
{
    CV_Assert(rgb.type() == CV_8UC3 && !rgb.empty());
    const auto rowBytes = static_cast<std::size_t>(rgb.cols) * Image::kChannels;
    std::vector<std::uint8_t> pixels(rowBytes * static_cast<std::size_t>(rgb.rows));
    for (int y = 0; y < rgb.rows; ++y)
        std::memcpy(pixels.data() + rowBytes * static_cast<std::size_t>(y), rgb.ptr(y), rowBytes);
    return Image({rgb.cols, rgb.rows}, std::move(pixels));
}

cv::Rect pixelsIn(const RectPx& rect, SizePx size)
{
    const auto within = [](double at, int least, int most) {
        return static_cast<int>(std::clamp(at, double(least), double(most)));
    };
    const int left = within(std::floor(rect.x), 0, size.width);
    const int top = within(std::floor(rect.y), 0, size.height);
    const int right = within(std::ceil(rect.x + rect.width), left, size.width);
    const int bottom = within(std::ceil(rect.y + rect.height), top, size.height);
    return {left, top, right - left, bottom - top};
}

} // namespace semblance
