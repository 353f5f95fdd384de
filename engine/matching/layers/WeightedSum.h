// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace semblance::matching {

/// How many floats beyond the last value that counts are read, at most, on every processor.
inline constexpr std::size_t kReadBeyond = 64;

struct WeightedTerms
{
    const std::vector<std::size_t>& offsets;
    const float* weights;
    float bias;
};

/// Rows of `width` values, `stride` floats from one row's start to the next one's.
struct ValueRows
{
    std::size_t rows = 0;
    std::size_t width = 0;
    std::size_t stride = 0;
};

/// Of row y, column x: out[y · width + x] = bias + Σ weights[k] · values[y · stride + x +
/// offsets[k]], summed in the order of k. Of `values`, kReadBeyond floats more may be read.
void weightedSum(const float* values, const WeightedTerms& terms, const ValueRows& rows,
                 float* out);

} // namespace semblance::matching
