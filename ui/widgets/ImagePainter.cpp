// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ImagePainter.h"

#include <QPainter>

#include <cmath>

namespace semblance::ui {

namespace {

/// The whole pixels of `level` that the widget shows, one more on each side for smoothing.
QRect visiblePixels(const QTransform& toWidget, QSizeF widgetSize, int levelScale,
                    const QImage& level)
{
    const QRectF seen = toWidget.inverted().mapRect(QRectF({0, 0}, widgetSize));
    const QPoint topLeft(static_cast<int>(std::floor(seen.left() / levelScale)) - 1,
                         static_cast<int>(std::floor(seen.top() / levelScale)) - 1);
    const QPoint bottomRight(static_cast<int>(std::ceil(seen.right() / levelScale)) + 1,
                             static_cast<int>(std::ceil(seen.bottom() / levelScale)) + 1);
    return QRect(topLeft, bottomRight).intersected(level.rect());
}

void paintSurround(QPainter& painter, QSizeF widgetSize, const QTransform& toWidget, SizePx image)
{
    const QRectF widget({0, 0}, widgetSize);
    const QPolygonF picture = toWidget.map(QPolygonF(QRectF(0, 0, image.width, image.height)));
    const bool isUpright = toWidget.m12() == 0;
    if (isUpright && picture.boundingRect().adjusted(1, 1, -1, -1).contains(widget))
        return;
    painter.fillRect(widget, QColor::fromRgb(kSurround));
}

} // namespace

void paintImage(QPainter& painter, QSizeF widgetSize, double devicePixelRatio,
                const ImagePyramid& pyramid, const ViewTransform& view, bool isSmoothed)
{
    const QTransform toWidget = view.toWidget(widgetSize, devicePixelRatio);
    const SizePx size = pyramid.uprightSize();
    paintSurround(painter, widgetSize, toWidget, size);

    const int k = pyramid.levelFor(view.zoom);
    const QImage& level = pyramid.level(k);
    const int scale = 1 << k;
    const QRect source = visiblePixels(toWidget, widgetSize, scale, level);
    if (source.isEmpty())
        return;

    painter.save();
    painter.setTransform(toWidget, true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, isSmoothed);
    painter.drawImage(QRectF(source.x() * scale, source.y() * scale, source.width() * scale,
                             source.height() * scale),
                      level, source);
    painter.restore();
}

} // namespace semblance::ui
