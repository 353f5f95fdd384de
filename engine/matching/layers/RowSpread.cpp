// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/RowSpread.cpp"
#include "matching/layers/RowSpread.h"

#include <algorithm>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Rows of at least one vector of `floats`; the last of a row may repeat some of the one before.
template <typename Floats>
void copyInVectors(Floats floats, const float* from, std::size_t rows, std::size_t width, float* to,
                   std::size_t stride)
{
    const std::size_t lanes = hn::Lanes(floats);
    for (std::size_t y = 0; y < rows; ++y, from += width, to += stride) {
        for (std::size_t x = 0; x < width; x += lanes) {
            const std::size_t at = std::min(x, width - lanes);
            hn::StoreU(hn::LoadU(floats, from + at), floats, to + at);
        }
    }
}

void copyRowsHere(const float* from, std::size_t rows, std::size_t width, float* to,
                  std::size_t stride)
{
    const hn::ScalableTag<float> floats;
    const hn::CappedTag<float, 4> few;
    const hn::CappedTag<float, 1> one;
    if (width >= hn::Lanes(floats))
        copyInVectors(floats, from, rows, width, to, stride);
    else if (width >= hn::Lanes(few))
        copyInVectors(few, from, rows, width, to, stride);
    else
        copyInVectors(one, from, rows, width, to, stride);
}

void splitPairsHere(const float* from, std::size_t count, float* even, float* odd)
{
    const hn::ScalableTag<float> floats;
    const std::size_t lanes = hn::Lanes(floats);
    const std::size_t pairs = count / 2;
    std::size_t pair = 0;
    for (; pair + lanes <= pairs; pair += lanes) {
        hn::Vec<hn::ScalableTag<float>> a, b;
        hn::LoadInterleaved2(floats, from + 2 * pair, a, b);
        hn::StoreU(a, floats, even + pair);
        hn::StoreU(b, floats, odd + pair);
    }
    for (; pair < pairs; ++pair) {
        even[pair] = from[2 * pair];
        odd[pair] = from[2 * pair + 1];
    }
    if (count % 2 != 0)
        even[pairs] = from[count - 1];
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {
HWY_EXPORT(copyRowsHere);
HWY_EXPORT(splitPairsHere);
} // namespace

void copyRows(const float* from, std::size_t rows, std::size_t width, float* to, std::size_t stride)
{
    HWY_DYNAMIC_DISPATCH(copyRowsHere)(from, rows, width, to, stride);
}

void splitPairs(const float* from, std::size_t count, float* even, float* odd)
{
    HWY_DYNAMIC_DISPATCH(splitPairsHere)(from, count, even, odd);
}

} // namespace semblance::matching
#endif
