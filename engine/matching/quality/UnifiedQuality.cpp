// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/UnifiedQuality.h"

#include "matching/quality/FaceCover.h"
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
constexpr double kGoodScore = 1.050;

// Fitted on half of the people of LFW (4152 of their photographs, made worse at random), by
// not-negative least squares: tests/benchmarks/unified_quality.py. Light, colour and tones are not
// among them: what they cost is in the others already.
constexpr std::array kCurves = {
    LossCurve{kFacePresence,
              false,
              {{{0.85, 0.095}, {0.9, 0.095}, {0.94, 0.095}, {0.97, 0.051}, {0.99, 0.000}}}},
    LossCurve{kInterEyeDistance,
              false,
              {{{8, 0.326}, {12, 0.178}, {16, 0.178}, {24, 0.149}, {40, 0.000}}}},
    LossCurve{kSharpness,
              false,
              {{{0.12, 0.633}, {0.2, 0.388}, {0.3, 0.252}, {0.45, 0.101}, {0.6, 0.000}}}},
    LossCurve{kMotionBlur,
              false,
              {{{0.2, 0.124}, {0.3, 0.124}, {0.4, 0.006}, {0.5, 0.000}, {0.7, 0.000}}}},
    LossCurve{kNoise, false, {{{4, 0.000}, {12, 0.025}, {25, 0.127}, {40, 0.365}, {60, 0.365}}}},
    LossCurve{
        kCompression, false, {{{1.9, 0.000}, {3, 0.018}, {4.5, 0.071}, {7, 0.101}, {12, 0.238}}}},
    LossCurve{kYaw, true, {{{10, 0.000}, {20, 0.011}, {30, 0.025}, {45, 0.146}, {60, 0.146}}}},
    LossCurve{kPitch, true, {{{10, 0.000}, {15, 0.016}, {20, 0.016}, {30, 0.224}, {40, 0.224}}}},
    LossCurve{kPoseSureness,
              false,
              {{{0.45, 0.208}, {0.6, 0.171}, {0.75, 0.134}, {0.9, 0.126}, {0.98, 0.000}}}},
    LossCurve{kEyesSeenOpen,
              false,
              {{{0.0005, 0.044}, {0.01, 0.006}, {0.1, 0.001}, {0.5, 0.001}, {0.9, 0.000}}}},
    LossCurve{kEyesVisible,
              false,
              {{{0.1, 0.000}, {0.3, 0.025}, {0.5, 0.025}, {0.7, 0.025}, {0.95, 0.025}}}},
    LossCurve{kFaceOcclusion,
              false,
              {{{0.03, 0.000}, {0.1, 0.142}, {0.15, 0.142}, {0.2, 0.142}, {0.3, 0.142}}}},
    LossCurve{kMouthOcclusion,
              false,
              {{{0.1, 0.000}, {0.3, 0.037}, {0.45, 0.072}, {0.6, 0.072}, {0.75, 0.072}}}},
    LossCurve{kNoHeadCoverings,
              false,
              {{{0.1, 0.000}, {0.5, 0.029}, {0.8, 0.087}, {0.95, 0.087}, {1, 0.093}}}},
};

// Of 2498 photographs of the other people, as `semblance-cli evaluate quality` reports them.
constexpr std::array kFigures = {
    UnifiedQualityFigures{0, 1.000, 0.590, 1.000},  UnifiedQualityFigures{10, 0.967, 0.914, 1.000},
    UnifiedQualityFigures{20, 0.943, 0.872, 0.988}, UnifiedQualityFigures{30, 0.833, 0.711, 0.922},
    UnifiedQualityFigures{40, 0.711, 0.608, 0.831}, UnifiedQualityFigures{50, 0.379, 0.303, 0.448},
    UnifiedQualityFigures{60, 0.244, 0.178, 0.300}, UnifiedQualityFigures{70, 0.202, 0.148, 0.275},
    UnifiedQualityFigures{80, 0.048, 0.026, 0.078}, UnifiedQualityFigures{90, 0.005, 0.002, 0.011},
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

/// As the notice.
constexpr double kPositive = 0.9;

/// As the notice.
constexpr double kRowsOfOneMoment = 0.5;

/// In the sample on which it was fitted and judged no face had fewer, or was brighter.
constexpr double kFewestPixels = 6;
constexpr double kMostBright = 0.3;

/// What it cannot do without; else the worst would count as harmless.
constexpr std::array kNeeds = {kFacePresence, kInterEyeDistance, kSharpness, kFaceOcclusion,
                               kTonesReversed};

/// False where it has no value.
bool isBelow(const QualityReport& report, std::string_view id, double limit)
{
    const QualityMeasurement* measurement = report.find(id);
    return measurement && measurement->raw && *measurement->raw < limit;
}

/// False where it has no value.
bool isAbove(const QualityReport& report, std::string_view id, double limit)
{
    const QualityMeasurement* measurement = report.find(id);
    return measurement && measurement->raw && *measurement->raw > limit;
}

/// The reason that the first has which is missing.
std::optional<std::string> whatIsMissing(const QualityReport& report)
{
    for (const std::string_view id : kNeeds) {
        const QualityMeasurement* measurement = report.find(id);
        if (!measurement)
            return std::string(id) + " was not measured";
        // Blur that hides covers costs more than any of them.
        const bool isHiddenByBlur =
            id == kFaceOcclusion && isBelow(report, kSharpness, kBlurHidesCovers);
        if (!measurement->raw && !isHiddenByBlur)
            return measurement->absentReason;
    }
    return std::nullopt;
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
    if (isAbove(report, kInterlacing, kRowsOfOneMoment))
        return "rows of two moments were not measured";
    if (isAbove(report, kTonesReversed, kPositive))
        return "a negative's score means nothing";
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

double expectedLoss(const QualityReport& report)
{
    double loss = 0;
    for (const QualityMeasurement& measurement : report.measurements)
        loss += expectedLoss(measurement);
    return loss;
}

QualityMeasurement unifiedQuality(const QualityReport& report)
{
    if (const auto missing = whatIsMissing(report))
        return absent(kUnifiedQuality, "", *missing, QualityReference::Own);
    if (const auto reason = whyNotMeasuredOn(report))
        return absent(kUnifiedQuality, "", *reason, QualityReference::Own);
    const double raw = std::clamp(kGoodScore - expectedLoss(report), 0.0, 1.0);
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
