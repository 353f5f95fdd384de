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
/// Terms whose values all outputs are multiplied with before the next ones follow: so few that the
/// nearest memory holds them for a block of the widest vectors that most processors have.
inline constexpr std::size_t kTermsAtOnce = 192;

inline std::size_t wholeGroups(std::size_t outputs)
{
    return (outputs + kGroup - 1) / kGroup * kGroup;
}

struct Factors
{
    const float* weights;
    const float* bias;
    /// Null where nothing is multiplied.
    const float* slopes;
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
    explicit Row(const float* sums) : a(hn::LoadU(Floats(), sums)), b(a), c(a)
    {
        if constexpr (Vectors > 1)
            b = hn::LoadU(Floats(), sums + hn::Lanes(Floats()));
        if constexpr (Vectors > 2)
            c = hn::LoadU(Floats(), sums + 2 * hn::Lanes(Floats()));
    }

    HWY_INLINE void add(float weight, Vector x, Vector y, Vector z)
    {
        const Vector factor = hn::Set(Floats(), weight);
        a = hn::MulAdd(factor, x, a);
        if constexpr (Vectors > 1)
            b = hn::MulAdd(factor, y, b);
        if constexpr (Vectors > 2)
            c = hn::MulAdd(factor, z, c);
    }
    HWY_INLINE void multiplyNegative(float slope)
    {
        const Vector factor = hn::Set(Floats(), slope);
        const auto rectified = [factor](Vector sum) {
            return hn::IfThenElse(hn::Lt(sum, hn::Zero(Floats())), hn::Mul(sum, factor), sum);
        };
        a = rectified(a);
        if constexpr (Vectors > 1)
            b = rectified(b);
        if constexpr (Vectors > 2)
            c = rectified(c);
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

/// Rows of sums, `stride` floats from one output's to the next one's.
struct Sums
{
    float* at;
    std::size_t stride;
};

/// A group's weights for some of the terms, and where its sums begin and end.
struct Group
{
    const float* weights;
    /// Null: the sums go on from where they are.
    const float* bias;
    /// Null: nothing is multiplied.
    const float* slopes;
};

template <std::size_t Vectors>
HWY_INLINE void addTerms(const float* block, const float* weights, std::size_t terms,
                         Row<Vectors>& row0, Row<Vectors>& row1, Row<Vectors>& row2,
                         Row<Vectors>& row3)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    for (std::size_t k = 0; k < terms; ++k, block += Vectors * lanes, weights += kGroup) {
        const Vector x = hn::LoadU(floats, block);
        const Vector y = Vectors > 1 ? hn::LoadU(floats, block + lanes) : x;
        const Vector z = Vectors > 2 ? hn::LoadU(floats, block + 2 * lanes) : x;
        row0.add(weights[0], x, y, z);
        row1.add(weights[1], x, y, z);
        row2.add(weights[2], x, y, z);
        row3.add(weights[3], x, y, z);
    }
}

template <std::size_t Vectors>
HWY_INLINE void finishRows(const Group& group, const Sums& sums, Row<Vectors>& row0,
                           Row<Vectors>& row1, Row<Vectors>& row2, Row<Vectors>& row3)
{
    if (group.slopes) {
        row0.multiplyNegative(group.slopes[0]);
        row1.multiplyNegative(group.slopes[1]);
        row2.multiplyNegative(group.slopes[2]);
        row3.multiplyNegative(group.slopes[3]);
    }
    row0.store(sums.at);
    row1.store(sums.at + sums.stride);
    row2.store(sums.at + 2 * sums.stride);
    row3.store(sums.at + 3 * sums.stride);
}

/// One group's sums for one block. `block`: terms times as many floats as `Vectors` hold.
template <std::size_t Vectors>
void groupSums(const float* block, const Group& group, std::size_t terms, const Sums& sums)
{
    if (group.bias) {
        Row<Vectors> row0(group.bias[0]), row1(group.bias[1]), row2(group.bias[2]),
            row3(group.bias[3]);
        addTerms<Vectors>(block, group.weights, terms, row0, row1, row2, row3);
        finishRows<Vectors>(group, sums, row0, row1, row2, row3);
        return;
    }
    const float* const at = sums.at;
    Row<Vectors> row0(at), row1(at + sums.stride), row2(at + 2 * sums.stride),
        row3(at + 3 * sums.stride);
    addTerms<Vectors>(block, group.weights, terms, row0, row1, row2, row3);
    finishRows<Vectors>(group, sums, row0, row1, row2, row3);
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

using Offsets = std::span<const std::size_t>;

/// A block that is one run.
template <std::size_t Vectors>
void packRun(const float* from, Offsets offsets, float* block)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    for (const std::size_t offset : offsets) {
        for (std::size_t i = 0; i < Vectors; ++i, block += lanes)
            hn::StoreU(hn::LoadU(floats, from + offset + i * lanes), floats, block);
    }
}

/// Places of the whole product that are taken together.
struct Block
{
    std::size_t first;
    std::size_t count;
    /// Of the values, terms times as many floats as its vectors hold.
    float* values;
    /// Of all outputs, as many floats for each as its vectors hold.
    float* sums;
};

/// Lays what `offsets` reach from the block's places side by side, term after term: what is copied
/// beyond a run is overwritten by what follows.
template <std::size_t Vectors>
void pack(const Patches& patches, Offsets offsets, const Block& block)
{
    const std::size_t width = Vectors * hn::Lanes(Floats());
    const float* const end = patches.values.data() + patches.values.size();
    Run runs[kMostVectors * HWY_MAX_BYTES / sizeof(float)];
    const std::size_t number = runsOf(patches, block.first, block.count, runs);
    if (runs[0].length == width)
        return packRun<Vectors>(runs[0].from, offsets, block.values);
    float* to = block.values;
    for (const std::size_t offset : offsets) {
        for (std::size_t run = 0; run < number; ++run)
            copyRun(runs[run].from + offset, end, runs[run].length, to + runs[run].at);
        to += width;
    }
}

/// Adds the terms from `first` to before `last` to all outputs' sums at the block's places.
template <std::size_t Vectors>
void addToBlock(const Factors& factors, const Patches& patches, const Block& block,
                std::size_t first, std::size_t last, float* out)
{
    const std::size_t width = Vectors * hn::Lanes(Floats());
    const std::size_t terms = patches.offsets.size();
    const std::size_t area = patches.places.count;
    pack<Vectors>(patches, Offsets(patches.offsets).subspan(first, last - first), block);
    for (std::size_t output = 0; output < factors.outputs; output += kGroup) {
        const bool isWhole = block.count == width && output + kGroup <= factors.outputs;
        const Sums sums = isWhole ? Sums{out + output * area + block.first, area}
                                  : Sums{block.sums + output * width, width};
        const Group group{factors.weights + wholeGroups(factors.outputs) * first +
                              output * (last - first),
                          first == 0 ? factors.bias + output : nullptr,
                          last == terms && factors.slopes ? factors.slopes + output : nullptr};
        groupSums<Vectors>(block.values, group, last - first, sums);
    }
}

/// Copies the sums that could not be made in their place.
template <std::size_t Vectors>
void copySums(const Factors& factors, const Block& block, std::size_t area, float* out)
{
    const std::size_t width = Vectors * hn::Lanes(Floats());
    const std::size_t first = block.count < width ? 0 : factors.outputs / kGroup * kGroup;
    for (std::size_t output = first; output < factors.outputs; ++output)
        std::copy_n(block.sums + output * width, block.count, out + output * area + block.first);
}

/// All outputs at the block's places, at most as many as `Vectors` hold.
template <std::size_t Vectors>
void multiplyBlock(const Factors& factors, const Patches& patches, const Block& block, float* out)
{
    const std::size_t terms = patches.offsets.size();
    for (std::size_t first = 0; first < terms; first += kTermsAtOnce)
        addToBlock<Vectors>(factors, patches, block, first,
                            std::min(terms, first + kTermsAtOnce), out);
    copySums<Vectors>(factors, block, patches.places.count, out);
}

/// How many vectors of places are taken together: three as long as no single one is left over.
std::size_t vectorsFor(std::size_t left)
{
    const std::size_t vectors = hwy::DivCeil(left, hn::Lanes(Floats()));
    return vectors == 4 ? 2 : std::min(vectors, kMostVectors);
}

void multiplyHere(const Factors& factors, const Patches& patches, float* out,
                  const PatchProduct::Stretches& done)
{
    const std::size_t lanes = hn::Lanes(Floats());
    const std::size_t area = patches.places.count;
    // Kept by every thread: what is left of the layer before only fills lanes that do not count.
    thread_local std::vector<float> values;
    thread_local std::vector<float> sums;
    values.resize(kMostVectors * lanes * kTermsAtOnce + lanes);
    sums.resize(std::max(sums.size(), kMostVectors * lanes * (factors.outputs + kGroup)));
    std::size_t told = 0;
    for (std::size_t first = 0; first < area;) {
        const std::size_t vectors = vectorsFor(area - first);
        const Block block{first, std::min(vectors * lanes, area - first), values.data(),
                          sums.data()};
        if (vectors == 3)
            multiplyBlock<3>(factors, patches, block, out);
        else if (vectors == 2)
            multiplyBlock<2>(factors, patches, block, out);
        else
            multiplyBlock<1>(factors, patches, block, out);
        first += block.count;
        if (done && (first - told >= kStretch || first == area)) {
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

} // namespace

PatchProduct::PatchProduct(const float* weights, const float* bias, std::size_t outputs,
                           std::size_t terms)
    : m_outputs(outputs), m_weights(wholeGroups(outputs) * terms), m_bias(wholeGroups(outputs))
{
    float* to = m_weights.data();
    for (std::size_t first = 0; first < terms; first += kTermsAtOnce) {
        const std::size_t last = std::min(terms, first + kTermsAtOnce);
        for (std::size_t group = 0; group < outputs; group += kGroup) {
            for (std::size_t term = first; term < last; ++term) {
                for (std::size_t output = group; output < group + kGroup; ++output)
                    *to++ = output < outputs ? weights[output * terms + term] : 0;
            }
        }
    }
    if (bias)
        std::copy_n(bias, outputs, m_bias.begin());
}

void PatchProduct::multiply(std::span<const float> values, const std::vector<std::size_t>& offsets,
                            const Places& places, float* out, const Ending& ending) const
{
    std::vector<float> slopes;
    if (ending.slopes) {
        slopes.assign(ending.slopes, ending.slopes + m_outputs);
        slopes.resize(wholeGroups(m_outputs));
    }
    HWY_DYNAMIC_DISPATCH(multiplyHere)
    ({m_weights.data(), m_bias.data(), slopes.empty() ? nullptr : slopes.data(), m_outputs},
     {values, offsets, places}, out, ending.done);
}

} // namespace semblance::matching
#endif
