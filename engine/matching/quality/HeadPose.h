// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace semblance::matching {

/// Degrees, in the upright view; 0 looks into the camera.
/// Positive yaw: turned to the person's left (nose towards the right edge of the picture).
/// Positive pitch: raised. Positive roll: tilted clockwise on screen, −180 to 180.
struct HeadPose
{
    double yawDeg = 0;
    double pitchDeg = 0;
    double rollDeg = 0;
};

/// Under this sureness nobody knows which way the head is turned.
inline constexpr double kDecidedPose = 0.75;

struct HeadPoseReading
{
    /// Empty where it is less sure than kDecidedPose.
    std::optional<HeadPose> pose;
    /// Of the angle that is least sure: the share of its probability within 15° of the likeliest,
    /// 0–1. Empty where the network says degrees and no probabilities.
    std::optional<double> sureness;
};

} // namespace semblance::matching
