// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/HeadPoseEstimator.h"

#include "foundation/imaging/MatView.h"
#include "matching/models/Network.h"
#include "matching/models/NetworkNumbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace semblance::matching {

namespace {

/// Yaw, pitch, roll.
constexpr std::size_t kAngles = 3;
constexpr int kClasses = 66;
constexpr double kClassDeg = 3;
constexpr double kFirstClassDeg = -99;
/// ±15°: what belongs to one peak. A second peak far away would pull the mean to an angle that
/// neither stands for.
constexpr int kClassesAroundPeak = 5;
/// Under this share of the probability around the highest peak, the network does not know.
constexpr double kDecidedShare = 0.75;

/// The network wants the face with little around it: this share of the chip's side, from its
/// middle.
constexpr double kFaceShare = 0.82;

cv::Mat faceOf(const AlignedFace& chip)
{
    const cv::Mat all = matView(chip.chip);
    const int side = std::max(1, static_cast<int>(std::lround(all.cols * kFaceShare)));
    const int start = (all.cols - side) / 2;
    return all(cv::Rect(start, start, side, side));
}

double wrapped(double degrees)
{
    return std::remainder(degrees, 360.0);
}

} // namespace

HeadPoseEstimator::HeadPoseEstimator(std::shared_ptr<const Network> network)
    : m_network(std::move(network))
{
}

std::optional<double> angleDeg(const float* logits)
{
    const auto peak = static_cast<int>(std::max_element(logits, logits + kClasses) - logits);
    double all = 0;
    double near = 0;
    double weighted = 0;
    for (int i = 0; i < kClasses; ++i) {
        const double weight = std::exp(static_cast<double>(logits[i] - logits[peak]));
        all += weight;
        if (std::abs(i - peak) > kClassesAroundPeak)
            continue;
        near += weight;
        weighted += weight * (kFirstClassDeg + kClassDeg * (i + 0.5));
    }
    if (near < kDecidedShare * all)
        return std::nullopt;
    return weighted / near;
}

Result<HeadPose> HeadPoseEstimator::estimate(const AlignedFace& chip) const
{
    const auto outputs =
        m_network->forward(m_network->blobFrom(faceOf(chip)), {"output", "617", "618"});
    if (!outputs)
        return passOn(outputs);
    const auto useless = [this](std::string why) {
        return failure(ErrorCode::BackendFailed, Stage::Quality, m_network->manifest().id,
                       std::move(why));
    };
    std::array<double, kAngles> anglesDeg = {};
    for (std::size_t i = 0; i < kAngles; ++i) {
        const auto logits = numbersOf(*outputs, i, m_network->manifest(), Stage::Quality);
        if (!logits)
            return passOn(logits);
        if (logits->size() != kClasses)
            return useless("the head pose network does not answer with three times 66 classes");
        const auto degrees = angleDeg(logits->data());
        if (!degrees)
            return useless("the head pose network is undecided about this face");
        anglesDeg[i] = *degrees;
    }
    const auto [yaw, pitch, roll] = anglesDeg;
    // The network counts yaw to the other side.
    return HeadPose{-yaw, pitch, wrapped(roll + chip.chipToUpright.rotationDeg())};
}

} // namespace semblance::matching
