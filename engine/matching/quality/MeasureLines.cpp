// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/MeasureLines.h"

#include "matching/quality/QualityIds.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace semblance::matching {

/// Names that are words of every measure, kept from those of the files beside.
namespace measure_lines {

namespace {

using Lines = std::vector<Polyline>;

struct Drawn
{
    const OrientationMap& map;
    const Landmarks& landmarks;
    const RectPx& box;

    PointPx eyes() const { return middle(landmarks.rightEye(), landmarks.leftEye()); }
    static PointPx middle(PointPx a, PointPx b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }
    PointPx upright(PointPx stored) const { return map.toUpright(stored); }
};

/// Points of the iBUG 300-W scheme.
struct Span
{
    std::size_t first;
    std::size_t last;
};

constexpr Span kRightEye{36, 41};
constexpr Span kLeftEye{42, 47};
constexpr Span kOuterLips{48, 59};
constexpr Span kInnerLips{60, 67};
constexpr Span kWholeFace{0, 67};
constexpr Span kBrows{17, 26};

Polyline pointsOf(const Drawn& drawn, Span span)
{
    const auto begin = drawn.landmarks.points.begin();
    return {begin + static_cast<std::ptrdiff_t>(span.first),
            begin + static_cast<std::ptrdiff_t>(span.last) + 1};
}

Polyline closed(Polyline line)
{
    line.push_back(line.front());
    return line;
}

Polyline hullOf(const Polyline& points)
{
    std::vector<cv::Point2f> around;
    for (const PointPx& point : points)
        around.emplace_back(static_cast<float>(point.x), static_cast<float>(point.y));
    std::vector<cv::Point2f> hull;
    cv::convexHull(around, hull);
    Polyline line;
    for (const cv::Point2f& point : hull)
        line.push_back({static_cast<double>(point.x), static_cast<double>(point.y)});
    return closed(line);
}

/// The brows moved away from the chin by a quarter of the length from there to the nose's root.
Polyline foreheadPoints(const Drawn& drawn)
{
    constexpr double kForehead = 0.25;
    constexpr std::size_t kNoseRoot = 27;
    const PointPx root = drawn.landmarks.points[kNoseRoot];
    const PointPx chin = drawn.landmarks.chin();
    Polyline points = pointsOf(drawn, kBrows);
    for (PointPx& point : points) {
        point.x += kForehead * (root.x - chin.x);
        point.y += kForehead * (root.y - chin.y);
    }
    return points;
}

Lines box(const Drawn& drawn)
{
    const RectPx& at = drawn.box;
    return {closed({{at.x, at.y},
                    {at.x + at.width, at.y},
                    {at.x + at.width, at.y + at.height},
                    {at.x, at.y + at.height}})};
}

Lines face(const Drawn& drawn)
{
    return {hullOf(pointsOf(drawn, kWholeFace))};
}

Lines faceWithForehead(const Drawn& drawn)
{
    Polyline points = pointsOf(drawn, kWholeFace);
    const Polyline forehead = foreheadPoints(drawn);
    points.insert(points.end(), forehead.begin(), forehead.end());
    return {hullOf(points)};
}

Lines forehead(const Drawn& drawn)
{
    Polyline points = pointsOf(drawn, kBrows);
    const Polyline above = foreheadPoints(drawn);
    points.insert(points.end(), above.begin(), above.end());
    return {hullOf(points)};
}

Lines betweenEyes(const Drawn& drawn)
{
    return {{drawn.landmarks.rightEye(), drawn.landmarks.leftEye()}};
}

Lines eyesToChin(const Drawn& drawn)
{
    return {{drawn.eyes(), drawn.landmarks.chin()}};
}

Lines cross(const Drawn& drawn)
{
    return {betweenEyes(drawn).front(), eyesToChin(drawn).front()};
}

Lines eyes(const Drawn& drawn)
{
    return {closed(pointsOf(drawn, kRightEye)), closed(pointsOf(drawn, kLeftEye))};
}

Lines mouth(const Drawn& drawn)
{
    return {closed(pointsOf(drawn, kOuterLips))};
}

Lines lips(const Drawn& drawn)
{
    return {closed(pointsOf(drawn, kInnerLips))};
}

/// As CheekZones, whose squares stand upright with the face: three tenths of the distance between
/// the eyes wide, below each eye by half of the way to the mouth.
Lines cheeks(const Drawn& drawn)
{
    constexpr double kSide = 0.3;
    const PointPx right = drawn.landmarks.rightEye();
    const PointPx left = drawn.landmarks.leftEye();
    const PointPx across{kSide * (left.x - right.x), kSide * (left.y - right.y)};
    const PointPx mouth =
        Drawn::middle(drawn.landmarks.rightMouthCorner(), drawn.landmarks.leftMouthCorner());
    const PointPx down{(mouth.x - drawn.eyes().x) / 2, (mouth.y - drawn.eyes().y) / 2};
    const double length = std::max(distance({}, down), 1e-9);
    const double side = distance({}, across);
    const PointPx along{down.x / length * side, down.y / length * side};
    const auto square = [&](PointPx corner, double outwards) {
        const PointPx other{corner.x + outwards * across.x, corner.y + outwards * across.y};
        return closed({corner,
                       other,
                       {other.x + along.x, other.y + along.y},
                       {corner.x + along.x, corner.y + along.y}});
    };
    return {square({right.x + down.x, right.y + down.y}, -1),
            square({left.x + down.x, left.y + down.y}, 1)};
}

/// From `from` straight to an edge of the image as it is seen.
Lines toEdge(const Drawn& drawn, PointPx from, PointPx direction)
{
    const SizePx size = drawn.map.uprightSize();
    PointPx end = drawn.upright(from);
    if (direction.x != 0)
        end.x = direction.x < 0 ? 0 : size.width;
    if (direction.y != 0)
        end.y = direction.y < 0 ? 0 : size.height;
    return {{from, drawn.map.toStored(end)}};
}

/// The eye that is nearer to that side as it is seen.
PointPx outerEye(const Drawn& drawn, bool isLeftmost)
{
    const PointPx right = drawn.landmarks.rightEye();
    const PointPx left = drawn.landmarks.leftEye();
    const bool isRightEyeLeftmost = drawn.upright(right).x < drawn.upright(left).x;
    return isRightEyeLeftmost == isLeftmost ? right : left;
}

Lines toTheLeft(const Drawn& drawn)
{
    return toEdge(drawn, outerEye(drawn, true), {-1, 0});
}

Lines toTheRight(const Drawn& drawn)
{
    return toEdge(drawn, outerEye(drawn, false), {1, 0});
}

Lines upwards(const Drawn& drawn)
{
    return toEdge(drawn, drawn.eyes(), {0, -1});
}

Lines downwards(const Drawn& drawn)
{
    return toEdge(drawn, drawn.eyes(), {0, 1});
}

struct Place
{
    std::string_view id;
    Lines (*lines)(const Drawn&);
};

using namespace quality;

constexpr std::array kPlaces = {
    Place{kUnifiedQuality, box},
    Place{kFacePresence, box},
    Place{kSingleFace, box},
    Place{kInterEyeDistance, betweenEyes},
    Place{kSharpness, face},
    Place{kMotionBlur, face},
    Place{kLuminanceMean, face},
    Place{kUnderExposure, face},
    Place{kOverExposure, face},
    Place{kDynamicRange, face},
    Place{kToneRange, box},
    Place{kTonesReversed, face},
    Place{kLuminanceVariance, face},
    Place{kIlluminationUniformity, cheeks},
    Place{kNaturalColour, cheeks},
    Place{kNoise, face},
    Place{kCompression, face},
    Place{kInterlacing, face},
    Place{kYaw, cross},
    Place{kPitch, cross},
    Place{kRoll, cross},
    Place{kPoseSureness, face},
    Place{kEyesOpen, eyes},
    Place{kEyesSeenOpen, eyes},
    Place{kEyesVisible, eyes},
    Place{kMouthClosed, lips},
    Place{kMouthOcclusion, mouth},
    Place{kFaceOcclusion, faceWithForehead},
    Place{kNoHeadCoverings, forehead},
    Place{kExpressionNeutrality, face},
    Place{kHeadSize, eyesToChin},
    Place{kLeftwardCrop, toTheLeft},
    Place{kRightwardCrop, toTheRight},
    Place{kMarginAbove, upwards},
    Place{kMarginBelow, downwards},
};

} // namespace

} // namespace measure_lines

std::vector<Polyline> measureLines(std::string_view id, const OrientationMap& map,
                                   const Landmarks& landmarks, const RectPx& box)
{
    using namespace measure_lines;
    const auto place = std::ranges::find(kPlaces, id, &Place::id);
    return place == kPlaces.end() ? Lines() : place->lines({map, landmarks, box});
}

} // namespace semblance::matching
