// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <string>
#include <string_view>

/// What every measure needs to put its figure into the form of ISO/IEC 29794-5.
namespace semblance::matching::quality {

/// The standard's S(x; x0, w), 0–1.
double sigmoid(double x, double x0, double w);

/// The standard's mapping of the distance between the eyes in pixels: S(x; 70, 20), 0–1.
double interEyeQuality(double interEyePx);

/// Rounded to a whole number and clipped to 0–100.
int valueOf(double quality);

QualityMeasurement measured(std::string_view id, double raw, std::string_view unit, double quality,
                            QualityReference reference);
/// InterEyeDistance of a picture that was made `factor` times larger, above 1: its value is that of
/// the pixels before; without a concern, which withConcern then gives.
QualityMeasurement enlargedDistance(QualityMeasurement distance, double factor);
QualityMeasurement absent(std::string_view id, std::string_view unit, std::string reason,
                          QualityReference reference);

} // namespace semblance::matching::quality
