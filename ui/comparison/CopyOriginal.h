// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "foundation/StopToken.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/quality/QualityReport.h"
#include "ui/models/ProbeFace.h"
#include "ui/widgets/ImagePyramid.h"

#include <memory>
#include <optional>

namespace semblance::ui {

/// What an enhanced copy was made from, ready to be looked at in its place. A value; the pixels are
/// shared.
struct CopyOriginal
{
    casework::Exhibit exhibit;
    std::shared_ptr<const ImagePyramid> picture;
    /// The copy's face in the original, with its quality there; empty where it is not found.
    std::optional<matching::LocatedFace> face = {};
    matching::QualityReport quality = {};
};

/// `origin`: the exhibit that `copy` was made from. The face there is the one whose templates agree
/// with the copy's the most, if as one person's do; where nothing can be compared, the only one.
/// Without `engine` no face is looked for. Blocking; not on the GUI thread. Fails: as
/// ExhibitRepository, OriginalStore::read, decodeImage and FacePipeline, Cancelled.
Result<CopyOriginal> originalOf(casework::Lab& lab, ExhibitId origin, const ProbeFace& copy,
                                const matching::FacePipeline* engine, const StopToken& stop);

} // namespace semblance::ui
