// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/pipeline/FacePipeline.h"

#include <string>
#include <vector>

namespace semblance::casework {

/// What to do with a reference image that shows several faces. The person says so; it is never
/// guessed.
enum class SeveralFaces
{
    /// Report the image as a problem: somebody has to choose.
    Refuse,
    /// The largest face, on the person's word.
    TakeLargest,
    /// The face whose centre is nearest to the image's centre, on the person's word; of equally
    /// near ones the first.
    TakeCentral,
};

/// An index into `faces`, which come largest first. Boxes and `size`: pixels of the stored raster.
/// Fails: NoFace, SeveralFaces (fact "faces").
Result<std::size_t> chooseFace(const std::vector<matching::LocatedFace>& faces, const SizePx& size,
                               SeveralFaces severalFaces, const std::string& image);

} // namespace semblance::casework
