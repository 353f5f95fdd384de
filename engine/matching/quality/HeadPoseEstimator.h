// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/quality/HeadPose.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace semblance::matching {

class Network;

struct AngleReading
{
    double degrees = 0;
    /// As HeadPoseReading's, of this angle.
    std::optional<double> sureness;
};

/// Reads the three angles from a network that answers, per angle, with the degrees themselves or
/// with 66 classes of 3° each; its manifest says which outputs they are and to which side they
/// count. Immutable; thread-safe.
class HeadPoseEstimator
{
public:
    /// Not null.
    explicit HeadPoseEstimator(std::shared_ptr<const Network> network);

    /// `chip`: as qualityChip makes it. The tilt that the chip has taken out is added to the roll
    /// again. Fails: BackendFailed (also: more than half a turn, other outputs than those).
    Result<HeadPoseReading> estimate(const AlignedFace& chip) const;

private:
    /// Of output `index`, counted as the network counts.
    Result<AngleReading> angleOf(const std::vector<cv::Mat>& outputs, std::size_t index) const;

    std::shared_ptr<const Network> m_network;
};

/// From 66 logits: softmax, then the mean over the classes within 15° of the likeliest, each
/// standing for the middle of its 3°, and how much of the probability lies there. (With their lower
/// edges, as is often done, an image and its mirror image give angles that do not cancel but sum to
/// −3°.)
AngleReading angleOfClasses(const float* logits);

} // namespace semblance::matching
