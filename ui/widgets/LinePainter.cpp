// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LinePainter.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

namespace semblance::ui {

namespace {

constexpr double kOuterPx = 4;
constexpr double kInnerPx = 2;
const QColor kLineEdge(0, 0, 0, 170);

QPolygonF onWidget(const matching::Polyline& line, const QTransform& toWidget,
                   const OrientationMap& map)
{
    QPolygonF points;
    for (const PointPx& stored : line) {
        const PointPx upright = map.toUpright(stored);
        points.append(toWidget.map(QPointF(upright.x, upright.y)));
    }
    return points;
}

} // namespace

void paintLines(QPainter& painter, const QTransform& toWidget, const OrientationMap& map,
                const std::vector<matching::Polyline>& lines, const QColor& accent)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, widthPx] :
         {std::pair(kLineEdge, kOuterPx), std::pair(accent, kInnerPx)}) {
        painter.setPen(QPen(colour, widthPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const matching::Polyline& line : lines)
            painter.drawPolyline(onWidget(line, toWidget, map));
    }
    painter.restore();
}

} // namespace semblance::ui
