// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/networks/QuantisedWeights.h"

#include <opencv2/dnn.hpp>

namespace semblance::matching {

/// dlib's face ResNet (29 convolutions, 128 numbers out) with the weights that face-api.js names:
/// each convolution with its scale and shift becomes one. Input 1 × 3 × side × side. Throws where
/// `tensors` lacks one or holds another shape.
cv::dnn::Net dlibResNet(const Tensors& tensors, int inputSidePx);

} // namespace semblance::matching
