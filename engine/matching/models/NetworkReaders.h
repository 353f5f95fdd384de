// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/Network.h"

#include <opencv2/dnn.hpp>

#include <exception>
#include <functional>

namespace semblance::matching {

using NetworkResult = Result<std::shared_ptr<const Network>>;

/// One reader per ModelRuntime. Fails: ModelMissing, ModelDamaged, ModelIncompatible.
NetworkResult readOnnx(const ModelManifest& manifest);
NetworkResult readYuNet(const ModelManifest& manifest);
/// The description (.xml), then the numbers (.bin).
NetworkResult readOpenVino(const ModelManifest& manifest);
NetworkResult readTflite(const ModelManifest& manifest);
/// Both: the table of contents (.json), then the numbers (.bin).
NetworkResult readQuantisedDlibResNet(const ModelManifest& manifest);
NetworkResult readQuantisedExpressionNet(const ModelManifest& manifest);

/// Before any network is made. The same sums in the same order every time: one call, one thread,
/// and our layers whichever network is the first. OpenCV and its parser write nothing to the
/// program's standard error: what is wrong with a model is in the Error.
void prepareOpenCv();

/// A network whose copies `factory` makes; what the factory throws is ModelIncompatible.
NetworkResult pooledNetwork(const ModelManifest& manifest, std::function<cv::dnn::Net()> factory);

/// `reason`: what the library said.
tl::unexpected<Error> incompatible(const ModelManifest& manifest, std::string reason);
/// What a library threw, which is no sentence for people (fact "saidBy": "library"; "file": the
/// network's); memory that ran out is OutOfMemory, not a fault of the model.
tl::unexpected<Error> incompatible(const ModelManifest& manifest, const std::exception& thrown);
tl::unexpected<Error> backendFailed(const ModelManifest& manifest, const std::exception& thrown);

} // namespace semblance::matching
