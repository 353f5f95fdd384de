// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/CanvasTool.h"
#include "ui/widgets/ImagePyramid.h"

#include <QRectF>
#include <QString>

#include <memory>

namespace semblance::ui {

/// One picture before and after something was done to it: another one left of a line that is
/// dragged, or moved by Left and Right (far with Shift) and by Home and End. Both are zoomed and
/// panned as one.
class SplitDivider : public CanvasTool
{
    Q_OBJECT

public:
    using CanvasTool::CanvasTool;

    /// `before`: of the same shape as the canvas's picture; null: nothing is divided. The names
    /// stand above the two sides.
    void show(std::shared_ptr<const ImagePyramid> before, const QString& beforeName,
              const QString& afterName);
    /// Where the line stands in the canvas's width, 0 to 1.
    double share() const { return m_share; }
    void setShare(double share);

    void paint(QPainter& painter, const ImageCanvas& canvas) override;
    bool press(const ImageCanvas& canvas, QPointF at) override;
    void drag(const ImageCanvas& canvas, QPointF at) override;
    void release(const ImageCanvas& canvas, QPointF at) override;
    void click(const ImageCanvas&, QPointF) override {}
    bool key(const ImageCanvas& canvas, const QKeyEvent& event) override;
    bool takesEscape() const override { return false; }
    std::optional<QCursor> cursorAt(const ImageCanvas& canvas, QPointF at) const override;
    QString hint(const ImageCanvas& canvas, std::optional<QPointF> pointer) const override;

private:
    /// Logical widget pixels, whole device pixels.
    double lineAt(const ImageCanvas& canvas) const;
    bool isOnLine(const ImageCanvas& canvas, QPointF at) const;
    void paintBefore(QPainter& painter, const ImageCanvas& canvas, double line) const;
    void paintNames(QPainter& painter, const ImageCanvas& canvas, double line) const;

    std::shared_ptr<const ImagePyramid> m_before;
    QString m_beforeName;
    QString m_afterName;
    double m_share = 0.5;
};

} // namespace semblance::ui
