// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MarkPainter.h"

#include "ui/widgets/MarkHandles.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <numeric>

namespace semblance::ui {

namespace {

constexpr double kHandlePx = 8;
constexpr int kLabelPaddingPx = 5;
constexpr double kRingGapPx = 5;
constexpr double kRingPx = 3;
const QColor kMarkOutline(0, 0, 0, 210);

QPen penOf(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(colour, width, style);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

/// Dashes of one length at every width, which lie on each other.
QPen brokenPen(const QColor& colour, double width)
{
    constexpr double kDashPx = 6;
    constexpr double kBlankPx = 5;
    QPen pen = penOf(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({kDashPx / width, kBlankPx / width});
    return pen;
}

void paintBrokenOutline(QPainter& painter, const QPolygonF& outline, const MarkLook& look,
                        const QColor& accent)
{
    const double light = look.isSelected ? 3 : 1;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(brokenPen(kMarkOutline, light + 2));
    painter.drawPolygon(outline);
    painter.setPen(brokenPen(look.isSelected ? accent : QColor(Qt::white), light));
    painter.drawPolygon(outline);
}

void paintOutline(QPainter& painter, const QPolygonF& outline, const MarkLook& look,
                  const QColor& accent)
{
    painter.setBrush(Qt::NoBrush);
    const double light = look.isSelected ? 3 : 1;
    painter.setPen(penOf(kMarkOutline, light + 2));
    painter.drawPolygon(outline);
    if (look.isSelected) {
        painter.setPen(penOf(accent, light));
        painter.drawPolygon(outline);
        if (!look.isByHand)
            return;
    }
    painter.setPen(penOf(Qt::white, 1, look.isByHand ? Qt::DashLine : Qt::SolidLine));
    painter.drawPolygon(outline);
}

/// A bold ring, without the accent, which is the chosen one's.
void paintFocus(QPainter& painter, const QPolygonF& outline)
{
    const QRectF ring = outline.boundingRect().adjusted(-kRingGapPx, -kRingGapPx, kRingGapPx,
                                                        kRingGapPx);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(kMarkOutline, kRingPx + 2));
    painter.drawRect(ring);
    painter.setPen(penOf(Qt::white, kRingPx));
    painter.drawRect(ring);
}

/// The places that a label may have, the best first.
std::vector<QRectF> labelPlaces(const MarkLook& look, const QRectF& bounds, QSizeF size)
{
    const double gap = look.isCurrent ? 8 : 2;
    const double top = bounds.top() - gap - size.height();
    const double below = bounds.bottom() + gap;
    const double left = bounds.left();
    const double right = bounds.right() - size.width();
    std::vector<QRectF> places;
    for (const QPointF& at :
         {QPointF(left, top), QPointF(left, below), QPointF(right, top), QPointF(right, below),
          QPointF(left + gap, bounds.top() + gap),
          QPointF(left + gap, bounds.bottom() - gap - size.height()),
          QPointF(bounds.right() + gap, bounds.top()),
          QPointF(left - gap - size.width(), bounds.top())})
        places.emplace_back(at, size);
    return places;
}

void paintHandles(QPainter& painter, const QTransform& toWidget, const QRectF& box)
{
    painter.setPen(penOf(kMarkOutline, 1));
    painter.setBrush(Qt::white);
    for (const MarkHandle& handle : handlesOf(box, toWidget)) {
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
        paintFocus(painter, outline);
    if (look.isComputed)
        paintBrokenOutline(painter, outline, look, accent);
    else
        paintOutline(painter, outline, look, accent);
    if (look.hasHandles)
        paintHandles(painter, toWidget, look.box);
    painter.restore();
}

std::vector<QRectF> placeLabels(const std::vector<MarkLook>& looks, const QTransform& toWidget,
                                const QFontMetricsF& metrics, const QRectF& widget)
{
    std::vector<std::size_t> order(looks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&looks](std::size_t i) { return !looks[i].isSelected; });
    std::vector<QRectF> labels(looks.size());
    for (const std::size_t i : order) {
        const QSizeF size(metrics.horizontalAdvance(looks[i].label) + 2 * kLabelPaddingPx,
                          metrics.height() + 2);
        const auto places =
            labelPlaces(looks[i], toWidget.map(QPolygonF(looks[i].box)).boundingRect(), size);
        const auto isFree = [&](const QRectF& place) {
            return widget.contains(place) && std::ranges::none_of(labels, [&](const QRectF& other) {
                       return other.intersects(place);
                   });
        };
        const auto free = std::ranges::find_if(places, isFree);
        labels[i] = free == places.end() ? places.front() : *free;
    }
    return labels;
}

void paintMarkLabel(QPainter& painter, const QRectF& place, const MarkLook& look,
                    const QColor& accent)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QColor ground = look.isCurrent ? Qt::white : kMarkOutline;
    const QColor chip = look.isSelected ? accent : ground;
    painter.setPen(penOf(look.isCurrent ? kMarkOutline : QColor(255, 255, 255, 180), 1));
    painter.setBrush(chip);
    painter.drawRoundedRect(place, 3, 3);
    // The accent of the dark palettes is light.
    const bool isLightChip = qGray(chip.rgb()) > 127;
    painter.setPen(isLightChip ? Qt::black : Qt::white);
    painter.drawText(place, Qt::AlignCenter, look.label);
    painter.restore();
}

void paintRubberBand(QPainter& painter, const QRectF& widgetRect)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(kMarkOutline, 3));
    painter.drawRect(widgetRect);
    painter.setPen(penOf(Qt::white, 1, Qt::DashLine));
    painter.drawRect(widgetRect);
    painter.restore();
}

} // namespace semblance::ui
