// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FrameMerit.h"

#include "matching/quality/QualityIds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace semblance::matching {

namespace {

constexpr std::string_view kUnifiedQuality = "UnifiedQualityScore";
constexpr std::array kLimiting{
    quality::kInterEyeDistance, quality::kSharpness,   quality::kYaw, quality::kPitch,
    quality::kUnderExposure,    quality::kOverExposure};

double standIn(const QualityReport& report)
{
    // So that one measure at 0 does not make all frames alike.
    constexpr double kLeast = 1;
    double logs = 0;
    int count = 0;
    for (const std::string_view id : kLimiting) {
        const QualityMeasurement* measure = report.find(id);
        if (!measure || !measure->value)
            continue;
        logs += std::log(std::max(kLeast, double(*measure->value)));
        ++count;
    }
    return count == 0 ? 0 : std::exp(logs / count);
}

bool isCutOff(const QualityReport& report)
{
    return std::ranges::any_of(report.measurements, [](const QualityMeasurement& measure) {
        return measure.aspect == quality::kEndsAtTheEdge;
    });
}

} // namespace

FrameMerit frameMerit(const QualityReport& report)
{
    const QualityMeasurement* unified = report.find(kUnifiedQuality);
    if (unified && unified->value)
        return {double(*unified->value), true};
    return {standIn(report) * (isCutOff(report) ? 0.5 : 1), false};
}

} // namespace semblance::matching
