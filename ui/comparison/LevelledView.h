// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Orientation.h"
#include "matching/alignment/Landmarks.h"
#include "ui/widgets/ViewTransform.h"

#include <optional>

namespace semblance::ui {

/// A view in which the eyes are level, 42 % from the top, and `interEyeDevicePx` apart; no pixel is
/// changed. Empty where both eyes lie on one point.
std::optional<ViewTransform> levelledView(const matching::Landmarks& landmarks,
                                          const OrientationMap& map, QSizeF canvasDevicePx,
                                          double interEyeDevicePx);

/// For a box in which nobody but a person sees a face: the box upright in the middle, as wide as a
/// face whose eyes are `interEyeDevicePx` apart; nothing is levelled.
ViewTransform boxedView(const RectPx& box, const OrientationMap& map, double interEyeDevicePx);

/// How far apart the eyes are shown on canvases of this size: the head fits with room around it.
double interEyeOnScreen(QSizeF canvasDevicePx);

} // namespace semblance::ui
