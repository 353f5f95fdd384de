// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/UnifiedQuality.h"

#include "matching/quality/QualityIds.h"
#include "matching/quality/QualityMapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

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
constexpr double kGoodScore = 1.057;

// Fitted on half of the people of LFW (4956 of their photographs, made worse at random), by
// not-negative least squares: tests/benchmarks/unified_quality.py. Light, colour and tones are not
// among them: what they cost is in the others already.
constexpr std::array kCurves = {
    LossCurve{kFacePresence,
              false,
              {{{0.85, 0.138}, {0.9, 0.120}, {0.94, 0.120}, {0.97, 0.070}, {0.99, 0.000}}}},
    LossCurve{kInterEyeDistance,
              false,
              {{{8, 0.511}, {12, 0.226}, {16, 0.180}, {24, 0.180}, {40, 0.000}}}},
    LossCurve{kSharpness,
              false,
              {{{0.12, 0.602}, {0.2, 0.444}, {0.3, 0.215}, {0.45, 0.138}, {0.6, 0.000}}}},
    LossCurve{kTonesReversed,
              false,
              {{{0.7, 0.000}, {0.8, 0.567}, {0.85, 0.567}, {0.9, 0.567}, {0.98, 0.616}}}},
    LossCurve{kNoise, false, {{{4, 0.000}, {12, 0.024}, {25, 0.273}, {40, 0.487}, {60, 0.487}}}},
    LossCurve{
        kCompression, false, {{{1.9, 0.000}, {3, 0.030}, {4.5, 0.089}, {7, 0.125}, {12, 0.299}}}},
    LossCurve{kYaw, true, {{{10, 0.000}, {20, 0.000}, {30, 0.000}, {45, 0.152}, {60, 0.198}}}},
    LossCurve{kPitch, true, {{{10, 0.000}, {15, 0.000}, {20, 0.009}, {30, 0.210}, {40, 0.294}}}},
    LossCurve{kEyesSeenOpen,
              false,
              {{{0.0005, 0.101}, {0.01, 0.011}, {0.1, 0.011}, {0.5, 0.011}, {0.9, 0.000}}}},
    LossCurve{kEyesVisible,
              false,
              {{{0.1, 0.000}, {0.3, 0.006}, {0.5, 0.006}, {0.7, 0.006}, {0.95, 0.030}}}},
    LossCurve{kFaceOcclusion,
              false,
              {{{0.03, 0.000}, {0.1, 0.179}, {0.2, 0.179}, {0.35, 0.179}, {0.55, 0.333}}}},
    LossCurve{kMouthOcclusion,
              false,
              {{{0.1, 0.000}, {0.3, 0.000}, {0.5, 0.000}, {0.75, 0.000}, {1, 0.008}}}},
    LossCurve{kNoHeadCoverings,
              false,
              {{{0.1, 0.000}, {0.5, 0.026}, {0.8, 0.083}, {0.95, 0.083}, {1, 0.083}}}},
};

// Of 2511 photographs of the other people, as `semblance-cli evaluate quality` reports them.
constexpr std::array kFigures = {
    UnifiedQualityFigures{0, 1.000, 0.900, 1.000},  UnifiedQualityFigures{10, 0.946, 0.848, 1.000},
    UnifiedQualityFigures{20, 0.846, 0.720, 0.944}, UnifiedQualityFigures{30, 0.896, 0.800, 0.973},
    UnifiedQualityFigures{40, 0.658, 0.540, 0.756}, UnifiedQualityFigures{50, 0.429, 0.346, 0.509},
    UnifiedQualityFigures{60, 0.261, 0.209, 0.323}, UnifiedQualityFigures{70, 0.127, 0.094, 0.176},
    UnifiedQualityFigures{80, 0.041, 0.022, 0.069}, UnifiedQualityFigures{90, 0.005, 0.001, 0.010},
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

/// As DetectedFace::isSeenByDetector.
constexpr double kSeenByDetector = 0.5;
/// Share of the face; what a mask of this or that form does to a template differs too much.
constexpr double kMostCover = 0.3;
/// Share of the mouth; under a mask that hides the chin too the points lie squeezed together above
/// it, and such faces score lower than those of which a hand or a microphone hides the mouth.
constexpr double kMostCoverOfMouth = 0.75;

/// In the sample on which it was fitted and judged no face had fewer, or was brighter.
constexpr double kFewestPixels = 6;
constexpr double kMostBright = 0.3;

/// What it cannot do without.
struct Need
{
    std::string_view id;
    const char* absence;
};

constexpr std::array kNeeds = {
    Need{kFacePresence, "whether there is a face is not known"},
    Need{kInterEyeDistance, "the distance between the eyes is not known"},
    Need{kSharpness, "the sharpness is not known"},
    // Else the worst would count as harmless: a mask in the dark, or a negative.
    Need{kFaceOcclusion, "whether the face is covered is not known"},
    Need{kTonesReversed, "whether it is a negative is not known"},
};

std::optional<std::string> whatIsMissing(const QualityReport& report)
{
    for (const Need& need : kNeeds) {
        const QualityMeasurement* measurement = report.find(need.id);
        if (!measurement || !measurement->raw)
            return need.absence;
    }
    return std::nullopt;
}

/// False where it has no value.
bool isAbove(const QualityReport& report, std::string_view id, double limit)
{
    const QualityMeasurement* measurement = report.find(id);
    return measurement && measurement->raw && *measurement->raw > limit;
}

/// By an edge that runs through the face itself, or at which its box ends.
bool isCutThrough(const QualityMeasurement& measurement)
{
    constexpr std::array kEdges = {kLeftwardCrop, kRightwardCrop, kMarginAbove, kMarginBelow};
    return measurement.aspect == kEndsAtTheEdge ||
           (measurement.concern == QualityConcern::Warning &&
            std::ranges::find(kEdges, measurement.id) != kEdges.end());
}

/// Of what kind of faces it was never measured what they score; empty for others.
std::optional<std::string> whyNotMeasuredOn(const QualityReport& report)
{
    if (*report.find(kFacePresence)->raw < kSeenByDetector)
        return "the detector sees no face in the box";
    if (std::ranges::any_of(report.measurements, isCutThrough))
        return "the image's edge cuts the face off";
    if (isAbove(report, kFaceOcclusion, kMostCover) ||
        isAbove(report, kMouthOcclusion, kMostCoverOfMouth))
        return "too much of the face is covered";
    const QualityMeasurement& eyes = *report.find(kInterEyeDistance);
    if (*eyes.raw < kFewestPixels)
        return "fewer pixels between the eyes than were measured";
    if (eyes.enlargement > 1)
        return "what was enlarged was not measured";
    const QualityMeasurement* integrity = report.find(kFileIntegrity);
    if (integrity && integrity->raw && *integrity->raw < 1)
        return "damaged pictures were not measured";
    if (isAbove(report, kOverExposure, kMostBright))
        return "brighter than was measured";
    return std::nullopt;
}

} // namespace

double expectedLoss(const QualityMeasurement& measurement)
{
    const auto curve = std::ranges::find(kCurves, measurement.id, &LossCurve::id);
    return curve == kCurves.end() || !measurement.raw
               ? 0
               : lossAt(*curve, *measurement.raw / measurement.enlargement);
}

QualityMeasurement unifiedQuality(const QualityReport& report)
{
    if (const auto missing = whatIsMissing(report))
        return absent(kUnifiedQuality, "", *missing, QualityReference::Own);
    if (const auto reason = whyNotMeasuredOn(report))
        return absent(kUnifiedQuality, "", *reason, QualityReference::Own);
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
