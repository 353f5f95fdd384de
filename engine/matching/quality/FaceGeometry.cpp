// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FaceGeometry.h"

#include <algorithm>

namespace semblance::matching {

bool FaceGeometry::isInImage(PointPx point) const
{
    return point.x >= 0 && point.y >= 0 && point.x <= image.width && point.y <= image.height;
}

FaceGeometry faceGeometry(const Photograph& photograph, const Landmarks& landmarks)
{
    const OrientationMap map = photograph.map();
    FaceGeometry geometry;
    geometry.rightEye = map.toUpright(landmarks.rightEye());
    geometry.leftEye = map.toUpright(landmarks.leftEye());
    geometry.eyeMidpoint = {(geometry.rightEye.x + geometry.leftEye.x) / 2,
                            (geometry.rightEye.y + geometry.leftEye.y) / 2};
    geometry.interEyePx = distance(geometry.rightEye, geometry.leftEye);
    geometry.eyeToChinPx = distance(geometry.eyeMidpoint, map.toUpright(landmarks.chin()));
    geometry.image = map.uprightSize();
    return geometry;
}

bool isCutBy(ImageEdge edge, const Photograph& photograph, const RectPx& box)
{
    constexpr double kAtTheEdge = 0.01;
    const OrientationMap map = photograph.map();
    const RectPx seen = map.toUpright(box);
    const SizePx image = map.uprightSize();
    switch (edge) {
    case ImageEdge::Left:
        return seen.x < kAtTheEdge * seen.width;
    case ImageEdge::Right:
        return image.width - seen.x - seen.width < kAtTheEdge * seen.width;
    case ImageEdge::Above:
        return seen.y < kAtTheEdge * seen.height;
    case ImageEdge::Below:
        return image.height - seen.y - seen.height < kAtTheEdge * seen.height;
    }
    return false;
}

bool arePointsMoved(const Photograph& photograph, const RectPx& box)
{
    constexpr double kLeastHeight = 0.95;
    const RectPx seen = photograph.map().toUpright(box);
    return isCutBy(ImageEdge::Below, photograph, box) && seen.height < kLeastHeight * seen.width;
}

double widestGapPx(const Landmarks& landmarks, std::span<const PointPair> pairs)
{
    double widest = 0;
    for (const auto& [upper, lower] : pairs)
        widest = std::max(widest, distance(landmarks.points[upper], landmarks.points[lower]));
    return widest;
}

} // namespace semblance::matching
