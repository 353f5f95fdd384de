// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/ScanProbe.h"
#include "matching/templates/ScoreFusion.h"

#include <span>
#include <vector>

namespace semblance::matching {

/// `probes`, which checkForSearch let pass, made ready for scans with the fused score of `fusion`.
/// Fails: ModelIncompatible (the fused score is no weighted sum of the engines' scores: it is tried
/// against `fusion` itself, because what a scan leaves out rests on it).
Result<std::vector<ScanProbe>> scanProbesOf(const ScoreFusion& fusion,
                                            std::span<const FaceTemplates> probes);

} // namespace semblance::matching
