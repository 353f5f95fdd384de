// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace semblance::matching {

/// Where the results of a convolution lie in its input: rows of `rowWidth` neighbours, `rowStride`
/// floats from one row's start to the next one's.
struct Places
{
    std::size_t count = 0;
    std::size_t rowWidth = 0;
    std::size_t rowStride = 0;

    std::size_t at(std::size_t place) const
    {
        return place / rowWidth * rowStride + place % rowWidth;
    }
    /// How many neighbours follow in the place's row, itself included.
    std::size_t leftInRow(std::size_t place) const { return rowWidth - place % rowWidth; }
};

/// Multiplies the values that a kernel covers, at one place after the other, by one matrix: what a
/// convolution that sums over all channels does. Immutable; thread-safe.
class PatchProduct
{
public:
    /// `weights`: outputs × terms floats, one row for each output; `bias`: outputs floats, or null
    /// for zeros.
    PatchProduct(const float* weights, const float* bias, std::size_t outputs, std::size_t terms);

    /// Told of a stretch of places whose results are written: where the first output's lie and how
    /// many they are.
    using Stretches = std::function<void(float* results, std::size_t count)>;

    /// What becomes of a sum.
    struct Ending
    {
        /// One for every output, by which a sum below 0 is multiplied; null: it stays.
        const float* slopes = nullptr;
        /// May be empty.
        Stretches done = {};
    };

    /// `offsets`: how far each term's value lies from a place in `values`; `out`: outputs planes of
    /// places.count floats. Sums start at the bias and follow the terms, each product and sum
    /// rounded once where the processor can.
    void multiply(std::span<const float> values, const std::vector<std::size_t>& offsets,
                  const Places& places, float* out, const Ending& ending) const;

private:
    std::size_t m_outputs;
    /// In the order in which they are used: terms that are taken together, of these outputs in
    /// groups, of these one weight of every output for one term after the other.
    std::vector<float> m_weights;
    std::vector<float> m_bias;
};

} // namespace semblance::matching
