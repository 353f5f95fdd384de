// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every instruction set that Highway knows; the best that the processor has is
// called.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "matching/layers/DepthwiseNine.cpp"
#include "matching/layers/DepthwiseNine.h"

#include <algorithm>
#include <array>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef SEMBLANCE_DEPTHWISE_NINE_SHAPE
#define SEMBLANCE_DEPTHWISE_NINE_SHAPE
namespace semblance::matching {

/// At most as many floats are read in front of a row, and behind it.
inline constexpr std::size_t kBeside = 2 * HWY_MAX_BYTES / sizeof(float) + 4;

/// Rows of a plane, those above and below it included, as an element of the kernel's row sees them.
struct PlaneRows
{
    const float* first;
    const float* zeros;
    std::ptrdiff_t height;
    std::ptrdiff_t width;

    const float* row(std::ptrdiff_t y) const
    {
        return y >= 0 && y < height ? first + y * width : zeros;
    }
};

/// What of a vector is read where a part of it lies beside the row.
enum class Reading
{
    /// All, as it lies in the row.
    All,
    /// All, and what lies beside is replaced.
    Beside,
    /// Only what lies in the row.
    Inside,
};

struct NinePlane
{
    PlaneRows rows;
    /// What lies beside the plane may be read too.
    bool hasRoom;
    std::ptrdiff_t padTop;
    std::ptrdiff_t padLeft;
    PlaneSize output;
    std::size_t stride;
};

} // namespace semblance::matching
#endif

HWY_BEFORE_NAMESPACE();
namespace semblance::matching::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::ScalableTag<float>;
using Vector = hn::Vec<Floats>;

/// Vectors of which only what lies in the row counts; the rest is zeros.
class RowPart
{
public:
    /// From column `from` of a row of `width`.
    RowPart(std::ptrdiff_t from, std::ptrdiff_t width)
        : m_first(inVector(-from)), m_last(std::max(m_first, inVector(width - from))),
          m_lanes(hn::AndNot(hn::FirstN(Floats(), m_first), hn::FirstN(Floats(), m_last)))
    {
    }

    template <Reading kReading>
    HWY_INLINE Vector load(const float* at) const
    {
        if constexpr (kReading == Reading::All)
            return hn::LoadU(Floats(), at);
        if constexpr (kReading == Reading::Beside)
            return hn::IfThenElseZero(m_lanes, hn::LoadU(Floats(), at));
        HWY_ALIGN std::array<float, HWY_MAX_BYTES / sizeof(float)> part = {};
        std::copy(at + m_first, at + m_last, part.data() + m_first);
        return hn::Load(Floats(), part.data());
    }

private:
    static std::size_t inVector(std::ptrdiff_t lane)
    {
        const auto lanes = static_cast<std::ptrdiff_t>(hn::Lanes(Floats()));
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(lane, 0, lanes));
    }

    std::size_t m_first;
    std::size_t m_last;
    hn::Mask<Floats> m_lanes;
};

/// What the kernel's three columns cover at neighbouring places of every column.
template <Reading kReading>
class EveryColumn
{
public:
    EveryColumn(std::ptrdiff_t at, std::ptrdiff_t width)
        : m_left(at, width), m_middle(at + 1, width), m_right(at + 2, width)
    {
    }

    HWY_INLINE void load(const float* at, Vector& left, Vector& middle, Vector& right) const
    {
        left = m_left.template load<kReading>(at);
        middle = m_middle.template load<kReading>(at + 1);
        right = m_right.template load<kReading>(at + 2);
    }

private:
    RowPart m_left, m_middle, m_right;
};

/// Of two neighbouring vectors the lanes of even and of odd number.
HWY_INLINE Vector evenLanes(Vector first, Vector second)
{
#if HWY_TARGET == HWY_SCALAR
    (void)second;
    return first;
#else
    return hn::ConcatEven(Floats(), second, first);
#endif
}

HWY_INLINE Vector oddLanes(Vector first, Vector second)
{
#if HWY_TARGET == HWY_SCALAR
    (void)first;
    return second;
#else
    return hn::ConcatOdd(Floats(), second, first);
#endif
}

/// The same of every other column.
template <Reading kReading>
class OtherColumn
{
public:
    OtherColumn(std::ptrdiff_t at, std::ptrdiff_t width)
        : m_near(at, width), m_far(at + lanes(), width), m_nextNear(at + 2, width),
          m_nextFar(at + 2 + lanes(), width)
    {
    }

    HWY_INLINE void load(const float* at, Vector& left, Vector& middle, Vector& right) const
    {
        const Vector near = m_near.template load<kReading>(at);
        const Vector far = m_far.template load<kReading>(at + lanes());
        left = evenLanes(near, far);
        middle = oddLanes(near, far);
        right = evenLanes(m_nextNear.template load<kReading>(at + 2),
                          m_nextFar.template load<kReading>(at + 2 + lanes()));
    }

private:
    static std::ptrdiff_t lanes() { return static_cast<std::ptrdiff_t>(hn::Lanes(Floats())); }

    RowPart m_near, m_far, m_nextNear, m_nextFar;
};

/// Where sums go: whole vectors, also beyond the row, but never beyond the room.
class SumStore
{
public:
    SumStore(float* output, std::size_t room) : m_output(output), m_room(room) {}

    HWY_INLINE void store(Vector sums, std::size_t at, std::size_t count) const
    {
        const Floats floats;
        if (at + hn::Lanes(floats) <= m_room) {
            hn::StoreU(sums, floats, m_output + at);
            return;
        }
        HWY_ALIGN std::array<float, HWY_MAX_BYTES / sizeof(float)> all;
        hn::Store(sums, floats, all.data());
        std::copy_n(all.data(), count, m_output + at);
    }

private:
    float* m_output;
    std::size_t m_room;
};

/// A channel's numbers, in registers.
struct NineVectors
{
    Vector w0, w1, w2, w3, w4, w5, w6, w7, w8, bias, slope;

    explicit NineVectors(const NineWeights& channel)
        : w0(all(channel.weights[0])), w1(all(channel.weights[1])), w2(all(channel.weights[2])),
          w3(all(channel.weights[3])), w4(all(channel.weights[4])), w5(all(channel.weights[5])),
          w6(all(channel.weights[6])), w7(all(channel.weights[7])), w8(all(channel.weights[8])),
          bias(all(channel.bias)), slope(all(channel.slope))
    {
    }

private:
    static HWY_INLINE Vector all(float number) { return hn::Set(Floats(), number); }
};

/// The three rows that a kernel covers, where its first column lies over the row's first one.
struct ThreeRows
{
    const float* top;
    const float* middle;
    const float* bottom;
};

template <typename Columns>
HWY_INLINE Vector sumOf(const Columns& columns, const ThreeRows& rows, std::ptrdiff_t at,
                        const NineVectors& nine)
{
    Vector left, middle, right;
    columns.load(rows.top + at, left, middle, right);
    Vector sum = hn::MulAdd(nine.w0, left, nine.bias);
    sum = hn::MulAdd(nine.w2, right, hn::MulAdd(nine.w1, middle, sum));
    columns.load(rows.middle + at, left, middle, right);
    sum = hn::MulAdd(nine.w3, left, sum);
    sum = hn::MulAdd(nine.w5, right, hn::MulAdd(nine.w4, middle, sum));
    columns.load(rows.bottom + at, left, middle, right);
    sum = hn::MulAdd(nine.w6, left, sum);
    sum = hn::MulAdd(nine.w8, right, hn::MulAdd(nine.w7, middle, sum));
    return hn::IfThenElse(hn::Lt(sum, hn::Zero(Floats())), hn::Mul(sum, nine.slope), sum);
}

/// Where the vectors of a row begin in the result; the last may repeat some of the one before.
class RowSteps
{
public:
    RowSteps(const NinePlane& plane)
        : m_lanes(hn::Lanes(Floats())), m_width(plane.output.width), m_stride(plane.stride),
          m_padLeft(plane.padLeft)
    {
    }
    std::size_t last() const { return m_width < m_lanes ? 0 : m_width - m_lanes; }
    /// The column of the plane that the kernel's first one covers.
    std::ptrdiff_t columnAt(std::size_t x) const
    {
        return static_cast<std::ptrdiff_t>(x * m_stride) - m_padLeft;
    }
    /// How many columns are read; every other one comes with the one beside it.
    std::ptrdiff_t seen() const
    {
        return static_cast<std::ptrdiff_t>(m_lanes * m_stride + 2);
    }
    std::size_t count() const { return std::min(m_lanes, m_width); }

private:
    std::size_t m_lanes;
    std::size_t m_width;
    std::size_t m_stride;
    std::ptrdiff_t m_padLeft;
};

/// A row of a plane beside which may be read.
template <template <Reading> typename Columns>
class RoomyRow
{
public:
    RoomyRow(const RowSteps& steps, std::ptrdiff_t width)
        : m_steps(steps), m_left(steps.columnAt(0), width),
          m_right(steps.columnAt(steps.last()), width), m_inner(0, width)
    {
    }

    HWY_INLINE void sum(const ThreeRows& rows, const NineVectors& nine, const SumStore& to,
                        std::size_t row) const
    {
        const std::size_t last = m_steps.last();
        const std::size_t lanes = hn::Lanes(Floats());
        if (last > 0)
            to.store(sumOf(m_left, rows, m_steps.columnAt(0), nine), row, m_steps.count());
        for (std::size_t x = lanes; x < last; x += lanes)
            to.store(sumOf(m_inner, rows, m_steps.columnAt(x), nine), row + x, lanes);
        to.store(sumOf(m_right, rows, m_steps.columnAt(last), nine), row + last, m_steps.count());
    }

private:
    const RowSteps m_steps;
    Columns<Reading::Beside> m_left;
    Columns<Reading::Beside> m_right;
    Columns<Reading::All> m_inner;
};

/// A row of a plane that ends where nothing may be read.
template <template <Reading> typename Columns>
class LoneRow
{
public:
    LoneRow(const RowSteps& steps, std::ptrdiff_t width) : m_steps(steps), m_width(width) {}

    HWY_INLINE void sum(const ThreeRows& rows, const NineVectors& nine, const SumStore& to,
                        std::size_t row) const
    {
        const std::size_t last = m_steps.last();
        const std::size_t lanes = hn::Lanes(Floats());
        for (std::size_t x = 0; x < last; x += lanes)
            to.store(sumAt(rows, m_steps.columnAt(x), nine), row + x, lanes);
        to.store(sumAt(rows, m_steps.columnAt(last), nine), row + last, m_steps.count());
    }

private:
    HWY_INLINE Vector sumAt(const ThreeRows& rows, std::ptrdiff_t at, const NineVectors& nine) const
    {
        if (at >= 0 && at + m_steps.seen() <= m_width)
            return sumOf(Columns<Reading::All>(at, m_width), rows, at, nine);
        return sumOf(Columns<Reading::Inside>(at, m_width), rows, at, nine);
    }

    const RowSteps m_steps;
    std::ptrdiff_t m_width;
};

/// Rows in order: what is stored beyond one is overwritten by the next.
template <typename OneRow>
void sumRows(const NinePlane& plane, const NineWeights& channel, const SumStore& to)
{
    const OneRow one(RowSteps(plane), plane.rows.width);
    const NineVectors nine(channel);
    for (std::size_t y = 0; y < plane.output.height; ++y) {
        const std::ptrdiff_t top = static_cast<std::ptrdiff_t>(y * plane.stride) - plane.padTop;
        const ThreeRows rows{plane.rows.row(top), plane.rows.row(top + 1), plane.rows.row(top + 2)};
        one.sum(rows, nine, to, y * plane.output.width);
    }
}

template <template <Reading> typename Columns>
void sumPlane(const NinePlane& plane, const NineWeights& channel, const SumStore& to)
{
    if (plane.hasRoom)
        sumRows<RoomyRow<Columns>>(plane, channel, to);
    else
        sumRows<LoneRow<Columns>>(plane, channel, to);
}

void convolveNineHere(const NinePlane& plane, const NineWeights& channel, float* output,
                      std::size_t room)
{
    const SumStore to(output, room);
    if (plane.stride == 1)
        sumPlane<EveryColumn>(plane, channel, to);
    else
        sumPlane<OtherColumn>(plane, channel, to);
}

} // namespace semblance::matching::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace semblance::matching {

namespace {
HWY_EXPORT(convolveNineHere);

bool isSquareOf(const PlaneSize& size, std::size_t side)
{
    return size.height == side && size.width == side;
}
} // namespace

bool DepthwiseNine::fits(const KernelWay& way)
{
    const auto atMostOne = [](std::size_t zeros) { return zeros <= 1; };
    return isSquareOf(way.kernel, 3) && isSquareOf(way.dilation, 1) &&
           atMostOne(way.pad.height + way.moreBehind.height) &&
           atMostOne(way.pad.width + way.moreBehind.width) &&
           (isSquareOf(way.stride, 1) || isSquareOf(way.stride, 2));
}

DepthwiseNine::DepthwiseNine(const KernelWay& way, PlaneSize input)
    : m_way(way), m_input(input), m_output(way.outputSize(input)),
      m_zeros(input.width + 2 * kBeside, 0)
{
}

void DepthwiseNine::convolve(const PlaneOfMany& input, const NineWeights& channel, float* output,
                             std::size_t room) const
{
    const NinePlane plane{{input.values, m_zeros.data() + kBeside, std::ptrdiff_t(m_input.height),
                           std::ptrdiff_t(m_input.width)},
                          std::min(input.before, input.behind) >= kBeside,
                          std::ptrdiff_t(m_way.pad.height),
                          std::ptrdiff_t(m_way.pad.width),
                          m_output,
                          m_way.stride.height};
    HWY_DYNAMIC_DISPATCH(convolveNineHere)(plane, channel, output, room);
}

} // namespace semblance::matching
#endif
