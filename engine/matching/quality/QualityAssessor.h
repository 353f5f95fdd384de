// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/models/Network.h"
#include "matching/quality/QualityMeasure.h"

#include <memory>

namespace semblance::matching {

/// Runs every measure on a face. Immutable; thread-safe.
class QualityAssessor
{
public:
    /// `headPose` may be null: the pose measures are then absent with that reason.
    explicit QualityAssessor(std::shared_ptr<const Network> headPose);
    QualityAssessor(QualityAssessor&&) noexcept;
    QualityAssessor& operator=(QualityAssessor&&) noexcept;
    ~QualityAssessor();

    QualityReport assess(const Photograph& photograph, const DetectedFace& face,
                         const Landmarks& landmarks,
                         const std::vector<DetectedFace>& allFaces) const;

private:
    std::shared_ptr<const Network> m_headPose;
    std::vector<std::unique_ptr<const QualityMeasure>> m_measures;
};

} // namespace semblance::matching
