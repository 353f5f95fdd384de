// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PhasePlane.h"

#include <vector>

namespace semblance::matching {

/// What becomes of each channel: nine weights, row after row, the sum's start, and by what a sum
/// below 0 is multiplied (1 leaves it).
struct NineWeights
{
    const float* weights = nullptr;
    float bias = 0;
    float slope = 1;
};

/// Row after row, and how many floats there are in front of it and behind it.
struct PlaneOfMany
{
    const float* values = nullptr;
    std::size_t before = 0;
    std::size_t behind = 0;
};

/// Convolves planes with kernels of three by three, each by its own, straight from where they lie.
/// Keeps nothing but a row of zeros: immutable, thread-safe.
class DepthwiseNine
{
public:
    /// Whether `way` is one of these: three by three, neighbours, every or every other place, at
    /// most one row and column of zeros on each side.
    static bool fits(const KernelWay& way);

    /// `way` must fit.
    DepthwiseNine(const KernelWay& way, PlaneSize input);

    /// `output`: way.outputSize(input).area() floats
    /// of `room`, of which those behind are overwritten. Sums start at the bias and follow the
    /// kernel's rows.
    void convolve(const PlaneOfMany& input, const NineWeights& channel, float* output,
                  std::size_t room) const;

private:
    KernelWay m_way;
    PlaneSize m_input;
    PlaneSize m_output;
    std::vector<float> m_zeros;
};

} // namespace semblance::matching
