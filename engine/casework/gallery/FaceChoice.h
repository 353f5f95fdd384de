// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/SeveralFaces.h"
#include "matching/pipeline/FacePipeline.h"

#include <string>
#include <vector>

namespace semblance::casework {

/// An index into `faces`, which come largest first. Boxes and `size`: pixels of the stored raster.
/// Fails: NoFace, SeveralFaces (fact "faces").
Result<std::size_t> chooseFace(const std::vector<matching::LocatedFace>& faces, const SizePx& size,
                               SeveralFaces severalFaces, const std::string& image);

} // namespace semblance::casework
