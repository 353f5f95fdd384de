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

/// At most as many floats are read in front of a plane, and behind it: two vectors and a little, of
/// the longest that Highway knows. Its own constant for that is another one in every pass.
inline constexpr std::size_t kLongestVectorBytes = 256;
inline constexpr std::size_t kBeside = 2 * kLongestVectorBytes / sizeof(float) + 4;

/// Rows of a plane, zeros above and below it. What lies beside it, up to kBeside floats, may be
/// read too.
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

/// Where a vector of results lies in its row: what it reads beside the plane is replaced by zeros.
enum class Place
{
    Inside,
    /// Of several.
    First,
    /// Of several.
    Last,
    Only,
};

/// What all channels have in common.
struct NineShape
{
    PlaneSize input;
    std::ptrdiff_t padTop;
    std::ptrdiff_t padLeft;
    PlaneSize output;
    std::size_t stride;
    const float* zeros;
};

/// What becomes of one channel.
struct NineWeights
{
    const float* weights;
    float bias;
    float slope;
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
        : m_lanes(hn::AndNot(hn::FirstN(Floats(), inVector(-from)),
                             hn::FirstN(Floats(), inVector(width - from))))
    {
    }

    template <bool kIsMasked>
    HWY_INLINE Vector load(const float* at) const
    {
        const Vector values = hn::LoadU(Floats(), at);
        if constexpr (kIsMasked)
            return hn::IfThenElseZero(m_lanes, values);
        else
            return values;
    }

private:
    static std::size_t inVector(std::ptrdiff_t lane)
    {
        const auto lanes = static_cast<std::ptrdiff_t>(hn::Lanes(Floats()));
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(lane, 0, lanes));
    }

    hn::Mask<Floats> m_lanes;
};

/// What the kernel's three columns cover at neighbouring places of every column.
template <Place kPlace>
class EveryColumn
{
public:
    EveryColumn(std::ptrdiff_t at, std::ptrdiff_t width)
        : m_left(at, width), m_middle(at + 1, width), m_right(at + 2, width)
    {
    }

    HWY_INLINE void load(const float* at, Vector& left, Vector& middle, Vector& right) const
    {
        constexpr bool kIsOnly = kPlace == Place::Only;
        left = m_left.template load<kIsOnly || kPlace == Place::First>(at);
        middle = m_middle.template load<kIsOnly>(at + 1);
        right = m_right.template load<kIsOnly || kPlace == Place::Last>(at + 2);
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
template <Place kPlace>
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
        constexpr bool kIsMasked = kPlace != Place::Inside;
        const Vector near = m_near.template load<kIsMasked>(at);
        const Vector far = m_far.template load<kIsMasked>(at + lanes());
        left = evenLanes(near, far);
        middle = oddLanes(near, far);
        right = evenLanes(m_nextNear.template load<kIsMasked>(at + 2),
                          m_nextFar.template load<kIsMasked>(at + 2 + lanes()));
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

/// The values that a row of the kernel covers.
struct ThreeColumns
{
    Vector left, middle, right;

    HWY_INLINE Vector addTo(Vector sum, Vector a, Vector b, Vector c) const
    {
        return hn::MulAdd(c, right, hn::MulAdd(b, middle, hn::MulAdd(a, left, sum)));
    }
};

HWY_INLINE Vector finished(Vector sum, const NineVectors& nine)
{
    return hn::IfThenElse(hn::Lt(sum, hn::Zero(Floats())), hn::Mul(sum, nine.slope), sum);
}

/// The rows that the kernel covers.
struct ThreeRows
{
    const float* top;
    const float* middle;
    const float* bottom;
};

template <typename Columns>
HWY_INLINE ThreeColumns columnsAt(const Columns& columns, const float* at)
{
    ThreeColumns three;
    columns.load(at, three.left, three.middle, three.right);
    return three;
}

template <typename Columns>
HWY_INLINE Vector sumOf(const Columns& columns, const ThreeRows& rows, std::ptrdiff_t at,
                        const NineVectors& nine)
{
    Vector sum = columnsAt(columns, rows.top + at).addTo(nine.bias, nine.w0, nine.w1, nine.w2);
    sum = columnsAt(columns, rows.middle + at).addTo(sum, nine.w3, nine.w4, nine.w5);
    sum = columnsAt(columns, rows.bottom + at).addTo(sum, nine.w6, nine.w7, nine.w8);
    return finished(sum, nine);
}

/// Where the vectors of a row begin in the result; the last may repeat some of the one before.
class RowSteps
{
public:
    explicit RowSteps(const NineShape& plane)
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
    std::size_t count() const { return std::min(m_lanes, m_width); }

private:
    std::size_t m_lanes;
    std::size_t m_width;
    std::size_t m_stride;
    std::ptrdiff_t m_padLeft;
};

/// The vectors of a row of results.
template <template <Place> typename Columns>
class RowOfResults
{
public:
    RowOfResults(const RowSteps& steps, std::ptrdiff_t width)
        : m_steps(steps), m_first(steps.columnAt(0), width), m_inner(0, width),
          m_last(steps.columnAt(steps.last()), width), m_only(steps.columnAt(0), width)
    {
    }

    HWY_INLINE void sum(const ThreeRows& rows, const NineVectors& nine, const SumStore& to,
                        std::size_t row) const
    {
        const std::size_t last = m_steps.last();
        const std::size_t lanes = hn::Lanes(Floats());
        if (last == 0) {
            to.store(sumOf(m_only, rows, m_steps.columnAt(0), nine), row, m_steps.count());
            return;
        }
        to.store(sumOf(m_first, rows, m_steps.columnAt(0), nine), row, lanes);
        for (std::size_t x = lanes; x < last; x += lanes)
            to.store(sumOf(m_inner, rows, m_steps.columnAt(x), nine), row + x, lanes);
        to.store(sumOf(m_last, rows, m_steps.columnAt(last), nine), row + last, lanes);
    }

private:
    const RowSteps m_steps;
    Columns<Place::First> m_first;
    Columns<Place::Inside> m_inner;
    Columns<Place::Last> m_last;
    Columns<Place::Only> m_only;
};

/// Rows in order: what is stored beyond one is overwritten by the next.
template <template <Place> typename Columns>
void sumPlane(const NineShape& shape, const RowOfResults<Columns>& row, const PlaneRows& plane,
              const NineWeights& channel, const SumStore& to)
{
    const NineVectors nine(channel);
    for (std::size_t y = 0; y < shape.output.height; ++y) {
        const std::ptrdiff_t top = static_cast<std::ptrdiff_t>(y * shape.stride) - shape.padTop;
        row.sum({plane.row(top), plane.row(top + 1), plane.row(top + 2)}, nine, to,
                y * shape.output.width);
    }
}

/// Channels in order, likewise.
template <template <Place> typename Columns>
void sumPlanes(const NineShape& shape, const DepthwiseChannels& channels, float* roomy,
               float* output)
{
    const RowOfResults<Columns> row(RowSteps(shape), std::ptrdiff_t(shape.input.width));
    const std::size_t area = shape.input.area();
    for (std::size_t c = 0; c < channels.count; ++c) {
        const float* values = channels.input + c * area;
        const std::size_t after = channels.count - c - 1;
        if (std::min(c, after) * area < kBeside) {
            // Where nothing may be read beside the plane it is copied to where something may.
            std::copy_n(values, area, roomy);
            values = roomy;
        }
        const NineWeights channel{channels.weights + 9 * c, channels.bias ? channels.bias[c] : 0,
                                  channels.slopes ? channels.slopes[c] : 1};
        sumPlane(shape, row,
                 {values, shape.zeros, std::ptrdiff_t(shape.input.height),
                  std::ptrdiff_t(shape.input.width)},
                 channel,
                 SumStore(output + c * shape.output.area(), (after + 1) * shape.output.area()));
    }
}

void convolveNineHere(const NineShape& shape, const DepthwiseChannels& channels, float* roomy,
                      float* output)
{
    if (shape.stride == 1)
        sumPlanes<EveryColumn>(shape, channels, roomy, output);
    else
        sumPlanes<OtherColumn>(shape, channels, roomy, output);
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

void DepthwiseNine::convolve(const DepthwiseChannels& channels, float* output) const
{
    thread_local std::vector<float> roomy;
    roomy.resize(std::max(roomy.size(), m_input.area() + 2 * kBeside));
    const NineShape shape{m_input,  std::ptrdiff_t(m_way.pad.height),
                          std::ptrdiff_t(m_way.pad.width),
                          m_output, m_way.stride.height,
                          m_zeros.data() + kBeside};
    HWY_DYNAMIC_DISPATCH(convolveNineHere)(shape, channels, roomy.data() + kBeside, output);
}

} // namespace semblance::matching
#endif
