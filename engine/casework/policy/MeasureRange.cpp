// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/MeasureRange.h"

#include "matching/quality/QualityIds.h"

#include <algorithm>
#include <array>

namespace semblance::casework {

namespace {

using namespace matching::quality;

struct Row
{
    std::string_view measure;
    MeasureRange range;
};

constexpr MeasureRange kShare{0, 1};
constexpr MeasureRange kLength{0, kLargestFigure};
constexpr MeasureRange kAngle{0, 180};

// Rooms beside the face and logarithms of odds have no end on either side.
constexpr std::array kRows{
    Row{kUnifiedQuality, kShare}, Row{kFacePresence, kShare}, Row{kInterEyeDistance, kLength},
    Row{kSharpness, kLength}, Row{kLuminanceMean, kShare}, Row{kUnderExposure, kShare},
    Row{kOverExposure, kShare},
    // Bits of 256 levels.
    Row{kDynamicRange, {0, 8}}, Row{kLuminanceVariance, kShare},
    Row{kIlluminationUniformity, kShare}, Row{kNaturalColour, kLength},
    Row{kBackgroundUniformity, kLength}, Row{kEyesOpen, kLength}, Row{kEyesSeenOpen, kShare},
    Row{kEyesVisible, kShare}, Row{kMouthOcclusion, kShare}, Row{kFaceOcclusion, kShare},
    Row{kNoHeadCoverings, kShare}, Row{kMouthClosed, kLength}, Row{kHeadSize, kLength},
    Row{kToneRange, {0, 256}}, Row{kTonesReversed, kShare}, Row{kNoise, kLength}, Row{kYaw, kAngle},
    Row{kPitch, kAngle}, Row{kRoll, kAngle}, Row{kSingleFace, kShare}, Row{kFileIntegrity, kShare}};

} // namespace

MeasureRange rangeOf(std::string_view measure)
{
    const auto row = std::ranges::find(kRows, measure, &Row::measure);
    return row == kRows.end() ? MeasureRange{-kLargestFigure, kLargestFigure} : row->range;
}

} // namespace semblance::casework
