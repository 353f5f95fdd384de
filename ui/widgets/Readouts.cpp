// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Readouts.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

constexpr double kPaddingPx = 6;
constexpr double kBetweenPx = 8;
constexpr double kPlateCornerPx = 4;

QStringList broken(const QString& text, const QFontMetricsF& metrics, double widthPx)
{
    const QString between = QStringLiteral(" · ");
    QStringList lines;
    for (const QString& part : text.split(between)) {
        const QString longer = lines.isEmpty() ? part : lines.back() + between + part;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= widthPx)
            lines.back() = longer;
        else
            lines << metrics.elidedText(part, Qt::ElideRight, widthPx);
    }
    return lines;
}

Readout readoutOf(const QString& text, const QFontMetricsF& metrics, const QRectF& area)
{
    const QStringList lines = broken(text, metrics, std::floor(area.width() - 2 * kPaddingPx));
    double widthPx = 0;
    for (const QString& line : lines)
        widthPx = std::max(widthPx, std::ceil(metrics.horizontalAdvance(line)));
    const double heightPx = static_cast<double>(lines.size()) * std::ceil(metrics.lineSpacing());
    return {QRectF(0, 0, widthPx + 2 * kPaddingPx, heightPx + kPaddingPx), lines.join(u'\n')};
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
    painter.drawRoundedRect(readout.chip, kPlateCornerPx, kPlateCornerPx);
    painter.setPen(Qt::white);
    painter.drawText(readout.chip.adjusted(kPaddingPx, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     readout.text);
}

} // namespace semblance::ui
