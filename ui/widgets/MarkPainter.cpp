// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MarkPainter.h"

#include "ui/widgets/MarkHandles.h"

#include <QPainter>
#include <QPen>

namespace semblance::ui {

namespace {

constexpr double kHandlePx = 8;
constexpr int kLabelPaddingPx = 5;
const QColor kDark(0, 0, 0, 210);

QPen penOf(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(colour, width, style);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

void paintOutline(QPainter& painter, const QPolygonF& outline, const MarkLook& look,
                  const QColor& accent)
{
    painter.setBrush(Qt::NoBrush);
    const double light = look.isSelected ? 2 : 1;
    painter.setPen(penOf(kDark, light + 2));
    painter.drawPolygon(outline);
    if (look.isSelected) {
        painter.setPen(penOf(accent, light));
        painter.drawPolygon(outline);
    }
    painter.setPen(penOf(Qt::white, look.isSelected ? 1 : light,
                            look.isByHand ? Qt::DashLine : Qt::SolidLine));
    painter.drawPolygon(outline);
}

void paintFocus(QPainter& painter, const QPolygonF& outline, const QColor& accent)
{
    const QRectF ring = outline.boundingRect().adjusted(-5, -5, 5, 5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(kDark, 4));
    painter.drawRect(ring);
    painter.setPen(penOf(accent.lighter(140), 2));
    painter.drawRect(ring);
}

void paintLabel(QPainter& painter, const QPolygonF& outline, const MarkLook& look,
                const QColor& accent)
{
    const QFontMetricsF metrics(painter.font());
    const QRectF bounds = outline.boundingRect();
    const double gap = look.isCurrent ? 8 : 2;
    QRectF chip(0, 0, metrics.horizontalAdvance(look.label) + 2 * kLabelPaddingPx,
                metrics.height() + 2);
    chip.moveBottomLeft({bounds.left(), bounds.top() - gap});
    if (chip.top() < 0)
        chip.moveTopLeft({bounds.left() + 2, bounds.top() + gap});
    painter.setPen(penOf(QColor(255, 255, 255, 180), 1));
    painter.setBrush(look.isSelected ? accent : kDark);
    painter.drawRoundedRect(chip, 3, 3);
    // The accent of the dark palettes is light.
    const bool isLightChip = look.isSelected && qGray(accent.rgb()) > 127;
    painter.setPen(isLightChip ? Qt::black : Qt::white);
    painter.drawText(chip, Qt::AlignCenter, look.label);
}

void paintHandles(QPainter& painter, const QTransform& toWidget, const QRectF& box)
{
    painter.setPen(penOf(kDark, 1));
    painter.setBrush(Qt::white);
    for (const MarkHandle& handle : handlesOf(box)) {
        QRectF square(0, 0, kHandlePx, kHandlePx);
        square.moveCenter(toWidget.map(handle.at));
        painter.drawRect(square);
    }
}

} // namespace

void paintMark(QPainter& painter, const QTransform& toWidget, const MarkLook& look,
               const QColor& accent)
{
    const QPolygonF outline = toWidget.map(QPolygonF(look.box));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (look.isCurrent)
        paintFocus(painter, outline, accent);
    paintOutline(painter, outline, look, accent);
    if (look.isSelected)
        paintHandles(painter, toWidget, look.box);
    paintLabel(painter, outline, look, accent);
    painter.restore();
}

void paintRubberBand(QPainter& painter, const QRectF& widgetRect)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(kDark, 3));
    painter.drawRect(widgetRect);
    painter.setPen(penOf(Qt::white, 1, Qt::DashLine));
    painter.drawRect(widgetRect);
    painter.restore();
}

} // namespace semblance::ui
