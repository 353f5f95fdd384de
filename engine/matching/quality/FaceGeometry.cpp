// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FaceGeometry.h"

#include <algorithm>

namespace semblance::matching {

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

double widestGapPx(const Landmarks& landmarks, std::span<const PointPair> pairs)
{
    double widest = 0;
    for (const auto& [upper, lower] : pairs)
        widest = std::max(widest, distance(landmarks.points[upper], landmarks.points[lower]));
    return widest;
}

} // namespace semblance::matching
