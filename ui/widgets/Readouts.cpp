// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Readouts.h"

#include <QPainter>

#include <cmath>

namespace semblance::ui {

namespace {

constexpr double kPaddingPx = 6;
constexpr double kBetweenPx = 8;
constexpr double kCornerPx = 4;

Readout readoutOf(const QString& text, const QFontMetricsF& metrics, const QRectF& area)
{
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width() - 2 * kPaddingPx);
    return {QRectF(0, 0, std::ceil(metrics.horizontalAdvance(shown)) + 2 * kPaddingPx,
                   metrics.height() + kPaddingPx),
            shown};
}

} // namespace

std::vector<Readout> placeReadouts(const QString& hint, const QString& zoom,
                                   const QFontMetricsF& metrics, const QRectF& area)
{
    std::vector<Readout> readouts;
    if (!zoom.isEmpty()) {
        Readout readout = readoutOf(zoom, metrics, area);
        readout.chip.moveBottomRight(area.bottomRight());
        readouts.push_back(readout);
    }
    if (!hint.isEmpty()) {
        Readout readout = readoutOf(hint, metrics, area);
        readout.chip.moveBottomLeft(area.bottomLeft());
        const bool isCrowded = !readouts.empty()
                               && readout.chip.right() + kBetweenPx > readouts.front().chip.left();
        if (isCrowded)
            readout.chip.moveBottom(readouts.front().chip.top() - kBetweenPx / 2);
        readouts.push_back(readout);
    }
    return readouts;
}

void paintReadout(QPainter& painter, const Readout& readout)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(readout.chip, kCornerPx, kCornerPx);
    painter.setPen(Qt::white);
    painter.drawText(readout.chip.adjusted(kPaddingPx, 0, 0, 0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     readout.text);
}

} // namespace semblance::ui
