// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/PhasePlane.h"

#include "matching/layers/RowSpread.h"

#include <algorithm>

namespace semblance::matching {

namespace {

std::size_t ceilDivided(std::size_t a, std::size_t b)
{
    return (a + b - 1) / b;
}

} // namespace

PlaneSize KernelWay::reach() const
{
    return {(kernel.height - 1) * dilation.height + 1, (kernel.width - 1) * dilation.width + 1};
}

PlaneSize KernelWay::paddedSize(PlaneSize input) const
{
    return {input.height + 2 * pad.height + moreBehind.height,
            input.width + 2 * pad.width + moreBehind.width};
}

PlaneSize KernelWay::outputSize(PlaneSize input) const
{
    const PlaneSize padded = paddedSize(input);
    return {(padded.height - reach().height) / stride.height + 1,
            (padded.width - reach().width) / stride.width + 1};
}

PhasePlane::PhasePlane(const KernelWay& way, PlaneSize input)
    : m_way(way), m_input(input), m_output(way.outputSize(input))
{
    const PlaneSize padded = way.paddedSize(input);
    m_phase = {ceilDivided(padded.height, way.stride.height),
               ceilDivided(padded.width, way.stride.width)};
    for (std::size_t y = 0; y < way.reach().height; y += way.dilation.height) {
        for (std::size_t x = 0; x < way.reach().width; x += way.dilation.width) {
            const std::size_t phase =
                y % way.stride.height * way.stride.width + x % way.stride.width;
            m_offsets.push_back(phase * m_phase.area() + y / way.stride.height * m_phase.width +
                                x / way.stride.width);
        }
    }
}

void PhasePlane::spread(const float* plane, float* to) const
{
    const PlaneSize& stride = m_way.stride;
    if (stride.area() == 1) {
        copyRows(plane, m_input.height, m_input.width,
                 to + m_way.pad.height * m_phase.width + m_way.pad.width, m_phase.width);
        return;
    }
    for (std::size_t y = 0; y < m_input.height; ++y, plane += m_input.width) {
        const std::size_t row = y + m_way.pad.height;
        spreadRow(plane, to + row % stride.height * stride.width * m_phase.area() +
                             row / stride.height * m_phase.width);
    }
}

void PhasePlane::spreadRow(const float* row, float* to) const
{
    const std::size_t stride = m_way.stride.width;
    const auto startOf = [&](std::size_t column) {
        const std::size_t padded = column + m_way.pad.width;
        return to + padded % stride * m_phase.area() + padded / stride;
    };
    if (stride == 2) {
        splitPairs(row, m_input.width, startOf(0), startOf(1));
        return;
    }
    for (std::size_t first = 0; first < std::min(stride, m_input.width); ++first) {
        float* at = startOf(first);
        for (std::size_t x = first; x < m_input.width; x += stride)
            *at++ = row[x];
    }
}

} // namespace semblance::matching
