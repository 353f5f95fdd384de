// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LandmarkPainter.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::ui {

namespace {

const QColor kPointOutline(0, 0, 0, 190);
const QColor kLight(255, 255, 255, 235);
/// Between the points: what lies below stays visible.
const QColor kLineDark(0, 0, 0, 90);
const QColor kLineLight(255, 255, 255, 150);
constexpr double kLeastRadiusPx = 1;
constexpr double kMostRadiusPx = 2.5;
/// Of the distance between the eyes on screen: neighbours on a lid stay apart.
constexpr double kRadiusShare = 0.016;

struct Contour
{
    std::size_t first;
    std::size_t last;
    bool isClosed;
};

/// In the order of the iBUG 300-W scheme.
constexpr std::array<Contour, 9> kContours{{
    {0, 16, false},  // jaw
    {17, 21, false}, // the person's right brow
    {22, 26, false}, // left brow
    {27, 30, false}, // bridge of the nose
    {31, 35, false}, // nostrils
    {36, 41, true},  // right eye
    {42, 47, true},  // left eye
    {48, 59, true},  // outer lips
    {60, 67, true},  // inner lips
}};

void paintContour(QPainter& painter, const QPolygonF& points, const Contour& contour)
{
    QPolygonF line(points.mid(static_cast<qsizetype>(contour.first),
                              static_cast<qsizetype>(contour.last - contour.first + 1)));
    if (contour.isClosed)
        line.append(line.first());
    painter.drawPolyline(line);
}

void paintDots(QPainter& painter, const QPolygonF& points, double radiusPx)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPointOutline);
    for (const QPointF& point : points)
        painter.drawEllipse(point, radiusPx + 1, radiusPx + 1);
    painter.setBrush(kLight);
    for (const QPointF& point : points)
        painter.drawEllipse(point, radiusPx, radiusPx);
}

} // namespace

void paintLandmarks(QPainter& painter, const QTransform& toWidget, const OrientationMap& map,
                    const matching::Landmarks& landmarks)
{
    QPolygonF points;
    for (const PointPx& stored : landmarks.points) {
        const PointPx upright = map.toUpright(stored);
        points.append(toWidget.map(QPointF(upright.x, upright.y)));
    }
    const double perImagePixel = std::hypot(toWidget.m11(), toWidget.m12());
    const double radiusPx =
        std::clamp(kRadiusShare * landmarks.interEyeDistancePx() * perImagePixel, kLeastRadiusPx,
                   kMostRadiusPx);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(kLineDark, 2.5), QPen(kLineLight, 1)}) {
        painter.setPen(pen);
        for (const Contour& contour : kContours)
            paintContour(painter, points, contour);
    }
    paintDots(painter, points, radiusPx);
    painter.restore();
}

} // namespace semblance::ui
