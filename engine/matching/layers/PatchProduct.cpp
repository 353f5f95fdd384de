// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/PatchProduct.cpp"
#include "matching/layers/PatchProduct.h"

#include "matching/layers/OutputGroups.h"

#include <algorithm>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "matching/layers/RegisterSums-inl.h"

#ifndef SEMBLANCE_PATCH_PRODUCT_SHAPE
#define SEMBLANCE_PATCH_PRODUCT_SHAPE
namespace semblance::matching {

/// Places that are told together: so few that the nearest memory still holds their results.
inline constexpr std::size_t kStretch = 192;
/// Terms whose values all outputs are multiplied with before the next ones follow: so few that the
/// nearest memory holds them for a block of the widest vectors that most processors have.
inline constexpr std::size_t kTermsAtOnce = 192;

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

/// Whole blocks of the most vectors, one behind the other. What an output gets lies together, which
/// spares the memory.
struct BlockRow
{
    std::size_t first;
    std::size_t blocks;
    /// Of the values, terms times as many floats as a block has places, for every block.
    float* values;
    float* sums;
};

/// For terms that are taken all at once.
void multiplyRow(const Factors& factors, const Patches& patches, const BlockRow& row, float* out)
{
    const std::size_t width = kMostVectors * hn::Lanes(Floats());
    const std::size_t terms = patches.offsets.size();
    const std::size_t area = patches.places.count;
    for (std::size_t i = 0; i < row.blocks; ++i)
        pack<kMostVectors>(patches, patches.offsets,
                           {row.first + i * width, width, row.values + i * terms * width, {}});
    for (std::size_t output = 0; output < factors.outputs; output += kGroup) {
        const Group group{factors.weights + output * terms, factors.bias + output,
                          factors.slopes ? factors.slopes + output : nullptr};
        const std::size_t left = std::min(kGroup, factors.outputs - output);
        float* to = out + output * area + row.first;
        for (std::size_t i = 0; i < row.blocks; ++i, to += width) {
            const float* const values = row.values + i * terms * width;
            if (left == kGroup) {
                groupSums<kMostVectors>(values, group, terms, {to, area});
                continue;
            }
            groupSums<kMostVectors>(values, group, terms, {row.sums, width});
            for (std::size_t o = 0; o < left; ++o)
                std::copy_n(row.sums + o * width, width, to + o * area);
        }
    }
}

/// How many whole blocks of `left` places are taken together: the nearest memory is to hold their
/// values, and what remains is to be more than a single vector.
std::size_t blocksFor(std::size_t left, std::size_t terms)
{
    constexpr std::size_t kMostBlocks = 8;
    const std::size_t lanes = hn::Lanes(Floats());
    const std::size_t whole = (left - std::min(left, lanes)) / (kMostVectors * lanes);
    return std::min({whole, kMostBlocks, kTermsAtOnce / terms});
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
        const std::size_t blocks = blocksFor(area - first, patches.offsets.size());
        const Block block{first, std::min(vectors * lanes, area - first), values.data(),
                          sums.data()};
        if (blocks > 0)
            multiplyRow(factors, patches, {first, blocks, values.data(), sums.data()}, out);
        else if (vectors == 3)
            multiplyBlock<3>(factors, patches, block, out);
        else if (vectors == 2)
            multiplyBlock<2>(factors, patches, block, out);
        else
            multiplyBlock<1>(factors, patches, block, out);
        first += blocks > 0 ? blocks * kMostVectors * lanes : block.count;
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
