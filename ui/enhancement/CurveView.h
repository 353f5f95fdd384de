// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Parameter.h"

#include <QWidget>

#include <optional>

namespace semblance::ui {

/// A curve's points on a square from black to white: drag moves one, a click beside them adds one,
/// a double click takes one away. The text beside it says the same for people who do not see it.
class CurveView : public QWidget
{
    Q_OBJECT

public:
    explicit CurveView(QWidget* parent = nullptr);

    void setPoints(const std::vector<imagery::CurvePoint>& points);
    /// Logical widget pixels.
    QPointF placeOf(const imagery::CurvePoint& point) const;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 2 / 3; }

Q_SIGNALS:
    void edited(const std::vector<semblance::imagery::CurvePoint>& points);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    imagery::CurvePoint pointAt(QPointF place) const;
    std::optional<std::size_t> nearPoint(QPointF place) const;
    void change(std::vector<imagery::CurvePoint> points);

    std::vector<imagery::CurvePoint> m_points;
    std::optional<std::size_t> m_dragged;
};

} // namespace semblance::ui
