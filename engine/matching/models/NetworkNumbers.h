// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/models/ModelManifest.h"

#include <opencv2/core/mat.hpp>

#include <span>
#include <vector>

namespace semblance::matching {

/// The numbers of `outputs[index]`, in its order, before anything is computed with them; valid
/// while `outputs` lives. Fails: BackendFailed (no such output, not 32-bit floats, not all finite).
Result<std::span<const float>> numbersOf(const std::vector<cv::Mat>& outputs, std::size_t index,
                                         const ModelManifest& model, Stage stage);

} // namespace semblance::matching
