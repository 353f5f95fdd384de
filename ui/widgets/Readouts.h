// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace semblance::ui {

/// Text on a dark chip over an image, its lines parted by newlines.
struct Readout
{
    QRectF chip;
    QString text;
};

/// `hint` at the lower left of `area`, `zoom` at the lower right; the hint goes above where both do
/// not fit beside each other. What is longer than `area` is broken between its parts, which " · "
/// divides; a part that is longer still loses its end, never its beginning. Empty texts have no
/// chip.
std::vector<Readout> placeReadouts(const QString& hint, const QString& zoom,
                                   const QFontMetricsF& metrics, const QRectF& area);

/// In the painter's font.
void paintReadout(QPainter& painter, const Readout& readout);

} // namespace semblance::ui
