// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityAssessor.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/FullTones.h"
#include "matching/quality/ConcernLimits.h"
#include "matching/quality/HeadPoseEstimator.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

namespace {

HeadPoseOrReason poseOf(const HeadPoseEstimator* estimator, const DetectedFace& face,
                        const AlignedFace& chip)
{
    // A pose comes out of every box; of a guess nobody may read degrees.
    if (!face.isSeenByDetector())
        return tl::unexpected<std::string>("the detector sees no face in the box");
    if (!estimator)
        return tl::unexpected<std::string>("no head pose model is in use");
    const Result<HeadPose> pose =
        guarded(Stage::Quality, {}, [&] { return estimator->estimate(chip); });
    if (!pose)
        return tl::unexpected<std::string>(pose.error().detail);
    return *pose;
}

} // namespace

QualityAssessor::QualityAssessor(std::shared_ptr<const Network> headPose)
    : m_headPose(headPose ? std::make_unique<const HeadPoseEstimator>(std::move(headPose))
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
    const HeadPoseOrReason pose =
        poseOf(m_headPose.get(), face, spread ? qualityChip(seen, landmarks) : chip);
    const QualityInput input{photograph,         seen, face,    landmarks, chip, tones,
                             inGrey.has_value(), pose, allFaces};
    QualityReport report;
    for (const auto& measure : m_measures)
        report.measurements.push_back(withConcern(measure->measure(input)));
    return report;
}

} // namespace semblance::matching
