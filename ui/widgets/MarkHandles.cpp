// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MarkHandles.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

/// How near a pointer must come, in logical pixels: half a finger-sized 16 px target.
constexpr double kGrabPx = 8;
constexpr double kOutlineGrabPx = 4;

double distanceToSegment(const QPointF& point, const QPointF& a, const QPointF& b)
{
    const QPointF along = b - a;
    const double length2 = QPointF::dotProduct(along, along);
    if (length2 == 0)
        return QLineF(point, a).length();
    const double t = std::clamp(QPointF::dotProduct(point - a, along) / length2, 0.0, 1.0);
    return QLineF(point, a + t * along).length();
}

bool isOnOutline(const QRectF& box, const QTransform& toWidget, const QPointF& point)
{
    const QPolygonF outline = toWidget.map(QPolygonF(box));
    for (qsizetype i = 0; i + 1 < outline.size(); ++i) {
        if (distanceToSegment(point, outline[i], outline[i + 1]) <= kOutlineGrabPx)
            return true;
    }
    return false;
}

} // namespace

std::vector<MarkHandle> handlesOf(const QRectF& box)
{
    using enum BoxSide;
    const QPointF middle = box.center();
    return {{BoxSides(Left) | Top, box.topLeft()},
            {BoxSides(Right) | Top, box.topRight()},
            {BoxSides(Right) | Bottom, box.bottomRight()},
            {BoxSides(Left) | Bottom, box.bottomLeft()},
            {Top, {middle.x(), box.top()}},
            {Right, {box.right(), middle.y()}},
            {Bottom, {middle.x(), box.bottom()}},
            {Left, {box.left(), middle.y()}}};
}

std::optional<BoxSides> handleAt(const QRectF& box, const QTransform& toWidget, QPointF widgetPoint)
{
    for (const MarkHandle& handle : handlesOf(box)) {
        if (QLineF(toWidget.map(handle.at), widgetPoint).length() <= kGrabPx)
            return handle.sides;
    }
    if (isOnOutline(box, toWidget, widgetPoint))
        return kWholeBox;
    return std::nullopt;
}

QRectF dragged(const QRectF& box, BoxSides sides, QPointF delta)
{
    if (sides == kWholeBox)
        return box.translated(delta);
    QRectF result = box;
    if (sides.testFlag(BoxSide::Left))
        result.setLeft(std::min(box.left() + delta.x(), box.right() - 1));
    if (sides.testFlag(BoxSide::Right))
        result.setRight(std::max(box.right() + delta.x(), box.left() + 1));
    if (sides.testFlag(BoxSide::Top))
        result.setTop(std::min(box.top() + delta.y(), box.bottom() - 1));
    if (sides.testFlag(BoxSide::Bottom))
        result.setBottom(std::max(box.bottom() + delta.y(), box.top() + 1));
    return result;
}

} // namespace semblance::ui
