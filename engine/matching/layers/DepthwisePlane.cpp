// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/DepthwisePlane.h"

#include "matching/layers/WeightedSum.h"

namespace semblance::matching {

DepthwisePlane::DepthwisePlane(const KernelWay& way, PlaneSize input)
    : m_phases(way, input), m_values(m_phases.size() + kReadBeyond)
{
}

void DepthwisePlane::convolve(const float* input, const float* kernel, float bias, float* output)
{
    m_phases.spread(input, m_values.data());
    const PlaneSize size = m_phases.output();
    weightedSum(m_values.data(), {m_phases.offsets(), kernel, bias},
                {size.height, size.width, m_phases.rowStride()}, output);
}

} // namespace semblance::matching
