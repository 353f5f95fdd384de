// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PhasePlane.h"

#include <vector>

namespace semblance::matching {

/// Convolves one plane with one kernel. Keeps its working memory: one per thread.
class DepthwisePlane
{
public:
    DepthwisePlane(const KernelWay& way, PlaneSize input);

    PlaneSize output() const { return m_phases.output(); }

    /// `input`: input.area() floats, row after row; `kernel`: way.kernel.area() floats; `output`:
    /// way.outputSize(input).area() floats. Sums start at `bias` and follow the kernel's rows.
    void convolve(const float* input, const float* kernel, float bias, float* output);

private:
    PhasePlane m_phases;
    std::vector<float> m_values;
};

} // namespace semblance::matching
