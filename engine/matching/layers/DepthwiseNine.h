// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PhasePlane.h"

#include <vector>

namespace semblance::matching {

/// An image's channels, one behind the other.
struct DepthwiseChannels
{
    /// Planes, row after row.
    const float* input = nullptr;
    std::size_t count = 0;
    /// Nine for each, row after row.
    const float* weights = nullptr;
    /// One for each, where its sums start; null: at 0.
    const float* bias = nullptr;
    /// One for each, by which a sum below 0 is multiplied; null: it stays.
    const float* slopes = nullptr;
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

    /// `output`: as many planes of way.outputSize(input). Sums follow the kernel's rows.
    void convolve(const DepthwiseChannels& channels, float* output) const;

private:
    KernelWay m_way;
    PlaneSize m_input;
    PlaneSize m_output;
    std::vector<float> m_zeros;
};

} // namespace semblance::matching
