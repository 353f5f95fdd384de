// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/WithheldMeasures.h"

#include "matching/quality/ConcernLimits.h"
#include "matching/quality/CoverMeasure.h"
#include "matching/quality/FaceCover.h"
#include "matching/quality/QualityIds.h"
#include "matching/quality/QualityMapping.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace semblance::matching {

namespace {

using namespace quality;

struct Zone
{
    std::string_view id;
    double CoveredZones::*share;
};

constexpr std::array kZones = {Zone{kFaceOcclusion, &CoveredZones::faceShare},
                               Zone{kMouthOcclusion, &CoveredZones::mouthShare},
                               Zone{kEyesVisible, &CoveredZones::eyesShare}};

void hide(QualityReport& report, std::span<const std::string_view> ids, const char* reason)
{
    for (QualityMeasurement& measurement : report.measurements) {
        if (measurement.raw && std::ranges::find(ids, measurement.id) != ids.end())
            measurement = absent(measurement.id, measurement.unit, reason, measurement.reference);
    }
}

bool hasConcern(const QualityReport& report, std::string_view id)
{
    const QualityMeasurement* measurement = report.find(id);
    return measurement && measurement->concern != QualityConcern::None;
}

/// Blurred skin is called covered, and blurred eyes unseen. Of 40 portraits of LFW in which nothing
/// covers a face, each blurred in ten ways: below a sharpness of 0.2 40 % were called covered,
/// above it 2 %; eyes were not seen open in 66 % below 0.2, a quarter up to 0.6, none from 0.7 on
/// (RESULTS.md, "Covers, hats, negatives").
void hideWhatBlurHides(QualityReport& report, const std::optional<CoveredZones>& flat)
{
    constexpr double kBlurHidesEyes = 0.6;
    constexpr std::array kHead = {kNoHeadCoverings};
    constexpr std::array kEyes = {kEyesSeenOpen};
    constexpr const char* kReason = "too blurred to tell what covers the face";
    const QualityMeasurement* sharpness = report.find(kSharpness);
    if (!sharpness || !sharpness->raw)
        return;
    const double sharp = *sharpness->raw;
    if (sharp < kBlurHidesEyes)
        hide(report, kEyes, "too blurred to tell an open eye");
    if (sharp >= kBlurHidesCovers)
        return;
    hide(report, kHead, kReason);
    for (QualityMeasurement& measurement : report.measurements) {
        const auto* zone = std::ranges::find(kZones, measurement.id, &Zone::id);
        if (measurement.raw && zone != kZones.end())
            measurement = withConcern(flatMeasured(zone->id, flat, zone->share, kReason));
    }
}

/// Above what is cut off, and of a negative, it is a guess.
void hideHeadCover(QualityReport& report)
{
    constexpr std::array kHead = {kNoHeadCoverings};
    if (hasConcern(report, kTonesReversed))
        hide(report, kHead, "it looks like a negative");
    else if (hasConcern(report, kMarginAbove))
        hide(report, kHead, "the image's edge cuts the head off");
}

bool isCutOff(const QualityReport& report)
{
    constexpr std::array kEdges = {kLeftwardCrop, kRightwardCrop, kMarginAbove, kMarginBelow};
    return std::ranges::any_of(
        kEdges, [&report](std::string_view edge) { return hasConcern(report, edge); });
}

/// What the network of covers sees where nothing is shown, or nobody knows what.
void sayWhatElseACoverMayBe(QualityReport& report)
{
    const bool isCut = isCutOff(report);
    if (!isCut && !hasConcern(report, kPoseSureness))
        return;
    for (QualityMeasurement& measurement : report.measurements) {
        if (measurement.concern != QualityConcern::None && measurement.aspect != kFlatArea &&
            std::ranges::find(kZones, measurement.id, &Zone::id) != kZones.end())
            measurement.aspect = isCut ? kCutOffOrCovered : kCoveredOrTurned;
    }
}

/// The points of lids that nobody sees are guesses; and of an eye under a flat area the network of
/// eyes sees the area.
void hideLids(QualityReport& report)
{
    constexpr std::array kOfLids = {kEyesOpen};
    constexpr std::array kOfEyes = {kEyesSeenOpen};
    const QualityMeasurement* eyes = report.find(kEyesVisible);
    if (!eyes || eyes->concern == QualityConcern::None)
        return;
    const std::string aspect = eyes->aspect;
    hide(report, kOfLids,
         aspect == kCoveredOrTurned ? "an eye is covered or turned out of sight"
                                    : "an eye is covered");
    if (aspect == kFlatArea && !hasConcern(report, kEyesSeenOpen))
        hide(report, kOfEyes, "an eye is covered");
}

} // namespace

void withholdWhatIsAtPoints(QualityReport& report)
{
    constexpr std::array kAtPoints = {kInterEyeDistance,
                                      kIlluminationUniformity,
                                      kNaturalColour,
                                      kYaw,
                                      kPitch,
                                      kRoll,
                                      kPoseSureness,
                                      kEyesOpen,
                                      kEyesSeenOpen,
                                      kEyesVisible,
                                      kMouthClosed,
                                      kMouthOcclusion,
                                      kFaceOcclusion,
                                      kNoHeadCoverings,
                                      kExpressionNeutrality,
                                      kHeadSize};
    hide(report, kAtPoints, "the image's edge cuts off so much that the points lie elsewhere");
}

void withholdWhatCannotBeTold(QualityReport& report, const std::optional<CoveredZones>& flat)
{
    hideWhatBlurHides(report, flat);
    hideHeadCover(report);
    sayWhatElseACoverMayBe(report);
    hideLids(report);
}

} // namespace semblance::matching
