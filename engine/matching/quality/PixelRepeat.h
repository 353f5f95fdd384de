// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/imaging/Image.h"

namespace semblance::matching {

/// How many times each pixel stands beside and below itself on average in that part of the picture,
/// as after an enlargement to the nearest pixel, the larger of both sides: 1 where it was not,
/// where only one side was, where there is too little to tell, and after any lossy compression.
/// `part`: in pixels of the picture, cut to it. Thread-safe.
double pixelRepeat(const Image& picture, const RectPx& part);

} // namespace semblance::matching
