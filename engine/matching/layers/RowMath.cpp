// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/RowMath.cpp"
#include "matching/layers/RowMath.h"

#include <algorithm>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::ScalableTag<float>;
using One = hn::CappedTag<float, 1>;
template <typename Tag>
using VectorOf = hn::Vec<Tag>;

/// Whole vectors from `at` on as long as they fit; where the rest begins.
template <typename Tag>
HWY_INLINE std::size_t addFrom(Tag tag, std::size_t at, const float* a, const float* b,
                               std::size_t count, float slope, float* sums)
{
    const auto factor = hn::Set(tag, slope);
    for (; at + hn::Lanes(tag) <= count; at += hn::Lanes(tag)) {
        const auto sum = hn::Add(hn::LoadU(tag, a + at), hn::LoadU(tag, b + at));
        hn::StoreU(hn::IfThenElse(hn::Lt(sum, hn::Zero(tag)), hn::Mul(sum, factor), sum), tag,
                   sums + at);
    }
    return at;
}

void addRowsHere(const float* a, const float* b, std::size_t count, float slope, float* sums)
{
    const std::size_t rest = addFrom(Floats(), 0, a, b, count, slope, sums);
    addFrom(One(), rest, a, b, count, slope, sums);
}

template <typename Tag>
HWY_INLINE std::size_t largestFrom(Tag tag, std::size_t at, const float* a, const float* b,
                                   const float* c, std::size_t count, float* largest)
{
    for (; at + hn::Lanes(tag) <= count; at += hn::Lanes(tag)) {
        const auto larger = hn::Max(hn::LoadU(tag, a + at), hn::LoadU(tag, b + at));
        hn::StoreU(hn::Max(larger, hn::LoadU(tag, c + at)), tag, largest + at);
    }
    return at;
}

void largestOfThreeHere(const float* a, const float* b, const float* c, std::size_t count,
                        float* largest)
{
    const std::size_t rest = largestFrom(Floats(), 0, a, b, c, count, largest);
    largestFrom(One(), rest, a, b, c, count, largest);
}

void largestNeighboursHere(const float* row, std::size_t count, float* largest)
{
    const Floats floats;
    std::size_t at = 0;
    for (; at + hn::Lanes(floats) <= count; at += hn::Lanes(floats)) {
        VectorOf<Floats> first, second, third, unused;
        hn::LoadInterleaved2(floats, row + 2 * at, first, second);
        hn::LoadInterleaved2(floats, row + 2 * at + 2, third, unused);
        hn::StoreU(hn::Max(hn::Max(first, second), third), floats, largest + at);
    }
    for (; at < count; ++at)
        largest[at] = std::max({row[2 * at], row[2 * at + 1], row[2 * at + 2]});
}

void meansOfFourHere(const float* top, const float* bottom, std::size_t count, float* means)
{
    const Floats floats;
    const auto quarter = hn::Set(floats, 0.25F);
    std::size_t at = 0;
    for (; at + hn::Lanes(floats) <= count; at += hn::Lanes(floats)) {
        VectorOf<Floats> a, b, c, d;
        hn::LoadInterleaved2(floats, top + 2 * at, a, b);
        hn::LoadInterleaved2(floats, bottom + 2 * at, c, d);
        hn::StoreU(hn::Mul(hn::Add(hn::Add(hn::Add(a, b), c), d), quarter), floats, means + at);
    }
    for (; at < count; ++at)
        means[at] =
            (top[2 * at] + top[2 * at + 1] + bottom[2 * at] + bottom[2 * at + 1]) * 0.25F;
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {
HWY_EXPORT(addRowsHere);
HWY_EXPORT(largestOfThreeHere);
HWY_EXPORT(largestNeighboursHere);
HWY_EXPORT(meansOfFourHere);
} // namespace

void addRows(const float* a, const float* b, std::size_t count, float slope, float* sums)
{
    HWY_DYNAMIC_DISPATCH(addRowsHere)(a, b, count, slope, sums);
}

void largestOfThree(const float* a, const float* b, const float* c, std::size_t count,
                    float* largest)
{
    HWY_DYNAMIC_DISPATCH(largestOfThreeHere)(a, b, c, count, largest);
}

void largestNeighbours(const float* row, std::size_t count, float* largest)
{
    HWY_DYNAMIC_DISPATCH(largestNeighboursHere)(row, count, largest);
}

void meansOfFour(const float* top, const float* bottom, std::size_t count, float* means)
{
    HWY_DYNAMIC_DISPATCH(meansOfFourHere)(top, bottom, count, means);
}

} // namespace semblance::matching
#endif
