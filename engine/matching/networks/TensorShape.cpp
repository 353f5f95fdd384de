// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/TensorShape.h"

#include <stdexcept>

namespace semblance::matching {

std::size_t numbersIn(const std::vector<int>& shape)
{
    std::size_t count = 1;
    for (const int side : shape) {
        if (side <= 0 || count > kMaxTensorNumbers / static_cast<std::size_t>(side))
            throw std::runtime_error("a tensor's shape is out of range");
        count *= static_cast<std::size_t>(side);
    }
    return count;
}

} // namespace semblance::matching
