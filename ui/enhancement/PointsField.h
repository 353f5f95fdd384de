// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Parameter.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace semblance::ui {

class CurveView;

/// The points of a curve: drawn, to be dragged, and as text "0 0, 128 150, 255 255".
class PointsField : public QWidget
{
    Q_OBJECT

public:
    explicit PointsField(QWidget* parent = nullptr);

    /// Without `edited`.
    void setPoints(const std::vector<imagery::CurvePoint>& points);
    /// Of the drawing, logical pixels; it is lower where it is narrow.
    void setMostHeight(int heightPx);
    /// Empty where it is no list of points that a curve can have.
    static std::vector<imagery::CurvePoint> pointsFrom(const QString& text);
    static QString textOf(const std::vector<imagery::CurvePoint>& points);
    QLineEdit& line() { return *m_line; }

Q_SIGNALS:
    void edited(const std::vector<semblance::imagery::CurvePoint>& points);

private:
    void takeText();

    CurveView* m_view;
    QLineEdit* m_line;
    QLabel* m_fault;
    std::vector<imagery::CurvePoint> m_points;
};

} // namespace semblance::ui
