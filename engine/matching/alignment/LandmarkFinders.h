// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/alignment/LandmarkFinder.h"

namespace semblance::matching {

using LandmarkFinderResult = Result<std::unique_ptr<const LandmarkFinder>>;

/// One per runtime that can find landmarks. Fails: ModelMissing, ModelDamaged, ModelIncompatible.
LandmarkFinderResult loadOnnxLandmarkFinder(const ModelManifest& manifest);
LandmarkFinderResult loadDlibLandmarkFinder(const ModelManifest& manifest);

} // namespace semblance::matching
