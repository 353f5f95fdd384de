// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <optional>
#include <string>

namespace semblance::matching {

/// How good a face is for a search, to order frames of one face by: a hundred times the raw
/// UnifiedQualityScore, 0–100. None where the report has none.
std::optional<double> frameMerit(const QualityReport& report);
/// Technical reason why it has none; empty where it has one, or nobody gave a reason.
std::string whyWithoutMerit(const QualityReport& report);

} // namespace semblance::matching
