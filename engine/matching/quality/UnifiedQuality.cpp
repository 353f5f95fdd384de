// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/UnifiedQuality.h"

#include "matching/quality/QualityIds.h"
#include "matching/quality/QualityMapping.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::matching {

namespace {

using namespace quality;

/// What a measure costs where its figure is `raw`; evenly between two points, as much as at the
/// last one beyond them.
struct LossPoint
{
    double raw = 0;
    double loss = 0;
};

constexpr std::size_t kPointsOfCurve = 5;

struct LossCurve
{
    std::string_view id;
    /// Whether both sides of 0 cost the same.
    bool isOfMagnitude = false;
    /// By raw, ascending.
    std::array<LossPoint, kPointsOfCurve> points;
};

/// Of faces that every measure finds in order.
constexpr double kGoodScore = 1.053;

// Fitted on half of the people of LFW (4956 of their photographs, made worse at random), by
// not-negative least squares: tests/benchmarks/unified_quality.py. Light, colour and tones are not
// among them: what they cost is in the others already.
constexpr std::array kCurves = {
    LossCurve{kFacePresence,
              false,
              {{{0.85, 0.114}, {0.9, 0.105}, {0.94, 0.105}, {0.97, 0.072}, {0.99, 0.000}}}},
    LossCurve{kInterEyeDistance,
              false,
              {{{8, 0.519}, {12, 0.255}, {16, 0.193}, {24, 0.191}, {40, 0.000}}}},
    LossCurve{kSharpness,
              false,
              {{{0.12, 0.631}, {0.2, 0.456}, {0.3, 0.249}, {0.45, 0.137}, {0.6, 0.000}}}},
    LossCurve{kTonesReversed,
              false,
              {{{0.1, 0.000}, {0.3, 0.000}, {0.5, 0.332}, {0.75, 0.565}, {0.95, 0.644}}}},
    LossCurve{kNoise, false, {{{4, 0.000}, {12, 0.000}, {25, 0.230}, {40, 0.473}, {60, 0.473}}}},
    LossCurve{
        kCompression, false, {{{1.9, 0.000}, {3, 0.026}, {4.5, 0.069}, {7, 0.093}, {12, 0.187}}}},
    LossCurve{kYaw, true, {{{10, 0.000}, {20, 0.000}, {30, 0.000}, {45, 0.126}, {60, 0.126}}}},
    LossCurve{kPitch, true, {{{10, 0.000}, {15, 0.000}, {20, 0.011}, {30, 0.200}, {40, 0.777}}}},
    LossCurve{kEyesSeenOpen,
              false,
              {{{0.0005, 0.048}, {0.01, 0.005}, {0.1, 0.005}, {0.5, 0.005}, {0.9, 0.000}}}},
    LossCurve{kEyesVisible,
              false,
              {{{0.1, 0.000}, {0.3, 0.013}, {0.5, 0.013}, {0.7, 0.013}, {0.95, 0.013}}}},
    LossCurve{kFaceOcclusion,
              false,
              {{{0.03, 0.000}, {0.1, 0.156}, {0.2, 0.164}, {0.35, 0.164}, {0.55, 0.164}}}},
    LossCurve{kMouthOcclusion,
              false,
              {{{0.1, 0.000}, {0.3, 0.000}, {0.5, 0.012}, {0.75, 0.012}, {1, 0.055}}}},
    LossCurve{kNoHeadCoverings,
              false,
              {{{0.1, 0.000}, {0.5, 0.000}, {0.8, 0.104}, {0.95, 0.104}, {1, 0.104}}}},
};

// Of 2861 photographs of the other people.
constexpr std::array kFigures = {
    UnifiedQualityFigures{0, 1.000, 0.930, 1.000},  UnifiedQualityFigures{10, 1.000, 0.914, 1.000},
    UnifiedQualityFigures{20, 0.970, 0.896, 0.992}, UnifiedQualityFigures{30, 0.817, 0.720, 0.886},
    UnifiedQualityFigures{40, 0.765, 0.681, 0.832}, UnifiedQualityFigures{50, 0.494, 0.419, 0.569},
    UnifiedQualityFigures{60, 0.311, 0.262, 0.366}, UnifiedQualityFigures{70, 0.166, 0.130, 0.208},
    UnifiedQualityFigures{80, 0.050, 0.035, 0.071}, UnifiedQualityFigures{90, 0.007, 0.004, 0.014},
};

double lossAt(const LossCurve& curve, double raw)
{
    const double at = curve.isOfMagnitude ? std::abs(raw) : raw;
    const auto above = std::ranges::find_if(
        curve.points, [at](const LossPoint& point) { return point.raw >= at; });
    if (above == curve.points.begin())
        return above->loss;
    if (above == curve.points.end())
        return curve.points.back().loss;
    const LossPoint& below = *(above - 1);
    const double part = (at - below.raw) / (above->raw - below.raw);
    return below.loss + part * (above->loss - below.loss);
}

/// Without these nothing can be said of the others either.
bool isWhatItIsMadeOfKnown(const QualityReport& report)
{
    constexpr std::array kNeeded = {kFacePresence, kInterEyeDistance, kSharpness};
    return std::ranges::all_of(kNeeded, [&report](std::string_view id) {
        const QualityMeasurement* measurement = report.find(id);
        return measurement && measurement->raw;
    });
}

} // namespace

double expectedLoss(const QualityMeasurement& measurement)
{
    const auto curve = std::ranges::find(kCurves, measurement.id, &LossCurve::id);
    return curve == kCurves.end() || !measurement.raw ? 0 : lossAt(*curve, *measurement.raw);
}

QualityMeasurement unifiedQuality(const QualityReport& report)
{
    if (!isWhatItIsMadeOfKnown(report))
        return absent(kUnifiedQuality, "", "what it is made of is not known",
                      QualityReference::Own);
    double expected = kGoodScore;
    for (const QualityMeasurement& measurement : report.measurements)
        expected -= expectedLoss(measurement);
    const double raw = std::clamp(expected, 0.0, 1.0);
    return measured(kUnifiedQuality, raw, "", 100 * raw, QualityReference::Own);
}

const UnifiedQualityFigures& figuresOf(int value)
{
    const auto above =
        std::ranges::find_if(kFigures, [value](const UnifiedQualityFigures& figures) {
            return figures.fromValue > value;
        });
    return above == kFigures.begin() ? kFigures.front() : *(above - 1);
}

} // namespace semblance::matching
