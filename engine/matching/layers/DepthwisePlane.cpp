// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/DepthwisePlane.h"

#include "matching/layers/WeightedSum.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Beyond a row's end the sums run on into the next row; these floats keep them inside the memory.
constexpr std::size_t kSlack = 64;

std::size_t ceilDivided(std::size_t a, std::size_t b)
{
    return (a + b - 1) / b;
}

} // namespace

PlaneSize KernelWay::outputSize(PlaneSize input) const
{
    return {(input.height + 2 * pad.height - kernel.height) / stride.height + 1,
            (input.width + 2 * pad.width - kernel.width) / stride.width + 1};
}

DepthwisePlane::DepthwisePlane(const KernelWay& way, PlaneSize input)
    : m_way(way), m_input(input), m_output(way.outputSize(input))
{
    const PlaneSize padded{input.height + 2 * way.pad.height, input.width + 2 * way.pad.width};
    m_phase = {ceilDivided(padded.height, way.stride.height),
               ceilDivided(padded.width, way.stride.width)};
    for (std::size_t y = 0; y < way.kernel.height; ++y) {
        for (std::size_t x = 0; x < way.kernel.width; ++x) {
            const std::size_t phase =
                y % way.stride.height * way.stride.width + x % way.stride.width;
            m_offsets.push_back(phase * m_phase.area() + y / way.stride.height * m_phase.width +
                                x / way.stride.width);
        }
    }
    const std::size_t reach = *std::max_element(m_offsets.begin(), m_offsets.end());
    m_sums.resize(m_output.height * m_phase.width + kSlack);
    m_phases.resize(std::max(way.stride.area() * m_phase.area(), reach + m_sums.size()) + kSlack);
}

void DepthwisePlane::spread(const float* input)
{
    const PlaneSize& stride = m_way.stride;
    for (std::size_t y = 0; y < m_input.height; ++y, input += m_input.width) {
        const std::size_t row = y + m_way.pad.height;
        float* const phaseRow = m_phases.data() +
                                row % stride.height * stride.width * m_phase.area() +
                                row / stride.height * m_phase.width;
        spreadRow(input, phaseRow);
    }
}

void DepthwisePlane::spreadRow(const float* input, float* phaseRow) const
{
    const std::size_t stride = m_way.stride.width;
    const std::size_t pad = m_way.pad.width;
    if (stride == 1) {
        std::copy_n(input, m_input.width, phaseRow + pad);
        return;
    }
    for (std::size_t first = 0; first < std::min(stride, m_input.width); ++first) {
        float* to = phaseRow + (first + pad) % stride * m_phase.area() + (first + pad) / stride;
        for (std::size_t x = first; x < m_input.width; x += stride)
            *to++ = input[x];
    }
}

void DepthwisePlane::gather(float* output) const
{
    const float* sums = m_sums.data();
    for (std::size_t y = 0; y < m_output.height; ++y, sums += m_phase.width)
        output = std::copy_n(sums, m_output.width, output);
}

void DepthwisePlane::convolve(const float* input, const float* kernel, float bias, float* output)
{
    spread(input);
    weightedSum(m_phases.data(), m_offsets, kernel, bias, m_sums.data(),
                m_output.height * m_phase.width);
    gather(output);
}

} // namespace semblance::matching
