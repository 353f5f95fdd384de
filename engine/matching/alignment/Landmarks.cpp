// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/alignment/Landmarks.h"

namespace semblance::matching {

namespace {

// Where the 300-W scheme keeps what; "right" is the person's, which comes first.
constexpr std::size_t kChin = 8;
constexpr std::size_t kNoseTip = 30;
constexpr std::size_t kRightEye = 36;
constexpr std::size_t kLeftEye = 42;
constexpr std::size_t kEyePoints = 6;
constexpr std::size_t kRightMouthCorner = 48;
constexpr std::size_t kLeftMouthCorner = 54;

} // namespace

PointPx Landmarks::rightEye() const
{
    PointPx sum;
    for (std::size_t i = kRightEye; i < kRightEye + kEyePoints; ++i)
        sum = {sum.x + points[i].x, sum.y + points[i].y};
    return {sum.x / kEyePoints, sum.y / kEyePoints};
}

PointPx Landmarks::leftEye() const
{
    PointPx sum;
    for (std::size_t i = kLeftEye; i < kLeftEye + kEyePoints; ++i)
        sum = {sum.x + points[i].x, sum.y + points[i].y};
    return {sum.x / kEyePoints, sum.y / kEyePoints};
}

PointPx Landmarks::noseTip() const
{
    return points[kNoseTip];
}

PointPx Landmarks::rightMouthCorner() const
{
    return points[kRightMouthCorner];
}

PointPx Landmarks::leftMouthCorner() const
{
    return points[kLeftMouthCorner];
}

PointPx Landmarks::chin() const
{
    return points[kChin];
}

double Landmarks::interEyeDistancePx() const
{
    return distance(rightEye(), leftEye());
}

bool Landmarks::areEyesApart(const RectPx& box) const
{
    constexpr double kLeastShare = 0.15;
    return interEyeDistancePx() >= kLeastShare * box.width;
}

std::array<PointPx, 5> Landmarks::fivePoints() const
{
    return {rightEye(), leftEye(), noseTip(), rightMouthCorner(), leftMouthCorner()};
}

} // namespace semblance::matching
