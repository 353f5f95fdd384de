// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Warp.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr int kWarpBandRows = 16;
/// Places between two pixels.
constexpr int kPhaseBits = 8;
constexpr int kPhases = 1 << kPhaseBits;
constexpr int kMaxTaps = 6;

/// The weights for each place between two pixels.
struct PhaseTable
{
    int taps = 1;
    std::array<std::array<std::int32_t, kMaxTaps>, kPhases> weights = {};
};

PhaseTable phaseTable(Kernel kernel)
{
    PhaseTable table;
    table.taps = kernel == Kernel::Nearest ? 1 : int(2 * reachOf(kernel));
    for (int phase = 0; phase < kPhases; ++phase) {
        std::vector<double> heights;
        for (int tap = 0; tap < table.taps; ++tap) {
            const double distance = tap - (table.taps / 2 - 1) - double(phase) / kPhases;
            heights.push_back(table.taps == 1 ? 1 : heightOf(kernel, distance));
        }
        std::ranges::copy(wholeWeights(heights), table.weights[std::size_t(phase)].begin());
    }
    return table;
}

/// A pixel of the original and how far past its centre, in 1/256.
struct GridPlace
{
    int pixel;
    int phase;
};

GridPlace gridPlace(double at, bool isNearest)
{
    if (isNearest)
        return {int(std::floor(at)), 0};
    const auto fine = std::int64_t(std::floor((at - 0.5) * kPhases + 0.5));
    return {int(fine >> kPhaseBits), int(fine & (kPhases - 1))};
}

/// One picture being bent.
class Bend
{
public:
    Bend(const Image& picture, Kernel kernel)
        : m_picture(picture), m_table(phaseTable(kernel)), m_isNearest(kernel == Kernel::Nearest)
    {
    }

    bool isInside(const PointPx& at) const
    {
        return at.x >= 0 && at.y >= 0 && at.x <= m_picture.widthPx() &&
               at.y <= m_picture.heightPx();
    }

    /// `at` inside.
    void sample(const PointPx& at, std::uint8_t* to) const
    {
        const GridPlace x = gridPlace(at.x, m_isNearest);
        const GridPlace y = gridPlace(at.y, m_isNearest);
        const int before = m_table.taps / 2 - (m_isNearest ? 0 : 1);
        std::array<std::int64_t, 3> sums = {};
        for (int row = 0; row < m_table.taps; ++row) {
            const auto across = sampleRow(y.pixel - before + row, x, before);
            const std::int64_t weight = m_table.weights[std::size_t(y.phase)][std::size_t(row)];
            for (std::size_t channel = 0; channel < sums.size(); ++channel)
                sums[channel] += weight * across[channel];
        }
        constexpr int kShift = 2 * kWeightBits;
        for (std::size_t channel = 0; channel < sums.size(); ++channel) {
            const std::int64_t level = (sums[channel] + (1LL << (kShift - 1))) >> kShift;
            to[channel] = std::uint8_t(std::clamp<std::int64_t>(level, 0, 255));
        }
    }

private:
    std::array<std::int32_t, 3> sampleRow(int y, const GridPlace& x, int before) const
    {
        const std::uint8_t* row = m_picture.row(std::clamp(y, 0, m_picture.heightPx() - 1));
        const auto& weights = m_table.weights[std::size_t(x.phase)];
        std::array<std::int32_t, 3> sums = {};
        const int first = x.pixel - before;
        if (first >= 0 && first + m_table.taps <= m_picture.widthPx()) {
            const std::uint8_t* from = row + std::ptrdiff_t(first) * 3;
            for (int tap = 0; tap < m_table.taps; ++tap, from += 3) {
                const std::int32_t weight = weights[std::size_t(tap)];
                sums[0] += weight * from[0];
                sums[1] += weight * from[1];
                sums[2] += weight * from[2];
            }
            return sums;
        }
        for (int tap = 0; tap < m_table.taps; ++tap) {
            const int column = std::clamp(x.pixel - before + tap, 0, m_picture.widthPx() - 1);
            const std::uint8_t* from = row + std::ptrdiff_t(column) * 3;
            for (std::size_t channel = 0; channel < sums.size(); ++channel)
                sums[channel] += weights[std::size_t(tap)] * from[channel];
        }
        return sums;
    }

    const Image& m_picture;
    PhaseTable m_table;
    bool m_isNearest;
};

} // namespace

Result<Warped> warped(const Image& picture, const WarpRequest& request, const PlaceMap& from,
                      const StepRun& run)
{
    const Bend bend(picture, request.kernel);
    const auto [width, height] = request.size;
    const std::size_t pixelCount = std::size_t(width) * std::size_t(height);
    std::vector<std::uint8_t> pixels(pixelCount * 3, kNothingLevel);
    std::vector<std::uint8_t> covered(request.wantsCover ? pixelCount : 0);
    const int columns = width;
    const bool isDone = run.inBands(height, kWarpBandRows, [&](int begin, int end) {
        for (int y = begin; y < end; ++y) {
            for (int x = 0; x < columns; ++x) {
                const PointPx at = from({x + 0.5, y + 0.5});
                if (!bend.isInside(at))
                    continue;
                const std::size_t index = std::size_t(y) * std::size_t(columns) + std::size_t(x);
                bend.sample(at, pixels.data() + index * 3);
                if (!covered.empty())
                    covered[index] = 1;
            }
        }
    });
    if (!isDone)
        return stepCancelled();
    return Warped{Image(request.size, std::move(pixels)), std::move(covered)};
}

} // namespace semblance::imagery
