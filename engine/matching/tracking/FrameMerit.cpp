// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FrameMerit.h"

#include "matching/quality/QualityIds.h"

namespace semblance::matching {

std::optional<double> frameMerit(const QualityReport& report)
{
    const QualityMeasurement* unified = report.find(quality::kUnifiedQuality);
    return unified && unified->raw ? std::optional(100 * *unified->raw) : std::nullopt;
}

std::string whyWithoutMerit(const QualityReport& report)
{
    const QualityMeasurement* unified = report.find(quality::kUnifiedQuality);
    return unified && !unified->raw ? unified->absentReason : std::string();
}

} // namespace semblance::matching
