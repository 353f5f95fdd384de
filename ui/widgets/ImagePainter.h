// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ImagePyramid.h"
#include "ui/widgets/ViewTransform.h"

#include <QColor>

class QPainter;

namespace semblance::ui {

/// Mid grey, L* 50: around every image, in every palette, so that the surround never changes how a
/// face looks.
inline constexpr QRgb kSurround = qRgb(119, 119, 119);

/// Paints the part of `pyramid` that lies in the widget, and the surround. `isSmoothed`: what
/// lies between image pixels is blended; otherwise they are shown as they are.
void paintImage(QPainter& painter, QSizeF widgetSize, double devicePixelRatio,
                const ImagePyramid& pyramid, const ViewTransform& view, bool isSmoothed);

} // namespace semblance::ui
