// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ScoreRuler.h"

#include <QPainter>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr double kBarPx = 6;
constexpr double kTickPx = 12;

} // namespace

double placeOnRuler(double fused)
{
    return (std::clamp(fused, kRulerFrom, kRulerTo) - kRulerFrom) / (kRulerTo - kRulerFrom);
}

void paintScoreRuler(QPainter& painter, const QRectF& area, double fused, const QColor& ink,
                     const QColor& track, const QColor& names)
{
    const auto x = [&area](double score) { return area.left() + placeOnRuler(score) * area.width(); };
    const double namePx = painter.fontMetrics().height() - 2;
    const double middle = area.top() + (area.height() - namePx) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    painter.drawRoundedRect(QRectF(area.left(), middle - kBarPx / 2, area.width(), kBarPx),
                            kBarPx / 2, kBarPx / 2);
    painter.setBrush(ink);
    const double from = std::min(x(0), x(fused));
    const double to = std::max(x(0), x(fused));
    painter.drawRect(QRectF(from, middle - kBarPx / 2, to - from, kBarPx));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const double tick : {0.0, 1.0})
        painter.fillRect(QRectF(x(tick) - 0.5, middle - kTickPx / 2, 1, kTickPx), ink);
    painter.setPen(names);
    for (const int tick : {0, 1}) {
        const QRectF name(x(tick) - namePx, area.bottom() - namePx, 2 * namePx, namePx);
        painter.drawText(name, Qt::AlignCenter, QString::number(tick));
    }
    painter.restore();
}

} // namespace semblance::ui
