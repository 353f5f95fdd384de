// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/CurveView.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

constexpr int kBorderPx = 6;
constexpr double kReachPx = 10;
constexpr double kDotPx = 4;

} // namespace

CurveView::CurveView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("curveView"));
    setAccessibleName(tr("Curve"));
    setToolTip(tr("Drag moves a point, a click adds one, a double click takes one away"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CurveView::setPoints(const std::vector<imagery::CurvePoint>& points)
{
    m_points = points;
    update();
}

QSize CurveView::sizeHint() const
{
    return {240, 160};
}

QPointF CurveView::placeOf(const imagery::CurvePoint& point) const
{
    const double across = width() - 2 * kBorderPx;
    const double up = height() - 2 * kBorderPx;
    return {kBorderPx + across * point.in / imagery::kLargestLevel,
            height() - kBorderPx - up * point.out / imagery::kLargestLevel};
}

imagery::CurvePoint CurveView::pointAt(QPointF place) const
{
    const auto level = [](double share) {
        return int(std::lround(std::clamp(share, 0.0, 1.0) * imagery::kLargestLevel));
    };
    return {level((place.x() - kBorderPx) / std::max(1, width() - 2 * kBorderPx)),
            level((height() - kBorderPx - place.y()) / std::max(1, height() - 2 * kBorderPx))};
}

std::optional<std::size_t> CurveView::nearPoint(QPointF place) const
{
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF away = placeOf(m_points[i]) - place;
        if (std::hypot(away.x(), away.y()) <= kReachPx)
            return i;
    }
    return std::nullopt;
}

void CurveView::change(std::vector<imagery::CurvePoint> points)
{
    m_points = std::move(points);
    update();
    Q_EMIT edited(m_points);
}

void CurveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(kBorderPx, kBorderPx, -kBorderPx, -kBorderPx);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(frame);
    for (int quarter = 1; quarter < 4; ++quarter) {
        const double x = frame.left() + frame.width() * quarter / 4;
        const double y = frame.top() + frame.height() * quarter / 4;
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    }
    QPolygonF line;
    for (const imagery::CurvePoint& point : m_points)
        line << placeOf(point);
    painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setBrush(palette().color(QPalette::Highlight));
    for (const QPointF& place : line)
        painter.drawEllipse(place, kDotPx, kDotPx);
}

void CurveView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = nearPoint(event->position());
    if (m_dragged || m_points.size() >= imagery::kMaxCurvePoints)
        return;
    const imagery::CurvePoint added = pointAt(event->position());
    std::vector<imagery::CurvePoint> points = m_points;
    const auto behind = std::ranges::lower_bound(points, added.in, {}, &imagery::CurvePoint::in);
    if (behind != points.end() && behind->in == added.in)
        return;
    m_dragged = std::size_t(behind - points.begin());
    points.insert(behind, added);
    change(std::move(points));
}

void CurveView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragged)
        return;
    const std::size_t i = *m_dragged;
    std::vector<imagery::CurvePoint> points = m_points;
    // Points keep their order.
    const int least = i > 0 ? points[i - 1].in + 1 : 0;
    const int most = i + 1 < points.size() ? points[i + 1].in - 1 : imagery::kLargestLevel;
    points[i] = pointAt(event->position());
    points[i].in = std::clamp(points[i].in, least, std::max(least, most));
    if (points != m_points)
        change(std::move(points));
}

void CurveView::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged.reset();
}

void CurveView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto near = nearPoint(event->position());
    m_dragged.reset();
    if (!near || m_points.size() <= 2)
        return;
    std::vector<imagery::CurvePoint> points = m_points;
    points.erase(points.begin() + std::ptrdiff_t(*near));
    change(std::move(points));
}

} // namespace semblance::ui
