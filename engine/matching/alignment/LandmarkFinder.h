// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/imaging/Photograph.h"
#include "matching/alignment/Landmarks.h"
#include "matching/detection/FaceDetector.h"
#include "matching/models/ModelManifest.h"

#include <memory>

namespace semblance::matching {

/// Puts the 68 points on a face. Immutable; thread-safe.
class LandmarkFinder
{
public:
    virtual ~LandmarkFinder() = default;

    /// Points may lie outside the raster where the face is cut off. Fails: BackendFailed.
    virtual Result<Landmarks> find(const Photograph& photograph,
                                   const DetectedFace& face) const = 0;
};

/// Fails: ModelMissing, ModelDamaged, ModelIncompatible.
Result<std::unique_ptr<const LandmarkFinder>> loadLandmarkFinder(const ModelManifest& manifest);

} // namespace semblance::matching
