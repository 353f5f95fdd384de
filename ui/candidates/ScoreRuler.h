// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <optional>

class QPainter;

namespace semblance::ui {

/// What a ruler shows, in fused scores: both averages with room on either side. A score beyond an
/// end goes on there as an arrow.
inline constexpr double kRulerFrom = -0.5;
inline constexpr double kRulerTo = 2;

/// One neutral colour whatever the score, so that no score reads as "go".
struct RulerInk
{
    QColor bar;
    QColor track;
    QColor names;
};

/// Where `fused` lies, 0 (left end) to 1 (right end).
double placeOnRuler(double fused);

/// A bar from 0 to `fused` on a ruler with named ticks at 0 (different people's average), 1 (the
/// same person's) and the right end, their names in the painter's font, and a triangle above
/// `threshold`.
void paintScoreRuler(QPainter& painter, const QRectF& area, double fused,
                     std::optional<double> threshold, const RulerInk& ink);

/// The same ruler without names, for one engine's own score: `place` as of placeOnOwnRuler.
void paintOwnRuler(QPainter& painter, const QRectF& area, double place, const RulerInk& ink);

} // namespace semblance::ui
