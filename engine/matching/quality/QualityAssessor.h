// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/alignment/Landmarks.h"
#include "matching/detection/FaceDetector.h"
#include "matching/quality/QualityNetworks.h"
#include "matching/quality/QualityReport.h"

#include <memory>
#include <vector>

namespace semblance::matching {

class HeadPoseEstimator;
class QualityMeasure;

/// Runs every measure on a face. Immutable; thread-safe; same input, same bytes.
class QualityAssessor
{
public:
    explicit QualityAssessor(QualityNetworks networks);
    ~QualityAssessor();
    QualityAssessor(QualityAssessor&&) noexcept;
    QualityAssessor& operator=(QualityAssessor&&) noexcept;

    /// `landmarks` of `face`; `allFaces` of the same image, with or without `face`. What one
    /// measure alone lacks is absent in the report with its reason. Fails: BackendFailed.
    Result<QualityReport> assess(const Photograph& photograph, const DetectedFace& face,
                                 const Landmarks& landmarks,
                                 const std::vector<DetectedFace>& allFaces) const;

private:
    QualityReport measured(const Photograph& photograph, const DetectedFace& face,
                           const Landmarks& landmarks,
                           const std::vector<DetectedFace>& allFaces) const;

    QualityNetworks m_networks;
    std::unique_ptr<const HeadPoseEstimator> m_headPose;
    std::vector<std::unique_ptr<const QualityMeasure>> m_measures;
};

} // namespace semblance::matching
