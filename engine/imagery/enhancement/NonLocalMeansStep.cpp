// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "imagery/enhancement/Margin.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr int kMeansBandRows = 32;

constexpr std::array kMeansParameters = {
    ParameterSpec{.id = "patch",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 1,
                  .high = 5,
                  .initial = 2},
    ParameterSpec{.id = "search",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 1,
                  .high = 15,
                  .initial = 7},
    ParameterSpec{.id = "strength",
                  .kind = ParameterKind::Real,
                  .unit = ParameterUnit::Levels,
                  .low = 1,
                  .high = 60,
                  .initial = 10},
};

/// By the mean square of the patches' differences; 0 beyond the end.
std::vector<std::uint32_t> likenessWeights(double strength)
{
    constexpr double kOne = 4096;
    const double strength2 = strength * strength;
    std::vector<std::uint32_t> weights;
    for (int square = 0; square <= 255 * 255; ++square) {
        const double weight = std::floor(kOne * std::exp(-square / strength2) + 0.5);
        if (weight < 1)
            break;
        weights.push_back(std::uint32_t(weight));
    }
    return weights;
}

struct MeansSetup
{
    const Image& picture;
    int patch;
    int search;
    /// With `patch + search` more on each side.
    cv::Mat larger;
    std::vector<std::uint32_t> weights;

    int margin() const { return patch + search; }
    int width() const { return picture.widthPx(); }
};

/// Some rows of the result.
class MeansBand
{
public:
    MeansBand(const MeansSetup& setup, int begin, int end)
        : m_setup(setup), m_begin(begin), m_end(end),
          m_sums(std::size_t(end - begin) * std::size_t(setup.width()) * 3),
          m_totals(std::size_t(end - begin) * std::size_t(setup.width())),
          m_ring(std::size_t(2 * setup.patch + 1),
                 std::vector<std::int32_t>(std::size_t(setup.width() + 2 * setup.patch))),
          m_columns(std::size_t(setup.width() + 2 * setup.patch))
    {
        const auto values = std::uint64_t(2 * setup.patch + 1) * (2 * setup.patch + 1) * 3;
        m_reciprocal = ((1ULL << 32U) + values - 1) / values;
    }

    /// The pixels that lie by so much beside.
    void addShift(int dx, int dy)
    {
        std::ranges::fill(m_columns, 0);
        for (std::vector<std::int32_t>& row : m_ring)
            std::ranges::fill(row, 0);
        const int patch = m_setup.patch;
        for (int y = m_begin - patch; y < m_end + patch; ++y) {
            addDifferences(y, dx, dy);
            if (y >= m_begin + patch)
                weighRow(y - patch, dx, dy);
        }
    }

    void store(std::uint8_t* to) const
    {
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            const std::uint32_t total = m_totals[i / 3];
            to[i] = std::uint8_t((m_sums[i] + total / 2) / total);
        }
    }

private:
    /// Squares of row y's differences, into the sums down the columns; what lies a patch above
    /// leaves them.
    void addDifferences(int y, int dx, int dy)
    {
        const int margin = m_setup.margin();
        const int left = margin - m_setup.patch;
        const std::uint8_t* own = m_setup.larger.ptr(y + margin, left);
        const std::uint8_t* other = m_setup.larger.ptr(y + margin + dy, left + dx);
        std::vector<std::int32_t>& row = m_ring[std::size_t(y + margin) % m_ring.size()];
        for (std::size_t x = 0; x < row.size(); ++x, own += 3, other += 3) {
            const int red = own[0] - other[0];
            const int green = own[1] - other[1];
            const int blue = own[2] - other[2];
            const std::int32_t square = red * red + green * green + blue * blue;
            m_columns[x] += square - row[x];
            row[x] = square;
        }
    }

    void weighRow(int y, int dx, int dy)
    {
        const int margin = m_setup.margin();
        const std::uint8_t* other = m_setup.larger.ptr(y + margin + dy, margin + dx);
        const std::size_t first = std::size_t(y - m_begin) * std::size_t(m_setup.width());
        std::uint32_t* sums = m_sums.data() + first * 3;
        std::uint32_t* totals = m_totals.data() + first;
        const std::size_t side = m_ring.size();
        std::int64_t square = 0;
        for (std::size_t x = 0; x + 1 < side; ++x)
            square += m_columns[x];
        for (int x = 0; x < m_setup.width(); ++x, other += 3, sums += 3) {
            square += m_columns[std::size_t(x) + side - 1];
            const std::size_t mean = std::size_t(std::uint64_t(square) * m_reciprocal >> 32U);
            square -= m_columns[std::size_t(x)];
            if (mean >= m_setup.weights.size())
                continue;
            const std::uint32_t weight = m_setup.weights[mean];
            totals[x] += weight;
            for (int channel = 0; channel < 3; ++channel)
                sums[channel] += weight * other[channel];
        }
    }

    const MeansSetup& m_setup;
    int m_begin;
    int m_end;
    /// At most 961 shifts of weight 4096 and level 255: within 32 bits.
    std::vector<std::uint32_t> m_sums;
    std::vector<std::uint32_t> m_totals;
    std::vector<std::vector<std::int32_t>> m_ring;
    std::vector<std::int32_t> m_columns;
    /// 2³² over the values of a patch.
    std::uint64_t m_reciprocal;
};

void meansOf(const MeansSetup& setup, int begin, int end, const StepRun& run, std::uint8_t* to)
{
    MeansBand band(setup, begin, end);
    for (int dy = -setup.search; dy <= setup.search && !run.isStopped(); ++dy) {
        for (int dx = -setup.search; dx <= setup.search; ++dx)
            band.addShift(dx, dy);
    }
    if (!run.isStopped())
        band.store(to);
}

Result<Image> runMeans(const Image& picture, const RecipeStep& step, StepRun& run)
{
    MeansSetup setup{picture, step.whole("patch"), step.whole("search"), {}, {}};
    if (setup.search < 1)
        return picture;
    setup.larger = withMargin(matView(picture), setup.margin());
    setup.weights = likenessWeights(step.number("strength"));
    const auto rowBytes = std::size_t(picture.strideBytes());
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(picture.heightPx()));
    const bool isDone = run.inBands(picture.heightPx(), kMeansBandRows, [&](int begin, int end) {
        meansOf(setup, begin, end, run, pixels.data() + rowBytes * std::size_t(begin));
    });
    if (!isDone || run.isStopped())
        return stepCancelled();
    return Image(picture.size(), std::move(pixels));
}

bool areMeansIdle(const RecipeStep& step)
{
    return step.whole("search") < 1;
}

} // namespace

constinit const StepSpec kNonLocalMeansStep = {
    .id = "denoise-nlm",
    .parameters = kMeansParameters,
    .reference = "A. Buades, B. Coll and J.-M. Morel, A Non-Local Algorithm for Image Denoising, "
                 "CVPR 2005: weight exp(-d²/strength²), d² the mean square of the differences of "
                 "two square patches over all channels; weights in 1/4096; mirrored at the "
                 "picture's edge",
    .preview = PreviewWay::ReducedSlowly,
    .run = &runMeans,
    .warning = StepWarning::MayLoseDetail,
    .isIdle = &areMeansIdle,
};

} // namespace semblance::imagery
