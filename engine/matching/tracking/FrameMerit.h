// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

namespace semblance::matching {

struct FrameMerit
{
    /// 0 worst – 100 best.
    double value = 0;
    /// It is the unified quality; false: our stand-in for it.
    bool isUnified = false;

    friend bool operator==(const FrameMerit&, const FrameMerit&) = default;
};

/// How good a face is for a search, to order frames of one face by: the report's measure
/// "UnifiedQualityScore" where it has one. Otherwise a stand-in of our own, which was fitted on
/// nothing: the geometric mean of what limits frames of video most, each 0–100 — distance between
/// the eyes, sharpness, yaw, pitch, under- and overexposure; what is absent does not count, a face
/// whose box ends at the image's edge counts half.
FrameMerit frameMerit(const QualityReport& report);

} // namespace semblance::matching
