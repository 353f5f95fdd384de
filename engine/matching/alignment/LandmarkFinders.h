// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/alignment/LandmarkFinder.h"
#include "matching/models/Network.h"

namespace semblance::matching {

using LandmarkFinderResult = Result<std::unique_ptr<const LandmarkFinder>>;

/// One per runtime that can find landmarks. Fails: ModelMissing, ModelDamaged, ModelIncompatible.
LandmarkFinderResult loadOnnxLandmarkFinder(const ModelManifest& manifest);
LandmarkFinderResult loadDlibLandmarkFinder(const ModelManifest& manifest);

/// For a network that is loaded already.
std::unique_ptr<const LandmarkFinder> onnxLandmarkFinder(std::shared_ptr<const Network> network);

} // namespace semblance::matching
