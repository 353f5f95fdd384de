// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace semblance::matching {

struct PlaneSize
{
    std::size_t height = 0;
    std::size_t width = 0;

    std::size_t area() const { return height * width; }
};

/// How a kernel moves over a plane: rows, then columns.
struct KernelWay
{
    PlaneSize kernel;
    PlaneSize stride;
    /// Rows and columns of zeros on each side of the plane.
    PlaneSize pad;

    /// Of the result; every side of the padded plane must be at least the kernel's.
    PlaneSize outputSize(PlaneSize input) const;
};

/// Convolves one plane with one kernel. Keeps its working memory: one per thread.
class DepthwisePlane
{
public:
    DepthwisePlane(const KernelWay& way, PlaneSize input);

    /// `input`: input.area() floats, row after row; `kernel`: way.kernel.area() floats; `output`:
    /// way.outputSize(input).area() floats. Sums start at `bias` and follow the kernel's rows.
    void convolve(const float* input, const float* kernel, float bias, float* output);

private:
    void spread(const float* input);
    void spreadRow(const float* input, float* phaseRow) const;
    void gather(float* output) const;

    KernelWay m_way;
    PlaneSize m_input;
    PlaneSize m_output;
    /// Of each phase: the padded plane's pixels whose row and column leave the same remainder by
    /// the stride.
    PlaneSize m_phase;
    /// In every phase, how far a kernel element lies from the output's place; as long as the
    /// kernel.
    std::vector<std::size_t> m_offsets;
    std::vector<float> m_phases;
    std::vector<float> m_sums;
};

} // namespace semblance::matching
