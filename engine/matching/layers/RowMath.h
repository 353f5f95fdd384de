// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace semblance::matching {

/// `count` sums of `a` and `b`; those below 0 times `slope`.
void addRows(const float* a, const float* b, std::size_t count, float slope, float* sums);

/// The largest of each column of three rows of `count` floats.
void largestOfThree(const float* a, const float* b, const float* c, std::size_t count,
                    float* largest);

/// `count` results: the largest of three neighbours, every other three. Of `row`, 2 · count + 1
/// floats count and kReadBeyond (WeightedSum.h) more may be read.
void largestNeighbours(const float* row, std::size_t count, float* largest);

/// `count` results: the mean of two by two. Of `top` and `bottom`, 2 · count floats count.
void meansOfFour(const float* top, const float* bottom, std::size_t count, float* means);

} // namespace semblance::matching
