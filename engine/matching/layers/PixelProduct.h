// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace semblance::matching {

/// Multiplies every pixel's channels by one matrix: what a convolution with a kernel of one pixel
/// does. Immutable; thread-safe.
class PixelProduct
{
public:
    /// `weights`: outputs × inputs floats, one row for each output; `bias`: outputs floats, or null
    /// for zeros.
    PixelProduct(const float* weights, const float* bias, std::size_t outputs, std::size_t inputs);

    /// `planes`: inputs planes of `area` floats; `out`: outputs planes of `area` floats. Sums start
    /// at the bias and follow the input planes.
    void multiply(const float* planes, std::size_t area, float* out) const;

private:
    std::size_t m_outputs;
    std::size_t m_inputs;
    /// Outputs in groups, for each group one weight of every output for one input after the other.
    std::vector<float> m_weights;
    std::vector<float> m_bias;
};

} // namespace semblance::matching
