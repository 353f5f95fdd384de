// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <string_view>
#include <vector>

namespace semblance::matching {

/// What one measure costs: how much lower the face is expected to score with a good photograph of
/// the same person, on the fused score's ruler, than it would if this measure were in order. 0 for
/// a measure without a value and for one that the prediction does not look at.
double expectedLoss(const QualityMeasurement& measurement);
/// Of all measures together: orders faces of which unified quality is not known, and says nothing
/// of what they score.
double expectedLoss(const QualityReport& report);

/// UnifiedQualityScore, own: what the face is expected to score with a good photograph of the same
/// person, 0 as different people do on average, 1 as good photographs of the same person do; the
/// value is a hundred times that. Of good photographs' mean score every measure takes its
/// expectedLoss; the losses were fitted on LFW, see tests/benchmarks/RESULTS.md. Absent where the
/// face's presence, the distance between the eyes, the sharpness or whether it is a negative is,
/// where nothing is known of covers and blur (kBlurHidesCovers) is not why, where the detector sees
/// no face, where the image's edge cuts through it (a warning of any edge), where more than three
/// tenths of it are covered or burnt out or more than three quarters of the mouth are covered,
/// where it looks like a negative or holds rows of two moments, of what was enlarged or is damaged
/// and below 6 px between the eyes: what such faces score was not measured. The other measures must
/// have their concerns.
QualityMeasurement unifiedQuality(const QualityReport& report);

/// What was measured of faces with such a unified quality, on people who took no part in the fit.
struct UnifiedQualityFigures
{
    /// The value is at least this, and less than the next one's.
    int fromValue = 0;
    /// Share of comparisons with a good photograph of the same person that score below the
    /// threshold at which one in a thousand comparisons of different people scores above: the
    /// middle, and where it lies with 95 % (matching::Resampling::share).
    double missed = 0;
    double missedLow = 0;
    double missedHigh = 0;
};

/// `value`: 0–100.
const UnifiedQualityFigures& figuresOf(int value);

} // namespace semblance::matching
