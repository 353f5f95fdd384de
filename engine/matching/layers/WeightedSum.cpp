// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/WeightedSum.cpp"
#include "matching/layers/WeightedSum.h"

#include <algorithm>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::ScalableTag<float>;
using Vector = hn::Vec<Floats>;

/// Terms of any number: weights are read again for every vector.
class AnyTerms
{
public:
    explicit AnyTerms(const WeightedTerms& terms) : m_terms(terms) {}

    HWY_INLINE Vector sum(const float* values) const
    {
        const Floats floats;
        Vector sum = hn::Set(floats, m_terms.bias);
        const float* weight = m_terms.weights;
        for (const std::size_t offset : m_terms.offsets)
            sum = hn::MulAdd(hn::Set(floats, *weight++), hn::LoadU(floats, values + offset), sum);
        return sum;
    }

private:
    const WeightedTerms& m_terms;
};

/// The nine terms of three by three, whose weights stay in registers.
class NineTerms
{
public:
    static constexpr std::size_t kCount = 9;

    explicit NineTerms(const WeightedTerms& terms)
        : m_offsets(terms.offsets.data()), m_bias(hn::Set(Floats(), terms.bias)),
          m_w0(hn::Set(Floats(), terms.weights[0])), m_w1(hn::Set(Floats(), terms.weights[1])),
          m_w2(hn::Set(Floats(), terms.weights[2])), m_w3(hn::Set(Floats(), terms.weights[3])),
          m_w4(hn::Set(Floats(), terms.weights[4])), m_w5(hn::Set(Floats(), terms.weights[5])),
          m_w6(hn::Set(Floats(), terms.weights[6])), m_w7(hn::Set(Floats(), terms.weights[7])),
          m_w8(hn::Set(Floats(), terms.weights[8]))
    {
    }

    HWY_INLINE Vector sum(const float* values) const
    {
        const auto at = [&](std::size_t term) {
            return hn::LoadU(Floats(), values + m_offsets[term]);
        };
        Vector sum = hn::MulAdd(m_w0, at(0), m_bias);
        sum = hn::MulAdd(m_w1, at(1), sum);
        sum = hn::MulAdd(m_w2, at(2), sum);
        sum = hn::MulAdd(m_w3, at(3), sum);
        sum = hn::MulAdd(m_w4, at(4), sum);
        sum = hn::MulAdd(m_w5, at(5), sum);
        sum = hn::MulAdd(m_w6, at(6), sum);
        sum = hn::MulAdd(m_w7, at(7), sum);
        return hn::MulAdd(m_w8, at(8), sum);
    }

private:
    const std::size_t* m_offsets;
    Vector m_bias, m_w0, m_w1, m_w2, m_w3, m_w4, m_w5, m_w6, m_w7, m_w8;
};

/// Rows of at least one vector; a row's last one may repeat sums of the one before.
template <typename Terms>
void sumRows(const float* values, const Terms& terms, const ValueRows& rows, float* out)
{
    const Floats floats;
    const std::size_t lanes = hn::Lanes(floats);
    for (std::size_t y = 0; y < rows.rows; ++y, values += rows.stride, out += rows.width) {
        for (std::size_t x = 0; x < rows.width; x += lanes) {
            const std::size_t at = std::min(x, rows.width - lanes);
            hn::StoreU(terms.sum(values + at), floats, out + at);
        }
    }
}

/// Rows of less than one vector.
template <typename Terms>
void sumShortRows(const float* values, const Terms& terms, const ValueRows& rows, float* out)
{
    float sums[HWY_MAX_BYTES / sizeof(float)];
    for (std::size_t y = 0; y < rows.rows; ++y, values += rows.stride, out += rows.width) {
        hn::StoreU(terms.sum(values), Floats(), sums);
        std::copy_n(sums, rows.width, out);
    }
}

template <typename Terms>
void sumAll(const float* values, const Terms& terms, const ValueRows& rows, float* out)
{
    if (rows.width < hn::Lanes(Floats()))
        sumShortRows(values, terms, rows, out);
    else
        sumRows(values, terms, rows, out);
}

void weightedSumHere(const float* values, const WeightedTerms& terms, const ValueRows& rows,
                     float* out)
{
    if (terms.offsets.size() == NineTerms::kCount)
        sumAll(values, NineTerms(terms), rows, out);
    else
        sumAll(values, AnyTerms(terms), rows, out);
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {
HWY_EXPORT(weightedSumHere);
} // namespace

void weightedSum(const float* values, const WeightedTerms& terms, const ValueRows& rows, float* out)
{
    HWY_DYNAMIC_DISPATCH(weightedSumHere)(values, terms, rows, out);
}

} // namespace semblance::matching
#endif
