// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Resample.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace semblance::imagery {

namespace {

constexpr int kResampleBandRows = 32;
/// Of what stands between the two passes: sixty-fourths of a level.
constexpr int kBetweenBits = 6;

/// What one pixel of the result is made of, along one axis.
struct Taps
{
    int first = 0;
    std::vector<int> weights;
};

Taps nearestTap(double centre, int length)
{
    return {std::clamp(int(std::floor(centre)), 0, length - 1), {kWeightSum}};
}

/// `centre`: place in the original, 0.5 for its first pixel's. `stretch`: 1 or more, how much wider
/// than its own the kernel is. What lies beyond an edge is added to the edge's pixel.
Taps tapsAt(double centre, double stretch, int length, Kernel kernel)
{
    const double reach = reachOf(kernel) * stretch;
    const int begin = int(std::ceil(centre - 0.5 - reach));
    const int end = int(std::floor(centre - 0.5 + reach));
    Taps taps;
    taps.first = std::clamp(begin, 0, length - 1);
    const int last = std::clamp(end, 0, length - 1);
    std::vector<double> heights(std::size_t(last - taps.first + 1));
    for (int at = begin; at <= end; ++at) {
        const int inside = std::clamp(at, taps.first, last);
        heights[std::size_t(inside - taps.first)] +=
            heightOf(kernel, (at + 0.5 - centre) / stretch);
    }
    taps.weights = wholeWeights(heights);
    return taps;
}

std::vector<Taps> tapsFor(int length, int newLength, Kernel kernel)
{
    const double scale = double(length) / newLength;
    std::vector<Taps> all;
    all.reserve(std::size_t(newLength));
    for (int i = 0; i < newLength; ++i) {
        const double centre = (i + 0.5) * scale;
        all.push_back(kernel == Kernel::Nearest
                          ? nearestTap(centre, length)
                          : tapsAt(centre, std::max(1.0, scale), length, kernel));
    }
    return all;
}

/// One row across, in sixty-fourths.
void resampleRow(const std::uint8_t* row, const std::vector<Taps>& taps, std::int32_t* to)
{
    constexpr int kShift = kWeightBits - kBetweenBits;
    for (const Taps& each : taps) {
        const std::uint8_t* from = row + std::ptrdiff_t(each.first) * 3;
        std::int32_t sums[3] = {};
        for (const int weight : each.weights) {
            for (int channel = 0; channel < 3; ++channel)
                sums[channel] += weight * from[channel];
            from += 3;
        }
        for (const std::int32_t sum : sums)
            *to++ = (sum + (1 << (kShift - 1))) >> kShift;
    }
}

/// Rows across, kept until the rows that need them are through.
class RowCache
{
public:
    RowCache(const Image& picture, const std::vector<Taps>& across, std::size_t rows)
        : m_picture(picture), m_across(across), m_width(across.size() * 3), m_held(rows, -1),
          m_values(rows * m_width)
    {
    }

    const std::int32_t* row(int y)
    {
        const std::size_t slot = std::size_t(y) % m_held.size();
        std::int32_t* values = m_values.data() + slot * m_width;
        if (m_held[slot] != y) {
            resampleRow(m_picture.row(y), m_across, values);
            m_held[slot] = y;
        }
        return values;
    }
    std::size_t width() const { return m_width; }

private:
    const Image& m_picture;
    const std::vector<Taps>& m_across;
    std::size_t m_width;
    std::vector<int> m_held;
    std::vector<std::int32_t> m_values;
};

void resampleDown(RowCache& rows, const Taps& down, std::vector<std::int32_t>& sums,
                  std::uint8_t* to)
{
    std::fill(sums.begin(), sums.end(), 0);
    int y = down.first;
    for (const int weight : down.weights) {
        const std::int32_t* row = rows.row(y++);
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += weight * row[i];
    }
    constexpr int kShift = kWeightBits + kBetweenBits;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const std::int32_t level = (sums[i] + (1 << (kShift - 1))) >> kShift;
        to[i] = std::uint8_t(std::clamp(level, 0, 255));
    }
}

std::size_t mostTaps(const std::vector<Taps>& taps)
{
    std::size_t most = 1;
    for (const Taps& each : taps)
        most = std::max(most, each.weights.size());
    return most;
}

} // namespace

Result<Image> resampled(const Image& picture, SizePx size, Kernel kernel, const StepRun& run)
{
    if (size == picture.size())
        return picture;
    const std::vector<Taps> across = tapsFor(picture.widthPx(), size.width, kernel);
    const std::vector<Taps> down = tapsFor(picture.heightPx(), size.height, kernel);
    const std::size_t held = mostTaps(down);
    const std::size_t rowBytes = std::size_t(size.width) * 3;
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(size.height));
    const bool isDone = run.inBands(size.height, kResampleBandRows, [&](int begin, int end) {
        RowCache rows(picture, across, held);
        std::vector<std::int32_t> sums(rows.width());
        for (int y = begin; y < end; ++y)
            resampleDown(rows, down[std::size_t(y)], sums, pixels.data() + rowBytes * y);
    });
    if (!isDone)
        return stepCancelled();
    return Image(size, std::move(pixels));
}

} // namespace semblance::imagery
