// SPDX-License-Identifier: GPL-3.0-or-later
// Included once for every instruction set by what Highway compiles so.
#if defined(SEMBLANCE_REGISTER_SUMS) == defined(HWY_TARGET_TOGGLE)
#ifdef SEMBLANCE_REGISTER_SUMS
#undef SEMBLANCE_REGISTER_SUMS
#else
#define SEMBLANCE_REGISTER_SUMS
#endif

#include "matching/layers/OutputGroups.h"

#include <algorithm>
#include <hwy/highway.h>

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

/// How many vectors of places are taken together: three as long as no single one is left over.
inline std::size_t vectorsFor(std::size_t left)
{
    const std::size_t vectors = hwy::DivCeil(left, hn::Lanes(Floats()));
    return vectors == 4 ? 2 : std::min(vectors, kMostVectors);
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
