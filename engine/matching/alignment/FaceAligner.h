// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "matching/alignment/Landmarks.h"

#include <vector>

namespace semblance::matching {

/// A face cut out for an embedder or for people: upright, eyes level.
struct AlignedFace
{
    Image chip;
    /// From pixels of the chip to pixels of the *upright view* (EXIF applied).
    SimilarityTransform chipToUpright;
};

/// The least-squares similarity (Umeyama 1991) from the face's five points to `targets` (chip
/// pixels, in the order of Landmarks::fivePoints). Outside the raster the border is repeated.
/// `smoothingPx`: the face is smoothed first by a Gaussian of this standard deviation, in stored
/// pixels; 0 leaves it as it is. Thread-safe.
AlignedFace alignFace(const Photograph& photograph, const Landmarks& landmarks,
                      const std::vector<PointPx>& targets, SizePx chipSize, double smoothingPx = 0);

/// `targets` moved from the chip's middle or towards it, so that the face is cut out `faceScale`
/// times as large.
std::vector<PointPx> scaledTargets(std::vector<PointPx> targets, SizePx chipSize, double faceScale);

/// The portrait that cards and comparisons show: eyes level at 40 % from the top, inter-eye
/// distance a third of the width, so that the face fills it and little of what lies outside a tight
/// photograph is seen. Outside the raster it is mid grey, and from twice the size on pixels are not
/// smoothed: none is invented for people's eyes.
AlignedFace portrait(const Photograph& photograph, const Landmarks& landmarks, SizePx chipSize);

} // namespace semblance::matching
