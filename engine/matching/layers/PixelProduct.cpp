// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/PixelProduct.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "matching/layers/PixelProduct.h"

#include <algorithm>

#ifndef SEMBLANCE_PIXEL_PRODUCT_SHAPE
#define SEMBLANCE_PIXEL_PRODUCT_SHAPE
namespace semblance::matching {

/// Outputs whose sums are kept in registers together, each for two vectors of pixels: twelve of the
/// sixteen registers that most processors have.
inline constexpr std::size_t kGroup = 6;


} // namespace semblance::matching
#endif

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

std::size_t pixelsPerBlockHere()
{
    return 2 * hn::Lanes(hn::ScalableTag<float>());
}

/// One group's sums for one block of pixels. `block`: inputs × pixelsPerBlock floats; `sums`:
/// kGroup times as many as a block has pixels.
void groupSums(const float* block, const float* weights, const float* bias, std::size_t inputs,
               float* sums)
{
    const hn::ScalableTag<float> floats;
    const std::size_t lanes = hn::Lanes(floats);
    auto a0 = hn::Set(floats, bias[0]), b0 = a0;
    auto a1 = hn::Set(floats, bias[1]), b1 = a1;
    auto a2 = hn::Set(floats, bias[2]), b2 = a2;
    auto a3 = hn::Set(floats, bias[3]), b3 = a3;
    auto a4 = hn::Set(floats, bias[4]), b4 = a4;
    auto a5 = hn::Set(floats, bias[5]), b5 = a5;
    for (std::size_t k = 0; k < inputs; ++k, block += 2 * lanes, weights += kGroup) {
        const auto a = hn::LoadU(floats, block);
        const auto b = hn::LoadU(floats, block + lanes);
        const auto add = [&](std::size_t row, auto& sumA, auto& sumB) {
            const auto weight = hn::Set(floats, weights[row]);
            sumA = hn::MulAdd(weight, a, sumA);
            sumB = hn::MulAdd(weight, b, sumB);
        };
        add(0, a0, b0);
        add(1, a1, b1);
        add(2, a2, b2);
        add(3, a3, b3);
        add(4, a4, b4);
        add(5, a5, b5);
    }
    const auto store = [&](std::size_t row, auto sumA, auto sumB) {
        hn::StoreU(sumA, floats, sums + row * 2 * lanes);
        hn::StoreU(sumB, floats, sums + row * 2 * lanes + lanes);
    };
    store(0, a0, b0);
    store(1, a1, b1);
    store(2, a2, b2);
    store(3, a3, b3);
    store(4, a4, b4);
    store(5, a5, b5);
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {

HWY_EXPORT(pixelsPerBlockHere);
HWY_EXPORT(groupSums);

std::size_t groupsOf(std::size_t outputs)
{
    return (outputs + kGroup - 1) / kGroup;
}

} // namespace

PixelProduct::PixelProduct(const float* weights, const float* bias, std::size_t outputs,
                           std::size_t inputs)
    : m_outputs(outputs), m_inputs(inputs), m_weights(groupsOf(outputs) * kGroup * inputs),
      m_bias(groupsOf(outputs) * kGroup)
{
    for (std::size_t output = 0; output < outputs; ++output) {
        float* const group = m_weights.data() + output / kGroup * kGroup * inputs;
        for (std::size_t input = 0; input < inputs; ++input)
            group[input * kGroup + output % kGroup] = weights[output * inputs + input];
        m_bias[output] = bias ? bias[output] : 0;
    }
}

void PixelProduct::multiply(const float* planes, std::size_t area, float* out) const
{
    const std::size_t width = HWY_DYNAMIC_DISPATCH(pixelsPerBlockHere)();
    std::vector<float> block(m_inputs * width);
    std::vector<float> sums(kGroup * width);
    for (std::size_t first = 0; first < area; first += width) {
        const std::size_t pixels = std::min(width, area - first);
        for (std::size_t input = 0; input < m_inputs; ++input)
            std::copy_n(planes + input * area + first, pixels, block.data() + input * width);
        for (std::size_t output = 0; output < m_outputs; output += kGroup) {
            HWY_DYNAMIC_DISPATCH(groupSums)
            (block.data(), m_weights.data() + output * m_inputs, m_bias.data() + output, m_inputs,
             sums.data());
            for (std::size_t row = 0; row < std::min(kGroup, m_outputs - output); ++row)
                std::copy_n(sums.data() + row * width, pixels,
                            out + (output + row) * area + first);
        }
    }
}

} // namespace semblance::matching
#endif
