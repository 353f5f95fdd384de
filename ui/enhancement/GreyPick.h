// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "ui/widgets/CanvasTool.h"

#include <QPoint>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace semblance::ui {

/// The place that is grey in the scene, over the picture that reaches the step: a click sets it,
/// arrows move it. A loupe beside the pointer shows the square whose mean is taken, and the mean
/// stands in words.
class GreyPick : public CanvasTool
{
    Q_OBJECT

public:
    using CanvasTool::CanvasTool;

    /// Pixels of the picture that reaches the step, of `size`; the square reaches `radius` from
    /// `place` to each side.
    void show(QPoint place, int radius, SizePx size);
    QPoint place() const { return m_place; }

    void paint(QPainter& painter, const ImageCanvas& canvas) override;
    bool press(const ImageCanvas&, QPointF) override { return false; }
    void drag(const ImageCanvas&, QPointF) override {}
    void release(const ImageCanvas&, QPointF) override {}
    void click(const ImageCanvas& canvas, QPointF at) override;
    bool key(const ImageCanvas& canvas, const QKeyEvent& event) override;
    bool takesEscape() const override { return true; }
    std::optional<QCursor> cursorAt(const ImageCanvas& canvas, QPointF at) const override;
    QString hint(const ImageCanvas& canvas, std::optional<QPointF> pointer) const override;

Q_SIGNALS:
    /// By a person. Edits with the same `gesture` are one change.
    void edited(QPoint place, int gesture);
    /// Enter or Escape.
    void finished();

private:
    /// Empty outside of the picture.
    std::optional<QPoint> pixelAt(const ImageCanvas& canvas, QPointF at) const;
    /// As far as it lies in the picture.
    QRect squareAround(QPoint place) const;
    void paintSquare(QPainter& painter, const ImageCanvas& canvas) const;
    void paintLoupe(QPainter& painter, const ImageCanvas& canvas, QPointF at) const;
    /// "R 118 G 90 B 71"
    QString meanText(const ImageCanvas& canvas, QPoint place) const;
    void moveBy(QPoint delta);

    QPoint m_place;
    int m_radius = 0;
    SizePx m_size{1, 1};
    int m_gesture = 0;
    bool m_isNudging = false;
    /// Where the pointer was at the last nudge: until it moves, the place is spoken of.
    std::optional<QPointF> m_pointerAtNudge;
};

} // namespace semblance::ui
