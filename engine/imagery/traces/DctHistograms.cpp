// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/DctHistograms.h"

#include "imagery/traces/JpegTables.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace semblance::imagery {

namespace {

constexpr int kSide = 8;
constexpr std::int64_t kMostBlocks = 20'000;

using Block = std::array<float, 64>;

/// Luminance as JFIF has it, from −128 to 127. False where a pixel is cut off.
bool readBlock(const Image& image, int left, int top, Block& block)
{
    constexpr float kMiddle = 128;
    for (int y = 0; y < kSide; ++y) {
        const std::uint8_t* pixel = image.row(top + y) + std::int64_t{Image::kChannels} * left;
        for (int x = 0; x < kSide; ++x, pixel += Image::kChannels) {
            const int low = std::min({pixel[0], pixel[1], pixel[2]});
            const int high = std::max({pixel[0], pixel[1], pixel[2]});
            if (low == 0 || high == 255)
                return false;
            block[static_cast<std::size_t>(y * kSide + x)] =
                0.299F * pixel[0] + 0.587F * pixel[1] + 0.114F * pixel[2] - kMiddle;
        }
    }
    return true;
}

/// cos((2x + 1)·u·π/16) with the transform's factors.
std::array<std::array<float, kSide>, kSide> makeWaves()
{
    std::array<std::array<float, kSide>, kSide> waves{};
    for (int u = 0; u < kSide; ++u) {
        const double factor = u == 0 ? std::numbers::sqrt2 / 4 : 0.5;
        for (int x = 0; x < kSide; ++x)
            waves[static_cast<std::size_t>(u)][static_cast<std::size_t>(x)] = static_cast<float>(
                factor * std::cos((2 * x + 1) * u * std::numbers::pi / (2 * kSide)));
    }
    return waves;
}

float coefficient(const Block& block, std::size_t row, std::size_t column)
{
    static const auto waves = makeWaves();
    float sum = 0;
    for (std::size_t y = 0; y < kSide; ++y) {
        float line = 0;
        for (std::size_t x = 0; x < kSide; ++x)
            line += block[y * kSide + x] * waves[column][x];
        sum += line * waves[row][y];
    }
    return sum;
}

} // namespace

std::array<std::vector<float>, kFrequencies> dctCoefficients(const Image& image, int shiftPx)
{
    std::array<std::vector<float>, kFrequencies> coefficients;
    const std::int64_t columns = (image.widthPx() - shiftPx) / kSide;
    const std::int64_t rows = (image.heightPx() - shiftPx) / kSide;
    const std::int64_t count = std::max<std::int64_t>(0, columns) * std::max<std::int64_t>(0, rows);
    const std::int64_t step = std::max<std::int64_t>(1, (count + kMostBlocks - 1) / kMostBlocks);
    Block block{};
    for (std::int64_t i = 0; i < count; i += step) {
        const int left = shiftPx + static_cast<int>(i % columns) * kSide;
        const int top = shiftPx + static_cast<int>(i / columns) * kSide;
        if (!readBlock(image, left, top, block))
            continue;
        for (std::size_t f = 0; f < kFrequencies; ++f)
            coefficients[f].push_back(
                coefficient(block, kZigzag[f + 1] / kSide, kZigzag[f + 1] % kSide));
    }
    return coefficients;
}

} // namespace semblance::imagery
