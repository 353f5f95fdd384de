// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "ui/widgets/CanvasTool.h"
#include "ui/widgets/MarkHandles.h"

#include <QRect>
#include <QTransform>

namespace semblance::ui {

/// The rectangle of a crop, over the picture that reaches the step: a rubber band draws it, handles
/// and edge move it, and so do the arrows. Always whole pixels of that picture, also where less
/// pixels of it are shown.
class CropFrame : public CanvasTool
{
    Q_OBJECT

public:
    using CanvasTool::CanvasTool;

    /// `size`: of the picture that reaches the step, whatever the canvas shows of it; `box` lies
    /// inside.
    void show(const QRect& box, SizePx size);
    /// As it is shown, also during a drag.
    const QRect& box() const { return m_box; }

    void paint(QPainter& painter, const ImageCanvas& canvas) override;
    bool press(const ImageCanvas& canvas, QPointF at) override;
    void drag(const ImageCanvas& canvas, QPointF at) override;
    void release(const ImageCanvas& canvas, QPointF at) override;
    void click(const ImageCanvas&, QPointF) override {}
    bool key(const ImageCanvas& canvas, const QKeyEvent& event) override;
    bool takesEscape() const override { return true; }
    std::optional<QCursor> cursorAt(const ImageCanvas& canvas, QPointF at) const override;
    QString hint(const ImageCanvas& canvas, std::optional<QPointF> pointer) const override;

Q_SIGNALS:
    /// By a person. Edits with the same `gesture` are one change.
    void edited(const QRect& box, int gesture);
    /// Enter or Escape.
    void finished();

private:
    enum class Hold
    {
        None,
        Band,
        Sides,
    };

    /// From pixels of the picture that reaches the step to logical widget pixels.
    QTransform toWidget(const ImageCanvas& canvas) const;
    QRectF picture() const;
    /// A band is drawn by the next drag.
    bool isToBeDrawn() const;
    QRect bandTo(QPointF at) const;
    void nudge(QPoint delta, bool isResize);
    void giveUpOrFinish();

    QRect m_box;
    SizePx m_size;
    bool m_isDrawing = false;
    Hold m_hold = Hold::None;
    BoxSides m_sides;
    /// Of a drag: where it began, in pixels of the picture, and the frame then.
    QPointF m_from;
    QRect m_before;
    int m_gesture = 0;
    bool m_isNudging = false;
};

} // namespace semblance::ui
