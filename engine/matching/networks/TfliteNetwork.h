// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/dnn.hpp>

#include <cstddef>
#include <span>

namespace semblance::matching {

/// The network that a TensorFlow Lite file describes, for one image at a time whatever the file
/// says: input 1 × channels × rows × columns, output one row. What the file writes as relu(x) +
/// a·(x − |x|) is one parametric ReLU of slope 2a. Throws std::runtime_error (not such a file,
/// damaged, more than is read here) or cv::Exception, with the reason.
cv::dnn::Net readTfliteNetwork(std::span<const std::byte> file);

} // namespace semblance::matching
