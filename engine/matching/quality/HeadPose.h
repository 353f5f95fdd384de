// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace semblance::matching
