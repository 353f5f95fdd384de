// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/WeightedSum.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "matching/layers/WeightedSum.h"

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

void weightedSumHere(const float* values, const std::size_t* offsets, std::size_t terms,
                     const float* weights, float bias, float* out, std::size_t count)
{
    const hn::ScalableTag<float> floats;
    const std::size_t lanes = hn::Lanes(floats);
    const auto start = hn::Set(floats, bias);
    for (std::size_t i = 0; i < count; i += 2 * lanes) {
        auto first = start;
        auto second = start;
        for (std::size_t k = 0; k < terms; ++k) {
            const auto weight = hn::Set(floats, weights[k]);
            const float* at = values + offsets[k] + i;
            first = hn::MulAdd(weight, hn::LoadU(floats, at), first);
            second = hn::MulAdd(weight, hn::LoadU(floats, at + lanes), second);
        }
        hn::StoreU(first, floats, out + i);
        hn::StoreU(second, floats, out + i + lanes);
    }
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {
HWY_EXPORT(weightedSumHere);
} // namespace

void weightedSum(const float* values, const std::vector<std::size_t>& offsets, const float* weights,
                 float bias, float* out, std::size_t count)
{
    HWY_DYNAMIC_DISPATCH(weightedSumHere)
    (values, offsets.data(), offsets.size(), weights, bias, out, count);
}

} // namespace semblance::matching
#endif
