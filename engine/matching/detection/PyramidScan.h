// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/detection/Suppression.h"
#include "matching/detection/TileNetwork.h"
#include "matching/detection/TilePlan.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace semblance::matching {

/// How a scan runs; nothing of it changes what is found.
struct ScanRun
{
    unsigned threads = 1;
    StopToken stop;
    /// Tiles or candidates looked at, of all of the call.
    ProgressSink progress;
};

std::size_t tileCount(const std::vector<TileLevel>& levels);

/// Looks at every tile of `levels` that is not of one colour: candidates that score at least
/// `minScore`, in pixels of `rgb` (CV_8UC3, RGB), in the order of levels and tiles; each tile's own
/// doubles are gone, those between tiles are not. Fails: BackendFailed, Cancelled.
Result<std::vector<FaceCandidate>> scanLevels(const TileNetwork& network, const cv::Mat& rgb,
                                              const std::vector<TileLevel>& levels,
                                              double minScore, const ScanRun& run);

} // namespace semblance::matching
