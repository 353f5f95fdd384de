// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/alignment/LandmarkFinder.h"

#include "matching/alignment/LandmarkFinders.h"

namespace semblance::matching {

Result<std::unique_ptr<const LandmarkFinder>> loadLandmarkFinder(const ModelManifest& manifest)
{
    if (manifest.job != ModelJob::Landmarks ||
        manifest.outputSize != static_cast<int>(Landmarks::kCount))
        return failure(ErrorCode::ModelIncompatible, Stage::Models, manifest.id,
                       "not a model for 68 landmarks", {{"field", "outputSize"}});
    if (manifest.runtime == ModelRuntime::DlibShapePredictor)
        return loadDlibLandmarkFinder(manifest);
    return loadOnnxLandmarkFinder(manifest);
}

} // namespace semblance::matching
