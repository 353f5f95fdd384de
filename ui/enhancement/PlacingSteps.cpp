// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/PlacingSteps.h"

#include "ui/widgets/ImageCanvas.h"

#include <QKeyEvent>

namespace semblance::ui {

QTransform toShownPixels(SizePx size, const ImageCanvas& canvas)
{
    const SizePx shown = canvas.image() ? canvas.image()->uprightSize() : size;
    return QTransform::fromScale(double(shown.width) / size.width,
                                 double(shown.height) / size.height);
}

std::optional<QPoint> arrowStep(const QKeyEvent& event)
{
    constexpr int kFar = 10;
    const int step = event.modifiers() & Qt::ShiftModifier ? kFar : 1;
    switch (event.key()) {
    case Qt::Key_Left:
        return QPoint(-step, 0);
    case Qt::Key_Right:
        return QPoint(step, 0);
    case Qt::Key_Up:
        return QPoint(0, -step);
    case Qt::Key_Down:
        return QPoint(0, step);
    default:
        return std::nullopt;
    }
}

} // namespace semblance::ui
