// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#define HWY_WANT_AVX3_DL // Highway's name for AVX-512 with VNNI, which it leaves out unless told.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/scan/CodeBounds.cpp"
#include "matching/scan/CodeBounds.h"

#include <algorithm>
#include <hwy/cache_control.h>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <limits>

#undef SEMBLANCE_HAS_VNNI
#define SEMBLANCE_HAS_VNNI (HWY_TARGET == HWY_AVX3_DL && HWY_COMPILER_GCC_ACTUAL)

HWY_BEFORE_NAMESPACE();
#if SEMBLANCE_HAS_VNNI
// Highway chooses AVX3_DL only where the processor has VNNI, but does not name it to the compiler.
#pragma GCC target("avx512vnni")
#endif
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::ScalableTag<float>;
using FloatVector = hn::Vec<Floats>;
using Words = hn::ScalableTag<std::int16_t>;
using WordVector = hn::Vec<Words>;
using Codes = hn::Rebind<std::int8_t, Words>;
using Sums = hn::ScalableTag<std::int32_t>;
using SumVector = hn::Vec<Sums>;

/// Rows are multiplied in fours, so that a probe's codes are read once for four of them.
constexpr std::size_t kRowGroup = 4;
/// How far ahead memory is asked for: the processor itself does not look beyond a page.
constexpr std::size_t kAhead = 4096;

static_assert(kChunkRows % kRowGroup == 0 && kChunkRows % (HWY_MAX_BYTES / sizeof(float)) == 0);

/// One sum of products, in lanes that are still to be added up. The second vector is for processors
/// that need two.
struct Sum
{
    SumVector a;
    SumVector b;

    HWY_INLINE Sum() : a(hn::Zero(Sums())), b(a) {}
    HWY_INLINE void add(WordVector codes, WordVector probe)
    {
#if SEMBLANCE_HAS_VNNI
        a.raw = _mm512_dpwssd_epi32(a.raw, codes.raw, probe.raw);
#else
        a = hn::ReorderWidenMulAccumulate(Sums(), codes, probe, a, b);
#endif
    }
    HWY_INLINE SumVector lanes() const { return hn::Add(a, b); }
};

/// The sums of four vectors' lanes to `to`.
HWY_INLINE void storeSums(const Sum& a, const Sum& b, const Sum& c, const Sum& d, std::int32_t* to)
{
#if HWY_TARGET == HWY_SCALAR
    to[0] = hn::GetLane(a.lanes());
    to[1] = hn::GetLane(b.lanes());
    to[2] = hn::GetLane(c.lanes());
    to[3] = hn::GetLane(d.lanes());
#else
    // In each 128 bits: halves of the sums of a and b side by side, of c and d likewise, then all.
    const Sums sums;
    const hn::Repartition<std::int64_t, Sums> pairs;
    const SumVector va = a.lanes(), vb = b.lanes(), vc = c.lanes(), vd = d.lanes();
    const SumVector ab =
        hn::Add(hn::InterleaveLower(sums, va, vb), hn::InterleaveUpper(sums, va, vb));
    const SumVector cd =
        hn::Add(hn::InterleaveLower(sums, vc, vd), hn::InterleaveUpper(sums, vc, vd));
    const auto pairsAb = hn::BitCast(pairs, ab);
    const auto pairsCd = hn::BitCast(pairs, cd);
    const SumVector abcd = hn::Add(hn::BitCast(sums, hn::InterleaveLower(pairs, pairsAb, pairsCd)),
                                   hn::BitCast(sums, hn::InterleaveUpper(pairs, pairsAb, pairsCd)));
    HWY_ALIGN std::int32_t blocks[HWY_MAX_BYTES / sizeof(std::int32_t)];
    hn::Store(abcd, sums, blocks);
    const hn::Full128<std::int32_t> four;
    auto total = hn::Load(four, blocks);
    for (std::size_t i = 4; i < hn::Lanes(sums); i += 4)
        total = hn::Add(total, hn::Load(four, blocks + i));
    hn::StoreU(total, four, to);
#endif
}

/// Four rows that follow each other; behind the last row, the last row again.
struct RowGroup
{
    const std::int8_t* row0;
    const std::int8_t* row1;
    const std::int8_t* row2;
    const std::int8_t* row3;

    RowGroup(const EngineColumns& columns, std::size_t row, std::size_t last)
        : row0(columns.codes + row * columns.stride),
          row1(columns.codes + std::min(row + 1, last) * columns.stride),
          row2(columns.codes + std::min(row + 2, last) * columns.stride),
          row3(columns.codes + std::min(row + 3, last) * columns.stride)
    {
    }
};

HWY_INLINE WordVector wordsAt(const std::int8_t* codes)
{
    return hn::PromoteTo(Words(), hn::LoadU(Codes(), codes));
}

HWY_INLINE void multiplyGroup(const RowGroup& rows, std::size_t stride, const std::int16_t* probe,
                              std::int32_t* to)
{
    const std::size_t step = hn::Lanes(Words());
    Sum a, b, c, d;
    for (std::size_t i = 0; i < stride; i += step) {
        const WordVector factors = hn::LoadU(Words(), probe + i);
        a.add(wordsAt(rows.row0 + i), factors);
        b.add(wordsAt(rows.row1 + i), factors);
        c.add(wordsAt(rows.row2 + i), factors);
        d.add(wordsAt(rows.row3 + i), factors);
    }
    storeSums(a, b, c, d, to);
}

/// The same for two probes, so that a row's codes are widened once for both.
HWY_INLINE void multiplyGroup(const RowGroup& rows, std::size_t stride, const std::int16_t* probe,
                              const std::int16_t* other, std::int32_t* to, std::int32_t* toOther)
{
    const std::size_t step = hn::Lanes(Words());
    Sum a, b, c, d, e, f, g, h;
    for (std::size_t i = 0; i < stride; i += step) {
        const WordVector factors = hn::LoadU(Words(), probe + i);
        const WordVector others = hn::LoadU(Words(), other + i);
        const WordVector row0 = wordsAt(rows.row0 + i);
        a.add(row0, factors);
        e.add(row0, others);
        const WordVector row1 = wordsAt(rows.row1 + i);
        b.add(row1, factors);
        f.add(row1, others);
        const WordVector row2 = wordsAt(rows.row2 + i);
        c.add(row2, factors);
        g.add(row2, others);
        const WordVector row3 = wordsAt(rows.row3 + i);
        d.add(row3, factors);
        h.add(row3, others);
    }
    storeSums(a, b, c, d, to);
    storeSums(e, f, g, h, toOther);
}

/// Asks for what lies kAhead behind a group of rows.
HWY_INLINE void askAhead(const EngineColumns& columns, std::size_t row)
{
    const std::int8_t* const from = columns.codes + row * columns.stride + kAhead;
    for (std::size_t i = 0; i < kRowGroup * columns.stride; i += kCodeAlignment)
        hwy::Prefetch(from + i);
}

void multiplyRows(const CodeBlock& block, std::size_t engine, std::size_t first, std::size_t rows,
                  std::span<const ChunkProbe> probes)
{
    const EngineColumns& columns = block.engines[engine];
    const std::size_t last = first + rows - 1;
    std::int32_t* const to = probes[0].findings->products.data() + engine * kChunkRows;
    const std::int16_t* const codes = probes[0].probe->codes(engine);
    if (probes.size() == 1) {
        for (std::size_t i = 0; i < rows; i += kRowGroup) {
            askAhead(columns, first + i);
            multiplyGroup(RowGroup(columns, first + i, last), columns.stride, codes, to + i);
        }
        return;
    }
    std::int32_t* const toOther = probes[1].findings->products.data() + engine * kChunkRows;
    const std::int16_t* const others = probes[1].probe->codes(engine);
    for (std::size_t i = 0; i < rows; i += kRowGroup)
        multiplyGroup(RowGroup(columns, first + i, last), columns.stride, codes, others, to + i,
                      toOther + i);
}

/// Asks for the next chunk's part of a column: between two chunks so many codes are read that the
/// processor no longer follows the column by itself.
HWY_INLINE void askForNextChunk(const float* column, std::size_t first)
{
    const auto* const from = reinterpret_cast<const std::int8_t*>(column + first + kChunkRows);
    for (std::size_t i = 0; i < kChunkRows * sizeof(float); i += kCodeAlignment)
        hwy::Prefetch(from + i);
}

/// A column's values from `first` on, in memory that can be read in whole vectors.
class ChunkColumn
{
public:
    ChunkColumn(const float* column, std::size_t first, std::size_t rows)
    {
        if (!column)
            return;
        m_values = column + first;
        if (rows < kChunkRows) {
            std::copy_n(m_values, rows, m_tail);
            std::fill(m_tail + rows, m_tail + kChunkRows, 0.0F);
            m_values = m_tail;
        }
    }
    HWY_INLINE FloatVector at(std::size_t row) const { return hn::LoadU(Floats(), m_values + row); }

private:
    const float* m_values = nullptr;
    float m_tail[kChunkRows];
};

/// One engine's upper bounds are added to those of the engines before it.
class EngineBounds
{
public:
    EngineBounds(const EngineColumns& columns, const BoundFactors& factors,
                 const std::int32_t* products, std::size_t first, std::size_t rows)
        : m_scales(columns.scales, first, rows), m_errors(columns.errors, first, rows),
          m_squares(factors.curve == ScoreCurve::Dot ? nullptr : columns.squares, first, rows),
          m_factors(factors), m_products(products)
    {
    }

    void addTo(float* bounds, std::size_t rows) const
    {
        if (m_factors.curve == ScoreCurve::Dot)
            addDots(bounds, rows);
        else
            addDistances(bounds, rows);
    }

private:
    HWY_INLINE FloatVector scaledProducts(std::size_t row) const
    {
        const auto products = hn::ConvertTo(Floats(), hn::LoadU(Sums(), m_products + row));
        return hn::Mul(products, hn::Set(Floats(), m_factors.product));
    }
    void addDots(float* bounds, std::size_t rows) const
    {
        const Floats floats;
        const FloatVector perScale = hn::Set(floats, m_factors.perScale);
        const FloatVector perError = hn::Set(floats, m_factors.perError);
        for (std::size_t i = 0; i < rows; i += hn::Lanes(floats)) {
            const FloatVector bound = hn::MulAdd(
                m_scales.at(i), hn::Add(scaledProducts(i), perScale), hn::Load(floats, bounds + i));
            hn::Store(hn::MulAdd(m_errors.at(i), perError, bound), floats, bounds + i);
        }
    }
    void addDistances(float* bounds, std::size_t rows) const
    {
        const Floats floats;
        const FloatVector less = hn::Set(floats, static_cast<float>(1 - kSlack));
        const FloatVector more = hn::Set(floats, static_cast<float>(1 + kSlack));
        const FloatVector squares = hn::Set(floats, m_factors.squares);
        const FloatVector perError = hn::Set(floats, m_factors.perError);
        const FloatVector weight = hn::Set(floats, m_factors.weight);
        const FloatVector zero = hn::Zero(floats);
        for (std::size_t i = 0; i < rows; i += hn::Lanes(floats)) {
            const FloatVector sum = hn::Mul(hn::Add(squares, m_squares.at(i)), less);
            const FloatVector square = hn::NegMulAdd(m_scales.at(i), scaledProducts(i), sum);
            const FloatVector distance = hn::Sqrt(hn::Max(zero, square));
            const FloatVector off = hn::MulAdd(m_errors.at(i), more, perError);
            const FloatVector nearest = hn::Max(zero, hn::Sub(hn::Mul(distance, less), off));
            hn::Store(hn::NegMulAdd(weight, nearest, hn::Load(floats, bounds + i)), floats,
                      bounds + i);
        }
    }

    ChunkColumn m_scales;
    ChunkColumn m_errors;
    ChunkColumn m_squares;
    const BoundFactors& m_factors;
    const std::int32_t* m_products;
};

/// Rows whose bound is not a finite number below `atLeast`.
void listRows(const float* bounds, float atLeast, std::size_t rows, ChunkFindings& findings)
{
    const Floats floats;
    const FloatVector limit = hn::Set(floats, atLeast);
    const FloatVector finite = hn::Set(floats, std::numeric_limits<float>::lowest());
    findings.count = 0;
    for (std::size_t i = 0; i < rows; i += hn::Lanes(floats)) {
        const FloatVector bound = hn::Load(floats, bounds + i);
        const auto worse = hn::And(hn::Lt(bound, limit), hn::Ge(bound, finite));
        if (HWY_LIKELY(hn::AllTrue(floats, worse)))
            continue;
        const std::size_t end = std::min(rows, i + hn::Lanes(floats));
        for (std::size_t row = i; row < end; ++row) {
            if (!(bounds[row] < atLeast && bounds[row] >= std::numeric_limits<float>::lowest()))
                findings.rows[findings.count++] = static_cast<std::uint8_t>(row);
        }
    }
}

void findRowsHere(const CodeBlock& block, std::size_t first, std::size_t rows,
                  std::span<const ChunkProbe> probes)
{
    for (std::size_t engine = 0; engine < block.engines.size(); ++engine) {
        const EngineColumns& columns = block.engines[engine];
        askForNextChunk(columns.scales, first);
        askForNextChunk(columns.errors, first);
        if (columns.squares)
            askForNextChunk(columns.squares, first);
        multiplyRows(block, engine, first, rows, probes);
    }
    HWY_ALIGN float bounds[kChunkRows];
    for (const ChunkProbe& one : probes) {
        std::fill(bounds, bounds + kChunkRows, one.probe->constant());
        for (std::size_t engine = 0; engine < block.engines.size(); ++engine)
            EngineBounds(block.engines[engine], one.probe->factors(engine),
                         one.findings->products.data() + engine * kChunkRows, first, rows)
                .addTo(bounds, rows);
        listRows(bounds, one.atLeast, rows, *one.findings);
    }
}

const char* instructionsHere()
{
    return hwy::TargetName(HWY_TARGET);
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {
HWY_EXPORT(findRowsHere);
HWY_EXPORT(instructionsHere);
} // namespace

void findRows(const CodeBlock& block, std::size_t first, std::size_t rows,
              std::span<const ChunkProbe> probes)
{
    HWY_DYNAMIC_DISPATCH(findRowsHere)(block, first, rows, probes);
}

const char* scanInstructions()
{
    return HWY_DYNAMIC_DISPATCH(instructionsHere)();
}

} // namespace semblance::matching
#endif
