// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/WinogradProduct.cpp"
#include "matching/layers/WinogradProduct.h"

#include "matching/layers/OutputGroups.h"

#include <algorithm>
#include <array>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "matching/layers/RegisterSums-inl.h"

#ifndef SEMBLANCE_WINOGRAD_SHAPE
#define SEMBLANCE_WINOGRAD_SHAPE
namespace semblance::matching {

/// Sides of a tile, and of the results that come from it.
inline constexpr std::size_t kTileSide = 4;
inline constexpr std::size_t kProducts = kTileSide * kTileSide;
inline constexpr std::size_t kResultSide = 2;

struct WinogradFactors
{
    const float* weights;
    const float* bias;
    const float* slopes;
    std::size_t outputs;
    std::size_t channels;
};

/// Tiles that are neighbours in a row of tiles.
struct TileRun
{
    /// In the block.
    std::size_t at;
    std::size_t length;
    std::size_t row;
    std::size_t column;
};

/// Tiles that are taken together.
struct TileBlock
{
    std::vector<TileRun> runs;
    /// As many as its vectors hold.
    std::size_t width = 0;
};

/// `count` tiles from `first` on, of rows of `rowWidth`.
inline void takeTiles(TileBlock& block, std::size_t first, std::size_t count, std::size_t rowWidth)
{
    block.runs.clear();
    for (std::size_t at = 0; at < count;) {
        const std::size_t column = (first + at) % rowWidth;
        const std::size_t length = std::min(count - at, rowWidth - column);
        block.runs.push_back({at, length, (first + at) / rowWidth, column});
        at += length;
    }
}

} // namespace semblance::matching
#endif

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

/// Each of four, as the tile's rows and columns are joined.
struct Four
{
    Vector a, b, c, d;

    HWY_INLINE Four joined() const
    {
        return {hn::Sub(a, c), hn::Add(b, c), hn::Sub(c, b), hn::Sub(b, d)};
    }
    /// The two results that four sums give.
    HWY_INLINE Vector first() const { return hn::Add(hn::Add(a, b), c); }
    HWY_INLINE Vector second() const { return hn::Sub(hn::Sub(b, c), d); }
};

/// As many tiles of one channel as a vector has lanes. Product k goes to `to + k * stride`.
HWY_INLINE void joinTiles(const float* tiles, const std::size_t* offsets, float* to,
                          std::size_t stride)
{
    const Floats floats;
    const auto rowOf = [&](std::size_t row) HWY_ATTR {
        const std::size_t* const at = offsets + row * kTileSide;
        return Four{hn::LoadU(floats, tiles + at[0]), hn::LoadU(floats, tiles + at[1]),
                    hn::LoadU(floats, tiles + at[2]), hn::LoadU(floats, tiles + at[3])};
    };
    const auto store = [&](std::size_t row, const Four& values) HWY_ATTR {
        const Four joined = values.joined();
        float* const at = to + row * kTileSide * stride;
        hn::StoreU(joined.a, floats, at);
        hn::StoreU(joined.b, floats, at + stride);
        hn::StoreU(joined.c, floats, at + 2 * stride);
        hn::StoreU(joined.d, floats, at + 3 * stride);
    };
    const Four a = rowOf(0);
    const Four b = rowOf(1);
    const Four c = rowOf(2);
    const Four d = rowOf(3);
    store(0, {hn::Sub(a.a, c.a), hn::Sub(a.b, c.b), hn::Sub(a.c, c.c), hn::Sub(a.d, c.d)});
    store(1, {hn::Add(b.a, c.a), hn::Add(b.b, c.b), hn::Add(b.c, c.c), hn::Add(b.d, c.d)});
    store(2, {hn::Sub(c.a, b.a), hn::Sub(c.b, b.b), hn::Sub(c.c, b.c), hn::Sub(c.d, b.d)});
    store(3, {hn::Sub(b.a, d.a), hn::Sub(b.b, d.b), hn::Sub(b.c, d.c), hn::Sub(b.d, d.d)});
}

/// All channels of a block. What is written beyond a run is overwritten by what follows.
void joinBlock(const float* values, const PhasePlane& tiles, const TileBlock& block,
               std::size_t channels, float* joined, std::size_t stride)
{
    const std::size_t lanes = hn::Lanes(Floats());
    const std::size_t* const offsets = tiles.offsets().data();
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const float* const plane = values + channel * tiles.size();
        float* const to = joined + channel * block.width;
        for (const TileRun& run : block.runs) {
            const float* const from = plane + run.row * tiles.rowStride() + run.column;
            for (std::size_t i = 0; i < run.length; i += lanes)
                joinTiles(from + i, offsets, to + run.at + i, stride);
        }
    }
}

/// Of one product, all outputs' sums over the channels.
template <std::size_t Vectors>
void sumProduct(const float* joined, const float* weights, const WinogradFactors& factors,
                float* sums, std::size_t width)
{
    static constexpr std::array<float, kGroup> kNothing = {};
    for (std::size_t output = 0; output < factors.outputs; output += kGroup)
        groupSums<Vectors>(joined, {weights + output * factors.channels, kNothing.data(), nullptr},
                           factors.channels, {sums + output * width, width});
}

void sumBlock(const WinogradFactors& factors, const float* joined, std::size_t stride, float* sums,
              std::size_t sumsStride, std::size_t width)
{
    const std::size_t size = wholeGroups(factors.outputs) * factors.channels;
    const std::size_t vectors = width / hn::Lanes(Floats());
    for (std::size_t k = 0; k < kProducts; ++k) {
        const float* const values = joined + k * stride;
        const float* const weights = factors.weights + k * size;
        float* const to = sums + k * sumsStride;
        if (vectors == 3)
            sumProduct<3>(values, weights, factors, to, width);
        else if (vectors == 2)
            sumProduct<2>(values, weights, factors, to, width);
        else
            sumProduct<1>(values, weights, factors, to, width);
    }
}

/// A channel's numbers, in every lane.
struct Finish
{
    Vector bias, slope;

    HWY_INLINE Vector of(Vector sum) const
    {
        const Vector biased = hn::Add(sum, bias);
        return hn::IfThenElse(hn::Lt(biased, hn::Zero(Floats())), hn::Mul(biased, slope), biased);
    }
};

/// Pairs of neighbours of one row of results, `count` floats.
HWY_INLINE void storePairs(Vector left, Vector right, const Finish& finish, float* to,
                           std::size_t count)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    if (count >= 2 * lanes) {
        hn::StoreInterleaved2(finish.of(left), finish.of(right), floats, to);
        return;
    }
    HWY_ALIGN std::array<float, 2 * HWY_MAX_BYTES / sizeof(float)> pairs;
    hn::StoreInterleaved2(finish.of(left), finish.of(right), floats, pairs.data());
    std::copy_n(pairs.data(), count, to);
}

/// As many tiles' results of one output as a vector has lanes. `sums`: of the first product.
HWY_INLINE void parTiles(const float* sums, std::size_t stride, const Finish& finish, float* to,
                         const PlaneSize& left, std::size_t rowStride)
{
    const Floats floats;
    const auto columnOf = [&](std::size_t column) HWY_ATTR {
        const float* const at = sums + column * stride;
        return Four{hn::LoadU(floats, at), hn::LoadU(floats, at + kTileSide * stride),
                    hn::LoadU(floats, at + 2 * kTileSide * stride),
                    hn::LoadU(floats, at + 3 * kTileSide * stride)};
    };
    const Four a = columnOf(0);
    const Four b = columnOf(1);
    const Four c = columnOf(2);
    const Four d = columnOf(3);
    const Four top{a.first(), b.first(), c.first(), d.first()};
    storePairs(top.first(), top.second(), finish, to, left.width);
    if (left.height < kResultSide)
        return;
    const Four bottom{a.second(), b.second(), c.second(), d.second()};
    storePairs(bottom.first(), bottom.second(), finish, to + rowStride, left.width);
}

void partBlock(const WinogradFactors& factors, const TileBlock& block, const float* sums,
               std::size_t stride, const PlaneSize& output, float* out)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    for (std::size_t o = 0; o < factors.outputs; ++o) {
        const Finish finish{hn::Set(floats, factors.bias[o]),
                            hn::Set(floats, factors.slopes ? factors.slopes[o] : 1)};
        const float* const from = sums + o * block.width;
        for (const TileRun& run : block.runs) {
            const std::size_t y = run.row * kResultSide;
            for (std::size_t i = 0; i < run.length; i += lanes) {
                const std::size_t x = (run.column + i) * kResultSide;
                const std::size_t pairs = std::min(lanes, run.length - i) * kResultSide;
                const PlaneSize left{output.height - y, std::min(pairs, output.width - x)};
                parTiles(from + run.at + i, stride, finish,
                         out + o * output.area() + y * output.width + x, left, output.width);
            }
        }
    }
}

void multiplyTilesHere(const WinogradFactors& factors, const float* values, const PhasePlane& tiles,
                       const PlaneSize& output, float* out)
{
    const std::size_t lanes = hn::Lanes(Floats());
    const std::size_t most = kMostVectors * lanes;
    // A vector more, as what is beside a block is written, and read, too.
    const std::size_t stride = factors.channels * most + lanes;
    const std::size_t sumsStride = wholeGroups(factors.outputs) * most;
    thread_local std::vector<float> joined;
    thread_local std::vector<float> sums;
    thread_local TileBlock block;
    joined.resize(std::max(joined.size(), kProducts * stride));
    sums.resize(std::max(sums.size(), kProducts * sumsStride + lanes));
    const PlaneSize all = tiles.output();
    for (std::size_t first = 0; first < all.area();) {
        const std::size_t vectors = vectorsFor(all.area() - first);
        const std::size_t count = std::min(vectors * lanes, all.area() - first);
        block.width = vectors * lanes;
        takeTiles(block, first, count, all.width);
        joinBlock(values, tiles, block, factors.channels, joined.data(), stride);
        sumBlock(factors, joined.data(), stride, sums.data(), sumsStride, block.width);
        partBlock(factors, block, sums.data(), sumsStride, output, out);
        first += count;
    }
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {

HWY_EXPORT(multiplyTilesHere);

/// G · g of a column of three: (a, (a + b + c) / 2, (a − b + c) / 2, c).
std::array<double, kTileSide> widened(double a, double b, double c)
{
    return {a, (a + b + c) / 2, (a - b + c) / 2, c};
}

/// G · g · Gᵀ of a kernel, row after row.
std::array<float, kProducts> widenedKernel(const float* kernel)
{
    std::array<std::array<double, kTileSide>, 3> columns = {};
    for (std::size_t x = 0; x < 3; ++x)
        columns[x] = widened(double(kernel[x]), double(kernel[3 + x]), double(kernel[6 + x]));
    std::array<float, kProducts> products = {};
    for (std::size_t y = 0; y < kTileSide; ++y) {
        const auto row = widened(columns[0][y], columns[1][y], columns[2][y]);
        std::ranges::transform(row, products.begin() + y * kTileSide,
                               [](double weight) { return static_cast<float>(weight); });
    }
    return products;
}

bool isSquareOf(const PlaneSize& size, std::size_t side)
{
    return size.height == side && size.width == side;
}

} // namespace

bool WinogradProduct::fits(const KernelWay& way, PlaneSize input, std::size_t channels,
                           std::size_t outputs)
{
    constexpr std::size_t kFewest = 16;
    constexpr std::size_t kFewestPlaces = 64;
    return isSquareOf(way.kernel, 3) && isSquareOf(way.stride, 1) && isSquareOf(way.dilation, 1) &&
           std::min(channels, outputs) >= kFewest &&
           way.outputSize(input).area() >= kFewestPlaces;
}

KernelWay WinogradProduct::tileWay(const KernelWay& way, PlaneSize input)
{
    const PlaneSize output = way.outputSize(input);
    return {{kTileSide, kTileSide},
            {kResultSide, kResultSide},
            way.pad,
            {1, 1},
            {way.moreBehind.height + output.height % kResultSide,
             way.moreBehind.width + output.width % kResultSide}};
}

WinogradProduct::WinogradProduct(const float* weights, const float* bias, std::size_t outputs,
                                 std::size_t channels)
    : m_outputs(outputs), m_channels(channels),
      m_weights(kProducts * wholeGroups(outputs) * channels), m_bias(outputs)
{
    const std::size_t size = wholeGroups(outputs) * channels;
    for (std::size_t output = 0; output < outputs; ++output) {
        for (std::size_t channel = 0; channel < channels; ++channel, weights += 9) {
            const auto products = widenedKernel(weights);
            float* to = m_weights.data() + output / kGroup * kGroup * channels +
                        channel * kGroup + output % kGroup;
            for (const float product : products) {
                *to = product;
                to += size;
            }
        }
    }
    if (bias)
        std::copy_n(bias, outputs, m_bias.begin());
}

void WinogradProduct::multiply(std::span<const float> values, const PhasePlane& tiles,
                               PlaneSize output, float* out, const float* slopes) const
{
    HWY_DYNAMIC_DISPATCH(multiplyTilesHere)
    ({m_weights.data(), m_bias.data(), slopes, m_outputs, m_channels}, values.data(), tiles, output,
     out);
}

} // namespace semblance::matching
#endif
