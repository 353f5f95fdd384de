// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityMapping.h"

#include <algorithm>
#include <cmath>

namespace semblance::matching::quality {

double sigmoid(double x, double x0, double w)
{
    return 1 / (1 + std::exp((x0 - x) / w));
}

double interEyeQuality(double interEyePx)
{
    return sigmoid(interEyePx, 70, 20);
}

int valueOf(double quality)
{
    return static_cast<int>(std::lround(std::clamp(quality, 0.0, 100.0)));
}

QualityMeasurement enlargedDistance(QualityMeasurement distance, double factor)
{
    distance.enlargement = factor;
    distance.value = valueOf(100 * interEyeQuality(*distance.raw / factor));
    distance.concern = QualityConcern::None;
    if (distance.aspect.empty())
        distance.aspect = "tooSmall";
    return distance;
}

QualityMeasurement measured(std::string_view id, double raw, std::string_view unit, double quality,
                            QualityReference reference)
{
    QualityMeasurement measurement;
    measurement.id = id;
    measurement.raw = raw;
    measurement.unit = unit;
    measurement.value = valueOf(quality);
    measurement.reference = reference;
    return measurement;
}

QualityMeasurement absent(std::string_view id, std::string_view unit, std::string reason,
                          QualityReference reference)
{
    QualityMeasurement measurement;
    measurement.id = id;
    measurement.unit = unit;
    measurement.reference = reference;
    measurement.absentReason = std::move(reason);
    return measurement;
}

} // namespace semblance::matching::quality
