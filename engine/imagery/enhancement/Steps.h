// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/StepSpec.h"

namespace semblance::imagery {

// Each in the file of its name, with its parameters and where its method is described.
extern const StepSpec kDeinterlaceStep;
extern const StepSpec kFrameAverageStep;
extern const StepSpec kCropStep;
extern const StepSpec kTurnStep;
extern const StepSpec kRotateStep;
extern const StepSpec kFlipStep;
extern const StepSpec kAspectStep;
extern const StepSpec kLensStep;
extern const StepSpec kGreyWorldStep;
extern const StepSpec kGreyPointStep;
extern const StepSpec kLevelsStep;
extern const StepSpec kGammaStep;
extern const StepSpec kCurvesStep;
extern const StepSpec kClaheStep;
extern const StepSpec kMedianStep;
extern const StepSpec kBilateralStep;
extern const StepSpec kNonLocalMeansStep;
extern const StepSpec kWienerStep;
extern const StepSpec kRichardsonLucyStep;
extern const StepSpec kResizeStep;

} // namespace semblance::imagery
