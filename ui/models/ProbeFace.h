// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "foundation/imaging/Photograph.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/quality/QualityReport.h"

#include <memory>

namespace semblance::ui {

/// The face that a person chose to examine, with what is known about it: what screens hand each
/// other. A value; the pixels are shared.
struct ProbeFace
{
    casework::Exhibit exhibit;
    /// 1 for Q-1.
    int mark = 0;
    std::shared_ptr<const Photograph> photograph;
    matching::LocatedFace face;
    matching::QualityReport quality;
    /// Whether other faces of the exhibit are known.
    casework::FaceSearch faceSearch = casework::FaceSearch::Unfinished;
};

} // namespace semblance::ui
