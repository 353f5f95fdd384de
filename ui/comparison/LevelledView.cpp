// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/LevelledView.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace semblance::ui {

namespace {

/// A head is about three and a half inter-eye distances wide and five high.
constexpr double kShareOfWidth = 0.24;
constexpr double kShareOfHeight = 0.21;
constexpr double kEyesFromTop = 0.42;
/// A face's box, in inter-eye distances.
constexpr double kBoxAcross = 2.2;

} // namespace

double interEyeOnScreen(QSizeF canvasDevicePx)
{
    return std::min(canvasDevicePx.width() * kShareOfWidth,
                    canvasDevicePx.height() * kShareOfHeight);
}

std::optional<ViewTransform> levelledView(const matching::Landmarks& landmarks,
                                          const OrientationMap& map, QSizeF canvasDevicePx,
                                          double interEyeDevicePx)
{
    // The person's right eye is at the left of an image in which they stand upright.
    const PointPx left = map.toUpright(landmarks.rightEye());
    const PointPx right = map.toUpright(landmarks.leftEye());
    const double apart = distance(left, right);
    if (apart <= 0 || interEyeDevicePx <= 0)
        return std::nullopt;
    ViewTransform view;
    view.zoom = interEyeDevicePx / apart;
    view.rotationDeg = -std::atan2(right.y - left.y, right.x - left.x) * 180 / std::numbers::pi;
    view.centre = {(left.x + right.x) / 2, (left.y + right.y) / 2};
    return view.panned({0, (kEyesFromTop - 0.5) * canvasDevicePx.height()});
}

ViewTransform boxedView(const RectPx& box, const OrientationMap& map, double interEyeDevicePx)
{
    const RectPx upright = map.toUpright(box);
    return {kBoxAcross * interEyeDevicePx / std::max({upright.width, upright.height, 1.0}),
            upright.centre(), 0};
}

} // namespace semblance::ui
