// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace semblance::matching {

/// Copies `rows` rows of `width` floats, one behind the other, to rows `stride` floats apart; what
/// lies between these is left.
void copyRows(const float* from, std::size_t rows, std::size_t width, float* to,
              std::size_t stride);

/// Every other of `count` floats to `even`, those between to `odd`.
void splitPairs(const float* from, std::size_t count, float* even, float* odd);

} // namespace semblance::matching
