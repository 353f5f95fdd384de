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

constexpr int kClasses = kHeadPoseClasses;
constexpr double kClassDeg = 3;
constexpr double kFirstClassDeg = -99;
/// ±15°: what belongs to one peak. A second peak far away would pull the mean to an angle that
/// neither stands for.
constexpr int kClassesAroundPeak = 5;

constexpr double kHalfTurnDeg = 180;

/// Networks want the face with little around it: a share of the chip's side, from its middle.
cv::Mat faceOf(const AlignedFace& chip, double share)
{
    const cv::Mat all = matView(chip.chip);
    const int side = std::max(1, static_cast<int>(std::lround(all.cols * share)));
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

AngleReading angleOfClasses(const float* logits)
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
    return {weighted / near, near / all};
}

Result<HeadPoseReading> HeadPoseEstimator::estimate(const AlignedFace& chip) const
{
    const HeadPoseOutputs& asked = m_network->manifest().headPose;
    const auto outputs = m_network->forward(m_network->blobFrom(faceOf(chip, asked.faceShare)),
                                            {asked.names.begin(), asked.names.end()});
    if (!outputs)
        return passOn(outputs);
    std::array<double, kHeadPoseAngles> anglesDeg = {};
    std::optional<double> sureness;
    for (std::size_t i = 0; i < kHeadPoseAngles; ++i) {
        const auto angle = angleOf(*outputs, i);
        if (!angle)
            return passOn(angle);
        anglesDeg[i] = asked.signs[i] * angle->degrees;
        if (angle->sureness)
            sureness = std::min(sureness.value_or(1), *angle->sureness);
    }
    if (sureness.value_or(1) < kDecidedPose)
        return HeadPoseReading{std::nullopt, sureness};
    const auto [yaw, pitch, roll] = anglesDeg;
    const HeadPose pose{yaw, pitch, wrapped(roll + chip.chipToUpright.rotationDeg())};
    return HeadPoseReading{pose, sureness};
}

Result<AngleReading> HeadPoseEstimator::angleOf(const std::vector<cv::Mat>& outputs,
                                                std::size_t index) const
{
    const ModelManifest& manifest = m_network->manifest();
    const auto useless = [&manifest](std::string why) {
        return failure(ErrorCode::BackendFailed, Stage::Quality, manifest.id, std::move(why));
    };
    const auto numbers = numbersOf(outputs, index, manifest, Stage::Quality);
    if (!numbers)
        return passOn(numbers);
    if (manifest.outputSize == kHeadPoseAngles) {
        if (numbers->size() != 1)
            return useless("the head pose network does not answer with three angles");
        const double degrees = numbers->front();
        if (std::abs(degrees) > kHalfTurnDeg)
            return useless("the head pose network answers with more than half a turn");
        return AngleReading{degrees, std::nullopt};
    }
    if (numbers->size() != kClasses)
        return useless("the head pose network does not answer with three times 66 classes");
    return angleOfClasses(numbers->data());
}

} // namespace semblance::matching
