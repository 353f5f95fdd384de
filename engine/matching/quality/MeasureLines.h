// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Orientation.h"
#include "matching/alignment/Landmarks.h"

#include <string_view>
#include <vector>

namespace semblance::matching {

/// From point to point, pixels of the stored raster; a closed one ends where it begins.
using Polyline = std::vector<PointPx>;

/// Where a measure looks, to be drawn over a face: the length that it measures, or the outline of
/// what it measures. `box`: the face's, as `landmarks` in pixels of the stored raster that `map` is
/// of. Empty for a measure of the whole image or file, and for an id that is no measure's.
std::vector<Polyline> measureLines(std::string_view id, const OrientationMap& map,
                                   const Landmarks& landmarks, const RectPx& box);

} // namespace semblance::matching
