// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PatchProduct.h"
#include "matching/layers/PhasePlane.h"

#include <span>
#include <vector>

namespace semblance::matching {

/// Convolves all channels with kernels of three by three by Winograd's way: two by two results
/// take sixteen products of each channel instead of thirty-six, and some additions. Rounds
/// otherwise than the sum of products, by about as much. Immutable; thread-safe.
class WinogradProduct
{
public:
    /// Whether the way there is worth its additions: of every place, three by three neighbours.
    static bool fits(const KernelWay& way, PlaneSize input, std::size_t channels,
                     std::size_t outputs);
    /// Of the tiles, four by four overlapping by two, that two by two results of `way` come from.
    static KernelWay tileWay(const KernelWay& way, PlaneSize input);

    /// `weights`: outputs × channels × 9 floats; `bias`: outputs floats, or null for zeros.
    WinogradProduct(const float* weights, const float* bias, std::size_t outputs,
                    std::size_t channels);

    /// `values`: every channel's plane as `tiles` (of tileWay) lays it out, one behind the other,
    /// and kReadBeyond floats (WeightedSum.h). `out`: outputs planes of `output`. `slopes`: as in
    /// PatchProduct::Ending.
    void multiply(std::span<const float> values, const PhasePlane& tiles, PlaneSize output,
                  float* out, const float* slopes) const;

private:
    std::size_t m_outputs;
    std::size_t m_channels;
    /// For each of the sixteen products, outputs in groups, of these one weight of every output for
    /// one channel after the other.
    std::vector<float> m_weights;
    std::vector<float> m_bias;
};

} // namespace semblance::matching
