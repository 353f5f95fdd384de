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
/// Under this length a side has no room for three handles with a gap between them.
constexpr double kRoomForThreePx = 64;
constexpr double kOutsidePx = 5;

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

/// Where a side of `length` begins that should begin at `at`; what has no room stays cut.
double startWithin(double at, double length, double least, double most)
{
    return length > most - least ? at : std::clamp(at, least, most - length);
}

} // namespace

std::vector<MarkHandle> handlesOf(const QRectF& box, const QTransform& toWidget)
{
    using enum BoxSide;
    const double scale = std::sqrt(std::abs(toWidget.determinant()));
    const bool isNarrow = box.width() * scale < kRoomForThreePx;
    const bool isFlat = box.height() * scale < kRoomForThreePx;
    const double outside = isNarrow || isFlat ? kOutsidePx / scale : 0;
    const QRectF corners = box.adjusted(-outside, -outside, outside, outside);
    const QPointF middle = box.center();
    std::vector<MarkHandle> handles{{BoxSides(Left) | Top, corners.topLeft()},
                                    {BoxSides(Right) | Top, corners.topRight()},
                                    {BoxSides(Right) | Bottom, corners.bottomRight()},
                                    {BoxSides(Left) | Bottom, corners.bottomLeft()}};
    if (!isNarrow) {
        handles.push_back({Top, {middle.x(), box.top()}});
        handles.push_back({Bottom, {middle.x(), box.bottom()}});
    }
    if (!isFlat) {
        handles.push_back({Right, {box.right(), middle.y()}});
        handles.push_back({Left, {box.left(), middle.y()}});
    }
    return handles;
}

std::optional<BoxSides> handleAt(const QRectF& box, const QTransform& toWidget, QPointF widgetPoint)
{
    for (const MarkHandle& handle : handlesOf(box, toWidget)) {
        if (QLineF(toWidget.map(handle.at), widgetPoint).length() <= kGrabPx)
            return handle.sides;
    }
    if (isOnOutline(box, toWidget, widgetPoint))
        return kWholeBox;
    return std::nullopt;
}

QRectF dragged(const QRectF& box, BoxSides sides, QPointF delta, const QRectF& image)
{
    if (sides == kWholeBox) {
        const QRectF moved = box.translated(delta);
        return {startWithin(moved.x(), box.width(), image.left(), image.right()),
                startWithin(moved.y(), box.height(), image.top(), image.bottom()), box.width(),
                box.height()};
    }
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

QCursor cursorFor(BoxSides sides)
{
    using enum BoxSide;
    if (sides == kWholeBox)
        return Qt::SizeAllCursor;
    if (sides == (BoxSides(Left) | Top) || sides == (BoxSides(Right) | Bottom))
        return Qt::SizeFDiagCursor;
    if (sides == (BoxSides(Right) | Top) || sides == (BoxSides(Left) | Bottom))
        return Qt::SizeBDiagCursor;
    return sides.testFlag(Left) || sides.testFlag(Right) ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

} // namespace semblance::ui
