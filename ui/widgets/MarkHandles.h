// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>
#include <QFlags>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QTransform>

#include <optional>
#include <vector>

namespace semblance::ui {

/// Which sides of a box a drag moves; all four: the whole box.
enum class BoxSide
{
    Left = 1,
    Top = 2,
    Right = 4,
    Bottom = 8,
};
Q_DECLARE_FLAGS(BoxSides, BoxSide)
Q_DECLARE_OPERATORS_FOR_FLAGS(BoxSides)

inline constexpr BoxSides kWholeBox =
    BoxSides(BoxSide::Left) | BoxSide::Top | BoxSide::Right | BoxSide::Bottom;

/// A square to drag, in the box's own directions (image pixels).
struct MarkHandle
{
    BoxSides sides;
    QPointF at;
};

/// Four corners, then the middles of those sides that are long enough on screen for a handle of
/// their own. The corners of a box that is small there stand outside of it, so that they cover
/// nothing of the face. `toWidget`: image to logical widget pixels.
std::vector<MarkHandle> handlesOf(const QRectF& box, const QTransform& toWidget);

/// What a press at `widgetPoint` takes hold of: a handle, else the outline (the whole box), else
/// nothing. Inside the box nothing is taken hold of, so that a drag there pans and never moves a
/// box by accident.
std::optional<BoxSides> handleAt(const QRectF& box, const QTransform& toWidget,
                                 QPointF widgetPoint);

/// `box` with `sides` moved by `delta` (image pixels); sides never cross. A whole box keeps its
/// size and stops at the edges of `image`.
QRectF dragged(const QRectF& box, BoxSides sides, QPointF delta, const QRectF& image);

/// Over what moves `sides`.
QCursor cursorFor(BoxSides sides);

} // namespace semblance::ui
