// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityAssessor.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/FullTones.h"
#include "matching/quality/ConcernLimits.h"
#include "matching/quality/FaceGeometry.h"
#include "matching/quality/HeadPoseEstimator.h"
#include "matching/quality/QualityIds.h"
#include "matching/quality/QualityMeasure.h"
#include "matching/quality/UnifiedQuality.h"
#include "matching/quality/WithheldMeasures.h"

#include <cmath>

namespace semblance::matching {

namespace {

struct PoseSeen
{
    HeadPoseOrReason pose;
    std::optional<double> sureness;
};

PoseSeen unseen(std::string reason)
{
    return {tl::unexpected(std::move(reason)), std::nullopt};
}

PoseSeen poseOf(const HeadPoseEstimator* estimator, const DetectedFace& face,
                const FaceGeometry& geometry, const AlignedFace& chip)
{
    // A pose comes out of every box; of a guess nobody may read degrees.
    if (!face.isSeenByDetector())
        return unseen("the detector sees no face in the box");
    // What is missing of half a face the network takes for turned away.
    if (!geometry.areEyesInImage())
        return unseen("an eye lies outside the image");
    if (!estimator)
        return unseen("no head pose model is in use");
    const auto reading = guarded(Stage::Quality, {}, [&] { return estimator->estimate(chip); });
    if (!reading)
        return unseen(reading.error().detail);
    if (!reading->pose)
        return {tl::unexpected<std::string>("the head pose network is undecided about this face"),
                reading->sureness};
    return {*reading->pose, reading->sureness};
}

/// Burnt out, black and in a profile the network calls covered what is not seen (RESULTS.md,
/// "Covers, hats, negatives"): why nothing is said of covers there, null elsewhere. `tones`: of the
/// picture that it sees, spread where they are few.
const char* whatHidesCovers(const FaceTones& tones, const HeadPoseOrReason& pose)
{
    constexpr int kDarkest = 8;
    constexpr double kMostDark = 0.92;
    constexpr int kBrightest = 247;
    constexpr double kMostBright = 0.3;
    constexpr double kMostTurnedDeg = 40;
    if (tones.shareBetween(0, kDarkest) > kMostDark)
        return "too dark to tell what covers the face";
    if (tones.shareBetween(kBrightest, 255) > kMostBright)
        return "too bright to tell what covers the face";
    if (pose && std::abs(pose->yawDeg) > kMostTurnedDeg)
        return "turned too far to tell what covers the face";
    return nullptr;
}

FaceCoverOrReason coverOf(const Network* network, const DetectedFace& face,
                          const Photograph& photograph, const Landmarks& landmarks,
                          const AlignedFace& chip, const char* whatHides)
{
    if (!face.isSeenByDetector())
        return tl::unexpected<std::string>("the detector sees no face in the box");
    if (whatHides)
        return tl::unexpected<std::string>(whatHides);
    if (!network)
        return tl::unexpected<std::string>("no model of covers is in use");
    const Result<FaceCover> cover = guarded(
        Stage::Quality, {}, [&] { return faceCover(*network, photograph, landmarks, chip); });
    if (!cover)
        return tl::unexpected<std::string>(cover.error().detail);
    return *cover;
}

} // namespace

QualityAssessor::QualityAssessor(QualityNetworks networks)
    : m_networks(std::move(networks)),
      m_headPose(m_networks.headPose
                     ? std::make_unique<const HeadPoseEstimator>(m_networks.headPose)
                     : nullptr),
      m_measures(allQualityMeasures())
{
}

QualityAssessor::~QualityAssessor() = default;
QualityAssessor::QualityAssessor(QualityAssessor&&) noexcept = default;
QualityAssessor& QualityAssessor::operator=(QualityAssessor&&) noexcept = default;

Result<QualityReport> QualityAssessor::assess(const Photograph& photograph,
                                              const DetectedFace& face, const Landmarks& landmarks,
                                              const std::vector<DetectedFace>& allFaces) const
{
    return guarded(Stage::Quality, photograph.name, [&]() -> Result<QualityReport> {
        return measured(photograph, face, landmarks, allFaces);
    });
}

QualityReport QualityAssessor::measured(const Photograph& photograph, const DetectedFace& face,
                                        const Landmarks& landmarks,
                                        const std::vector<DetectedFace>& allFaces) const
{
    const AlignedFace chip = qualityChip(photograph, landmarks);
    const auto inGrey = inItsOneColour(photograph, face.box);
    const FaceTones tones = inGrey ? faceTones(*inGrey, landmarks, qualityChip(*inGrey, landmarks))
                                   : faceTones(photograph, landmarks, chip);
    const auto spread = withFullTonesOf(photograph, face.box);
    const Photograph& seen = spread ? *spread : photograph;
    const AlignedFace seenChip = spread ? qualityChip(seen, landmarks) : chip;
    const PoseSeen pose =
        poseOf(m_headPose.get(), face, faceGeometry(photograph, landmarks), seenChip);
    const FaceCoverOrReason cover =
        coverOf(m_networks.faceCover.get(), face, photograph, landmarks, seenChip,
                whatHidesCovers(spread ? faceTones(seen, landmarks, seenChip) : tones, pose.pose));
    // In the pixels as they are: spread ones have steps of their own.
    const std::optional<CoveredZones> flat =
        face.isSeenByDetector() ? flatCover(photograph, landmarks, chip) : std::nullopt;
    const QualityInput input{photograph,         seen,      face,          landmarks, chip,  tones,
                             inGrey.has_value(), pose.pose, pose.sureness, allFaces,  cover, flat,
                             m_networks};
    QualityReport report;
    for (const auto& measure : m_measures)
        report.measurements.push_back(withConcern(measure->measure(input)));
    if (arePointsMoved(photograph, face.box))
        withholdWhatIsAtPoints(report);
    withholdWhatCannotBeTold(report, flat);
    report.measurements.insert(report.measurements.begin(), withConcern(unifiedQuality(report)));
    return report;
}

} // namespace semblance::matching
