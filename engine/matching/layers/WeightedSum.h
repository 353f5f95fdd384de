// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace semblance::matching {

/// out[i] = bias + Σ weights[k] · values[offsets[k] + i] for i in 0 … count−1, summed in the order
/// of k. Up to a vector's length beyond `count` is read and written; 64 floats of slack are enough
/// on every processor.
void weightedSum(const float* values, const std::vector<std::size_t>& offsets, const float* weights,
                 float bias, float* out, std::size_t count);

} // namespace semblance::matching
