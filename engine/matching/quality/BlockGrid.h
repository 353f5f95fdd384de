// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace semblance::matching {

/// How wide the blocks of an earlier compression are now, px of `grey` (32-bit float, 0–255): other
/// than 8 where the picture was scaled after it was compressed, as screens, players and
/// enlargements do. From where the mean step from pixel to pixel peaks at even distances, across
/// and down alike: the power of the peaks' pitch and of two harmonics in phase with it, against
/// what unrelated peaks of that size give. The likeliest pitch of 5 to 34, and those of which it
/// may be a part or a multiple; empty where none stands out. Thread-safe. Own; see
/// tests/benchmarks/RESULTS.md, "Compression".
std::vector<double> blockPitches(const cv::Mat& grey);

} // namespace semblance::matching
