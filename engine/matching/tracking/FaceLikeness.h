// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Photograph.h"
#include "matching/detection/FaceDetector.h"
#include "matching/templates/FaceTemplate.h"

#include <functional>
#include <memory>

namespace semblance::matching {

class FacePipeline;

/// Of one sighting; null where the face is too small for a template.
using SeenTemplates = std::shared_ptr<const ProbeTemplates>;

/// How faces of a video are compared with each other. Called by several threads at once; not where
/// either function is empty: tracks are then put together by place alone.
struct FaceLikeness
{
    /// Fails: BackendFailed, Cancelled.
    std::function<Result<SeenTemplates>(const Photograph&, const DetectedFace&, const StopToken&)>
        read = {};
    /// On the ruler of the fused score, see PairScore. Fails: as ScoreFusion::compare.
    std::function<Result<double>(const ProbeTemplates&, const ProbeTemplates&)> score = {};

    explicit operator bool() const { return read && score; }
};

/// As the engine compares them; the coarser of two faces decides about weights. Borrows `engine`.
FaceLikeness likenessOf(const FacePipeline& engine);

} // namespace semblance::matching
