// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelManifest.h"

namespace semblance::matching {

/// An engine's score as it is reported: what rounding alone (single precision) put beyond the
/// metric's range, -1 to 1 for a cosine and up to 1 for a distance, lies at its end. What lies
/// further outside is no rounding and stays. Ranks and fused scores rest on the score as computed.
double withoutRoundingBeyondRange(Metric metric, double score);

} // namespace semblance::matching
