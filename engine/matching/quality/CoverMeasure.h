// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

/// A measure of how much of a zone is covered: what the network of covers sees there or a flat area
/// takes, whichever is more. Of what is flat something is said where the network sees nothing, too.
QualityMeasurement coverMeasured(std::string_view id, const QualityInput& input,
                                 double CoveredZones::*zone);

/// The same where the network can tell nothing: of a flat area alone, absent without one.
QualityMeasurement flatMeasured(std::string_view id, const std::optional<CoveredZones>& flat,
                                double CoveredZones::*zone, const std::string& reason);

} // namespace semblance::matching
