// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

namespace semblance::matching {

/// How good a face is for a search, to order frames of one face by: a hundred times the raw
/// UnifiedQualityScore, 0–100. 0 where the report has none: no face is seen, or it is too flat or
/// small to tell.
double frameMerit(const QualityReport& report);

} // namespace semblance::matching
