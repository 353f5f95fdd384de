// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/CoverZones.h"
#include "matching/quality/QualityReport.h"

#include <optional>

namespace semblance::matching {

/// What measures cannot know by themselves, where another one shows it: what blur, an edge, a
/// negative or a cover hides is taken back with the reason, and a cover that may be something else
/// says so. All measures but unifiedQuality must be there, with their concerns.
/// `flat`: as flatCover finds it.
void withholdWhatCannotBeTold(QualityReport& report, const std::optional<CoveredZones>& flat);

/// What is measured at the face's points, where they lie elsewhere (arePointsMoved).
void withholdWhatIsAtPoints(QualityReport& report);

} // namespace semblance::matching
