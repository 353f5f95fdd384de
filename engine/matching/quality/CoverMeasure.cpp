// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/CoverMeasure.h"

#include "matching/quality/QualityMapping.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Less of a zone is its edge.
constexpr double kWorthAWord = 0.05;

double flatShare(const std::optional<CoveredZones>& flat, double CoveredZones::*zone)
{
    return flat ? (*flat).*zone : 0;
}

QualityMeasurement ofShare(std::string_view id, double raw, bool isFlat)
{
    QualityMeasurement result =
        quality::measured(id, raw, "", 100 * (1 - raw), QualityReference::Own);
    if (isFlat)
        result.aspect = quality::kFlatArea;
    return result;
}

} // namespace

QualityMeasurement coverMeasured(std::string_view id, const QualityInput& input,
                                 double CoveredZones::*zone)
{
    if (!input.cover)
        return flatMeasured(id, input.flat, zone, input.cover.error());
    const double flat = flatShare(input.flat, zone);
    return ofShare(id, std::max(flat, input.cover->zones.*zone), flat >= kWorthAWord);
}

QualityMeasurement flatMeasured(std::string_view id, const std::optional<CoveredZones>& flat,
                                double CoveredZones::*zone, const std::string& reason)
{
    const double share = flatShare(flat, zone);
    if (share < kWorthAWord)
        return quality::absent(id, "", reason, QualityReference::Own);
    return ofShare(id, share, true);
}

} // namespace semblance::matching
