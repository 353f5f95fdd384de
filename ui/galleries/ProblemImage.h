// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "foundation/StopToken.h"
#include "matching/pipeline/FacePipeline.h"
#include "ui/widgets/FaceMarkList.h"
#include "ui/widgets/ImagePyramid.h"

#include <memory>
#include <vector>

namespace semblance::ui {

/// An image that was refused because it shows several faces. A value; the pixels are shared.
struct ProblemImage
{
    std::shared_ptr<const ImagePyramid> pyramid;
    /// Of the stored raster.
    SizePx size;
    /// K-1, K-2, … as the detector lists them: largest first.
    std::vector<FaceMark> faces;
    /// Other bytes lie at its path than were refused: nothing else is filled in.
    bool hasChanged = false;
};

/// From its original file, the faces as enrolment finds them. Blocking: in a job.
/// Fails: FileNotFound, FileUnreadable, FileTooLarge; as decodeImage and FacePipeline::locate;
/// Cancelled.
Result<ProblemImage> readProblemImage(const casework::EnrolmentProblem& problem,
                                      const matching::FacePipeline& pipeline,
                                      const StopToken& stop);

} // namespace semblance::ui
