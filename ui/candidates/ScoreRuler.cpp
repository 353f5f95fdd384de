// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ScoreRuler.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr double kBarPx = 6;
constexpr double kTickPx = 12;
constexpr double kOwnBarPx = 4;
constexpr double kOwnTickPx = 8;
constexpr double kArrowPx = 6;
constexpr double kTrianglePx = 6;

double xOf(const QRectF& area, double score)
{
    return area.left() + placeOnRuler(score) * area.width();
}

void fillTriangle(QPainter& painter, const QPointF& a, const QPointF& b, const QPointF& c,
                  const QColor& ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF({a, b, c}));
}

/// At the end that the score lies beyond: its tip lies on the ruler's end.
void paintArrow(QPainter& painter, const QRectF& area, double middle, double heightPx, double score,
                const QColor& ink)
{
    const bool isRight = score > kRulerTo;
    const double tip = isRight ? area.right() : area.left();
    const double back = isRight ? tip - kArrowPx : tip + kArrowPx;
    fillTriangle(painter, {tip, middle}, {back, middle - heightPx / 2},
                 {back, middle + heightPx / 2}, ink);
}

void paintBar(QPainter& painter, const QRectF& area, double middle, double barPx, double score,
              const RulerInk& ink)
{
    const auto stripe = [middle, barPx](double from, double to) {
        return QRectF(std::min(from, to), middle - barPx / 2, std::abs(to - from), barPx);
    };
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.track);
    painter.drawRoundedRect(stripe(area.left(), area.right()), barPx / 2, barPx / 2);
    painter.setBrush(ink.bar);
    const bool isBeyond = score < kRulerFrom || score > kRulerTo;
    const double room = score > kRulerTo ? -kArrowPx : kArrowPx;
    painter.drawRect(stripe(xOf(area, 0), xOf(area, score) + (isBeyond ? room : 0)));
    if (isBeyond)
        paintArrow(painter, area, middle, 2 * barPx, score, ink.bar);
}

void paintTick(QPainter& painter, double x, double middle, double heightPx, const QColor& ink)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(x - 0.5, middle - heightPx / 2, 1, heightPx), ink);
}

void paintThreshold(QPainter& painter, double x, double bottom, const QColor& ink)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    fillTriangle(painter, {x, bottom}, {x - kTrianglePx / 2, bottom - kTrianglePx},
                 {x + kTrianglePx / 2, bottom - kTrianglePx}, ink);
}

} // namespace

double placeOnRuler(double fused)
{
    return (std::clamp(fused, kRulerFrom, kRulerTo) - kRulerFrom) / (kRulerTo - kRulerFrom);
}

void paintScoreRuler(QPainter& painter, const QRectF& area, double fused,
                     std::optional<double> threshold, const RulerInk& ink)
{
    const double namePx = painter.fontMetrics().height() - 2;
    const double middle = area.bottom() - namePx - kTickPx / 2 - 1;
    painter.save();
    paintBar(painter, area, middle, kBarPx, fused, ink);
    for (const int tick : {0, 1})
        paintTick(painter, xOf(area, tick), middle, kTickPx, ink.bar);
    paintTick(painter, area.right() - 0.5, middle, kTickPx, ink.names);
    if (threshold)
        paintThreshold(painter, xOf(area, *threshold), middle - kBarPx / 2 - 1, ink.bar);
    painter.setPen(ink.names);
    for (const int tick : {0, 1}) {
        const QRectF name(xOf(area, tick) - namePx, area.bottom() - namePx, 2 * namePx, namePx);
        painter.drawText(name, Qt::AlignCenter, QString::number(tick));
    }
    painter.drawText(QRectF(area.right() - 2 * namePx, area.bottom() - namePx, 2 * namePx, namePx),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(kRulerTo));
    painter.restore();
}

void paintOwnRuler(QPainter& painter, const QRectF& area, double place, const RulerInk& ink)
{
    const double middle = area.center().y();
    painter.save();
    paintBar(painter, area, middle, kOwnBarPx, place, ink);
    for (const int tick : {0, 1})
        paintTick(painter, xOf(area, tick), middle, kOwnTickPx, ink.names);
    painter.restore();
}

} // namespace semblance::ui
