// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/models/ModelManifest.h"

namespace semblance::matching {

/// The chip of alignFace, after the face was made as coarse as `view` says: shrunk, noise added,
/// written and read as JPEG, smoothed as alignFace is asked to with coarse faces, and enlarged
/// again. The noise depends on the pixels alone: same face, same bytes. Thread-safe. Fails:
/// BackendFailed.
Result<Image> coarseChip(const Photograph& photograph, const Landmarks& landmarks,
                         const std::vector<PointPx>& targets, SizePx chipSize,
                         const CoarseView& view, double smoothingPx);

} // namespace semblance::matching
