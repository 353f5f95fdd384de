// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/networks/QuantisedWeights.h"

#include <opencv2/dnn.hpp>

namespace semblance::matching {

/// The network of expressions whose weights face-api.js names: four blocks of four convolutions,
/// each convolution also seeing what those before it in its block saw, then seven numbers (neutral,
/// happy, sad, angry, fearful, disgusted, surprised) that a softmax turns into shares. Input 1 × 3
/// × side × side. Throws where `tensors` lacks one or holds another shape.
cv::dnn::Net expressionNet(const Tensors& tensors);

} // namespace semblance::matching
