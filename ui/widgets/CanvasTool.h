// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>
#include <QObject>
#include <QPointF>

#include <optional>

class QKeyEvent;
class QPainter;

namespace semblance::ui {

class ImageCanvas;

/// What a screen lays over a canvas's picture for a hand to move: a frame, a point, a divider. The
/// canvas asks it first; what it does not take zooms and pans as ever. Places are logical widget
/// pixels. GUI thread.
class CanvasTool : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Over the picture, below the canvas's own readouts.
    virtual void paint(QPainter& painter, const ImageCanvas& canvas) = 0;
    /// Whether a press there takes hold of it; drag and release are its own then.
    virtual bool press(const ImageCanvas& canvas, QPointF at) = 0;
    virtual void drag(const ImageCanvas& canvas, QPointF at) = 0;
    virtual void release(const ImageCanvas& canvas, QPointF at) = 0;
    /// A press that took hold of nothing, and a release at the same place.
    virtual void click(const ImageCanvas& canvas, QPointF at) = 0;
    /// Whether it took the key.
    virtual bool key(const ImageCanvas& canvas, const QKeyEvent& event) = 0;
    /// Escape is its own, even where the window has it as a shortcut.
    virtual bool takesEscape() const = 0;
    /// Empty: the canvas's own.
    virtual std::optional<QCursor> cursorAt(const ImageCanvas& canvas, QPointF at) const = 0;
    /// Instead of the pixel under the pointer; empty: that pixel. `pointer`: where it is over the
    /// canvas.
    virtual QString hint(const ImageCanvas& canvas, std::optional<QPointF> pointer) const = 0;

Q_SIGNALS:
    /// It looks different now.
    void changed();
};

} // namespace semblance::ui
