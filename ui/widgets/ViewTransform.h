// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <QMetaType>
#include <QPointF>
#include <QSizeF>
#include <QTransform>

namespace semblance::ui {

/// How a canvas looks at an image; never part of the evidence. A value.
/// Image points are pixels of the upright view; screen points are device pixels from the canvas's
/// centre, y down.
struct ViewTransform
{
    /// Device pixels per image pixel; above 0. 1 is 100 %.
    double zoom = 1;
    /// The image point in the middle of the canvas.
    PointPx centre;
    /// Clockwise on screen.
    double rotationDeg = 0;

    /// Every image pixel is a square of whole device pixels: nothing has to be blended.
    bool isPixelExact() const;
    /// From 200 % on: the image's own pixels can be told apart.
    bool isEnlarged() const;
    /// What lies between image pixels is blended: below 200 %, where the pixels do not fall on the
    /// screen's. From there on they are shown as they are, also in turned views: blending would
    /// invent what nobody photographed.
    bool isSmoothed() const;
    SimilarityTransform toScreen() const;
    /// `toScreen` must not have scale 0.
    static ViewTransform fromScreen(const SimilarityTransform& toScreen);
    /// Image pixels to logical widget pixels.
    QTransform toWidget(QSizeF widgetSize, double devicePixelRatio) const;

    /// The whole image in `canvasDevicePx`, centred, as large as it goes; from 200 % on in whole
    /// steps.
    static ViewTransform fitted(SizePx image, QSizeF canvasDevicePx);
    /// The same view with another zoom, `screenPoint` staying over the same image point.
    ViewTransform zoomedAt(double newZoom, const PointPx& screenPoint) const;
    /// Moves the image by `deviceDelta` on screen.
    ViewTransform panned(const PointPx& deviceDelta) const;
    /// Turned about the canvas's centre.
    ViewTransform turned(double byDeg) const;

    /// The same part of a picture of the same shape, `to` instead of `from` pixels in size.
    ViewTransform inOtherPixels(SizePx from, SizePx to) const;

    /// Of another picture: what it shows at `otherHome` moved as this view is from `home`.
    ViewTransform fromOtherHome(const ViewTransform& home, const ViewTransform& otherHome) const;

    friend bool operator==(const ViewTransform&, const ViewTransform&) = default;
};

/// `second` after `first`.
SimilarityTransform chained(const SimilarityTransform& first, const SimilarityTransform& second);

} // namespace semblance::ui

Q_DECLARE_METATYPE(semblance::ui::ViewTransform)
