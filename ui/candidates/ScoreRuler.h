// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace semblance::ui {

/// What a ruler shows, in fused scores: both averages with room on either side. Scores beyond end at the edge.
inline constexpr double kRulerFrom = -0.5;
inline constexpr double kRulerTo = 1.5;

/// Where `fused` lies, 0 (left end) to 1 (right end).
double placeOnRuler(double fused);

/// A bar from 0 to `fused` on a ruler with named ticks at 0 (different people's average) and 1 (the same person's), their
/// names in the painter's font. One neutral colour whatever the score, so that no score reads as "go".
void paintScoreRuler(QPainter& painter, const QRectF& area, double fused, const QColor& ink,
                     const QColor& track, const QColor& names);

} // namespace semblance::ui
