// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/PatchProduct.cpp"
#include "matching/layers/PatchProduct.h"

#include <algorithm>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef SEMBLANCE_PATCH_PRODUCT_SHAPE
#define SEMBLANCE_PATCH_PRODUCT_SHAPE
namespace semblance::matching {

/// Outputs whose sums are kept in registers together, each for up to three vectors of places:
/// twelve of the sixteen registers that most processors have, three for the values, one for a
/// weight.
inline constexpr std::size_t kGroup = 4;
inline constexpr std::size_t kMostVectors = 3;
/// Places that are told together: so few that the nearest memory still holds their results.
inline constexpr std::size_t kStretch = 192;

struct Factors
{
    const float* weights;
    const float* bias;
    std::size_t outputs;
};

struct Patches
{
    std::span<const float> values;
    const std::vector<std::size_t>& offsets;
    const Places& places;
};

} // namespace semblance::matching
#endif

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::ScalableTag<float>;
using Vector = hn::Vec<Floats>;

/// One output's sums at a block of places.
template <std::size_t Vectors>
struct Row
{
    Vector a, b, c;

    explicit Row(float start) : a(hn::Set(Floats(), start)), b(a), c(a) {}

    HWY_INLINE void add(float weight, Vector x, Vector y, Vector z)
    {
        const Vector factor = hn::Set(Floats(), weight);
        a = hn::MulAdd(factor, x, a);
        if constexpr (Vectors > 1)
            b = hn::MulAdd(factor, y, b);
        if constexpr (Vectors > 2)
            c = hn::MulAdd(factor, z, c);
    }
    HWY_INLINE void store(float* to) const
    {
        const Floats floats;
        hn::StoreU(a, floats, to);
        if constexpr (Vectors > 1)
            hn::StoreU(b, floats, to + hn::Lanes(floats));
        if constexpr (Vectors > 2)
            hn::StoreU(c, floats, to + 2 * hn::Lanes(floats));
    }
};

/// One group's sums for one block. `block`: terms times as many floats as `Vectors` hold; output
/// `i` is written to `out + i * stride`.
template <std::size_t Vectors>
void groupSums(const float* block, const float* weights, const float* bias, std::size_t terms,
               float* out, std::size_t stride)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    Row<Vectors> row0(bias[0]), row1(bias[1]), row2(bias[2]), row3(bias[3]);
    for (std::size_t k = 0; k < terms; ++k, block += Vectors * lanes, weights += kGroup) {
        const Vector x = hn::LoadU(floats, block);
        const Vector y = Vectors > 1 ? hn::LoadU(floats, block + lanes) : x;
        const Vector z = Vectors > 2 ? hn::LoadU(floats, block + 2 * lanes) : x;
        row0.add(weights[0], x, y, z);
        row1.add(weights[1], x, y, z);
        row2.add(weights[2], x, y, z);
        row3.add(weights[3], x, y, z);
    }
    row0.store(out);
    row1.store(out + stride);
    row2.store(out + 2 * stride);
    row3.store(out + 3 * stride);
}

/// Places of a block that are neighbours.
struct Run
{
    const float* from;
    std::size_t at;
    std::size_t length;
};

/// The runs of `count` places from `first` on.
std::size_t runsOf(const Patches& patches, std::size_t first, std::size_t count, Run* runs)
{
    std::size_t number = 0;
    for (std::size_t at = 0; at < count; ++number) {
        const std::size_t length = std::min(count - at, patches.places.leftInRow(first + at));
        runs[number] = {patches.values.data() + patches.places.at(first + at), at, length};
        at += length;
    }
    return number;
}

/// Copies whole vectors, also beyond `length`, except where `end` is near.
HWY_INLINE void copyRun(const float* from, const float* end, std::size_t length, float* to)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    for (std::size_t i = 0; i < length; i += lanes) {
        if (from + i + lanes <= end)
            hn::StoreU(hn::LoadU(floats, from + i), floats, to + i);
        else
            std::copy(from + i, from + length, to + i);
    }
}

/// A block that is one run.
template <std::size_t Vectors>
void packRun(const float* from, const std::vector<std::size_t>& offsets, float* block)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    for (const std::size_t offset : offsets) {
        for (std::size_t i = 0; i < Vectors; ++i, block += lanes)
            hn::StoreU(hn::LoadU(floats, from + offset + i * lanes), floats, block);
    }
}

/// Lays what the kernel covers at `count` places from `first` on side by side, term after term:
/// what is copied beyond a run is overwritten by what follows.
template <std::size_t Vectors>
void pack(const Patches& patches, std::size_t first, std::size_t count, float* block)
{
    const std::size_t width = Vectors * hn::Lanes(Floats());
    const float* const end = patches.values.data() + patches.values.size();
    Run runs[kMostVectors * HWY_MAX_BYTES / sizeof(float)];
    const std::size_t number = runsOf(patches, first, count, runs);
    if (runs[0].length == width)
        return packRun<Vectors>(runs[0].from, patches.offsets, block);
    for (const std::size_t offset : patches.offsets) {
        for (std::size_t run = 0; run < number; ++run)
            copyRun(runs[run].from + offset, end, runs[run].length, block + runs[run].at);
        block += width;
    }
}

/// All outputs at `count` places from `first` on, at most as many as `Vectors` hold.
template <std::size_t Vectors>
void multiplyBlock(const Factors& factors, const Patches& patches, std::size_t first,
                   std::size_t count, float* block, float* out)
{
    const std::size_t width = Vectors * hn::Lanes(Floats());
    const std::size_t terms = patches.offsets.size();
    const std::size_t area = patches.places.count;
    float sums[kGroup * kMostVectors * HWY_MAX_BYTES / sizeof(float)];
    pack<Vectors>(patches, first, count, block);
    for (std::size_t output = 0; output < factors.outputs; output += kGroup) {
        const std::size_t rows = std::min(kGroup, factors.outputs - output);
        const bool isWhole = count == width && rows == kGroup;
        float* const to = out + output * area + first;
        groupSums<Vectors>(block, factors.weights + output * terms, factors.bias + output, terms,
                           isWhole ? to : sums, isWhole ? area : width);
        if (isWhole)
            continue;
        for (std::size_t row = 0; row < rows; ++row)
            std::copy_n(sums + row * width, count, to + row * area);
    }
}

void multiplyHere(const Factors& factors, const Patches& patches, float* out,
                  const PatchProduct::Stretches& done)
{
    const std::size_t lanes = hn::Lanes(Floats());
    const std::size_t area = patches.places.count;
    // Kept by every thread: what is left of the layer before only fills lanes that do not count.
    thread_local std::vector<float> block;
    block.resize(std::max(block.size(), kMostVectors * lanes * patches.offsets.size() + lanes));
    std::size_t told = 0;
    for (std::size_t first = 0; first < area;) {
        const std::size_t count = std::min(kMostVectors * lanes, area - first);
        if (count > 2 * lanes)
            multiplyBlock<3>(factors, patches, first, count, block.data(), out);
        else if (count > lanes)
            multiplyBlock<2>(factors, patches, first, count, block.data(), out);
        else
            multiplyBlock<1>(factors, patches, first, count, block.data(), out);
        first += count;
        if (first - told >= kStretch || first == area) {
            done(out + told, first - told);
            told = first;
        }
    }
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {

HWY_EXPORT(multiplyHere);

std::size_t wholeGroups(std::size_t outputs)
{
    return (outputs + kGroup - 1) / kGroup * kGroup;
}

} // namespace

PatchProduct::PatchProduct(const float* weights, const float* bias, std::size_t outputs,
                           std::size_t terms)
    : m_outputs(outputs), m_weights(wholeGroups(outputs) * terms), m_bias(wholeGroups(outputs))
{
    for (std::size_t output = 0; output < outputs; ++output) {
        float* const group = m_weights.data() + output / kGroup * kGroup * terms;
        for (std::size_t term = 0; term < terms; ++term)
            group[term * kGroup + output % kGroup] = weights[output * terms + term];
        m_bias[output] = bias ? bias[output] : 0;
    }
}

void PatchProduct::multiply(std::span<const float> values, const std::vector<std::size_t>& offsets,
                            const Places& places, float* out, const Stretches& done) const
{
    HWY_DYNAMIC_DISPATCH(multiplyHere)
    ({m_weights.data(), m_bias.data(), m_outputs}, {values, offsets, places}, out, done);
}

} // namespace semblance::matching
#endif
