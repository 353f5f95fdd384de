// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/dnn.hpp>

#include <cstddef>
#include <span>

namespace semblance::matching {

/// The network that an OpenVINO intermediate representation describes: one input of images ×
/// channels × rows × columns; the outputs are its unconnected layers, named by the layers whose
/// numbers they are. Reads convolutions (grouped too), sums, differences and products, the
/// activations ReLU, PReLU and Sigmoid, pooling, matrix products and flattening reshapes. Throws
/// std::runtime_error (no such files, damaged, more than is read here) or cv::Exception, with the
/// reason.
cv::dnn::Net readIrNetwork(std::span<const std::byte> description,
                           std::span<const std::byte> numbers);

} // namespace semblance::matching
