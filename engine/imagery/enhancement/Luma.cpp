// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Luma.h"

#include <algorithm>

namespace semblance::imagery {

namespace {

constexpr int kLumaBandRows = 64;

/// 0.299, 0.587, 0.114 of 65 536.
int lumaOfPixel(const std::uint8_t* rgb)
{
    return (19595 * rgb[0] + 38470 * rgb[1] + 7471 * rgb[2] + 32768) >> 16;
}

} // namespace

cv::Mat lumaOf(const Image& picture)
{
    cv::Mat luma(picture.heightPx(), picture.widthPx(), CV_8UC1);
    for (int y = 0; y < luma.rows; ++y) {
        const std::uint8_t* from = picture.row(y);
        auto* to = luma.ptr<std::uint8_t>(y);
        for (int x = 0; x < luma.cols; ++x, from += Image::kChannels)
            to[x] = std::uint8_t(lumaOfPixel(from));
    }
    return luma;
}

Result<Image> withLuma(const Image& picture, const cv::Mat& luma, const StepRun& run)
{
    const auto rowValues = std::size_t(picture.strideBytes());
    std::vector<std::uint8_t> pixels(rowValues * std::size_t(picture.heightPx()));
    const bool isDone = run.inBands(picture.heightPx(), kLumaBandRows, [&](int begin, int end) {
        for (int y = begin; y < end; ++y) {
            const std::uint8_t* from = picture.row(y);
            const auto* wanted = luma.ptr<std::uint8_t>(y);
            std::uint8_t* to = pixels.data() + rowValues * std::size_t(y);
            for (int x = 0; x < luma.cols; ++x, from += 3, to += 3) {
                const int more = wanted[x] - lumaOfPixel(from);
                for (int channel = 0; channel < 3; ++channel)
                    to[channel] = std::uint8_t(std::clamp(from[channel] + more, 0, 255));
            }
        }
    });
    if (!isDone)
        return stepCancelled();
    return Image(picture.size(), std::move(pixels));
}

} // namespace semblance::imagery
