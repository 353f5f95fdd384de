// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityReport.h"

#include <algorithm>

namespace semblance::matching {

namespace {

bool comesFirst(const QualityMeasurement& a, const QualityMeasurement& b)
{
    if (a.concern != b.concern)
        return a.concern > b.concern;
    constexpr int kBest = 100;
    return a.value.value_or(kBest) < b.value.value_or(kBest);
}

} // namespace

const QualityMeasurement* QualityReport::find(std::string_view id) const
{
    const auto found = std::ranges::find(measurements, id, &QualityMeasurement::id);
    return found == measurements.end() ? nullptr : &*found;
}

std::vector<QualityMeasurement> QualityReport::concerns() const
{
    std::vector<QualityMeasurement> result;
    for (const QualityMeasurement& measurement : measurements) {
        if (measurement.concern != QualityConcern::None)
            result.push_back(measurement);
    }
    std::ranges::stable_sort(result, comesFirst);
    return result;
}

} // namespace semblance::matching
