// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FrameMerit.h"

#include "matching/quality/QualityIds.h"

namespace semblance::matching {

double frameMerit(const QualityReport& report)
{
    const QualityMeasurement* unified = report.find(quality::kUnifiedQuality);
    return unified && unified->raw ? 100 * *unified->raw : 0;
}

} // namespace semblance::matching
