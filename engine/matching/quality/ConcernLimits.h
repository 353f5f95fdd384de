// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

namespace semblance::matching {

/// Fills in concern and aspect by the table of limits. A measurement without a raw value stays of
/// no concern.
QualityMeasurement withConcern(QualityMeasurement measurement);

} // namespace semblance::matching
