// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityReport.h"

#include "matching/quality/ConcernLimits.h"
#include "matching/quality/QualityIds.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/UnifiedQuality.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Without a face everything else is a guess; UnifiedQualityScore tells the whole harm, the others
/// their part of it.
double harmOf(const QualityMeasurement& measurement)
{
    constexpr double kAll = 1e6;
    if (measurement.id == quality::kFacePresence)
        return 2 * kAll;
    return measurement.id == quality::kUnifiedQuality ? kAll : expectedLoss(measurement);
}

/// Of what the others say now.
QualityReport withUnifiedAnew(QualityReport report)
{
    for (QualityMeasurement& measurement : report.measurements) {
        if (measurement.id == quality::kUnifiedQuality)
            measurement = withConcern(unifiedQuality(report));
    }
    return report;
}

bool comesFirst(const QualityMeasurement& a, const QualityMeasurement& b)
{
    if (a.concern != b.concern)
        return a.concern > b.concern;
    const double harmOfA = harmOf(a);
    const double harmOfB = harmOf(b);
    if (harmOfA != harmOfB)
        return harmOfA > harmOfB;
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

QualityReport QualityReport::enlargedBy(double factor) const
{
    const QualityMeasurement* eyes = find(quality::kInterEyeDistance);
    if (!eyes || !eyes->raw || factor <= eyes->enlargement)
        return *this;
    QualityReport report = *this;
    for (QualityMeasurement& measurement : report.measurements) {
        if (measurement.id == quality::kInterEyeDistance)
            measurement = withConcern(quality::enlargedDistance(std::move(measurement), factor));
    }
    return withUnifiedAnew(std::move(report));
}

QualityReport QualityReport::withoutSize(const std::string& reason) const
{
    QualityReport report = *this;
    for (QualityMeasurement& measurement : report.measurements) {
        if (measurement.id != quality::kInterEyeDistance)
            continue;
        measurement.raw.reset();
        measurement.value.reset();
        measurement.aspect.clear();
        measurement.enlargement = 1;
        measurement.absentReason = reason;
        measurement.concern = QualityConcern::Warning;
    }
    return withUnifiedAnew(std::move(report));
}

} // namespace semblance::matching
