// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <opencv2/core/mat.hpp>

#include <map>
#include <string>

namespace semblance::matching {

/// Named tensors, float, in the file's own dimension order (height, width, in, out for a
/// convolution).
using Tensors = std::map<std::string, cv::Mat>;

/// Reads TensorFlow.js weights: `contents` (JSON) names tensors, shapes and, for those kept in 8
/// bits, scale and offset; `numbers` holds them one after the other. Strict: every byte must be
/// accounted for. `subject` names the file in errors. Fails: ModelIncompatible.
Result<Tensors> readQuantisedWeights(const Bytes& contents, const Bytes& numbers,
                                     const std::string& subject);

} // namespace semblance::matching
