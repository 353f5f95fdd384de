// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace semblance::matching {

/// Images, channels, rows, columns; in the order of the file's kind.
inline constexpr std::size_t kImageAxes = 4;

/// More than any network here has in one place.
inline constexpr std::size_t kMaxTensorNumbers = 1U << 26;

/// How many numbers a tensor of these sides holds. Throws std::runtime_error where a side is below
/// 1 or the product above kMaxTensorNumbers.
std::size_t numbersIn(const std::vector<int>& shape);

} // namespace semblance::matching
