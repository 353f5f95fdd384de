// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <QPoint>
#include <QTransform>

#include <optional>

class QKeyEvent;

namespace semblance::ui {

class ImageCanvas;

/// From pixels of a picture of `size` to those of the picture that the canvas shows of it, which
/// may have less.
QTransform toShownPixels(SizePx size, const ImageCanvas& canvas);

/// Pixels that an arrow key moves something by, ten with Shift; empty: another key.
std::optional<QPoint> arrowStep(const QKeyEvent& event);

} // namespace semblance::ui
