// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <QTransform>

#include <vector>

class QPainter;

namespace semblance::ui {

/// How a face's box looks right now.
struct MarkLook
{
    /// Upright view, image pixels.
    QRectF box;
    QString label;
    bool isSelected = false;
    /// Keyboard focus stands on it.
    bool isCurrent = false;
    /// Drawn with a broken outline: a person, not the detector, placed it.
    bool isByHand = false;
    /// A person may pull at its sides.
    bool hasHandles = false;
    /// Drawn in dashes with the image between them: nobody saw it there.
    bool isComputed = false;
};

/// A thin outline of a dark and a light line, visible on any background; a bold white ring around
/// the one that the keyboard is on.
void paintMark(QPainter& painter, const QTransform& toWidget, const MarkLook& look,
               const QColor& accent);

/// Where each label stands, in the order of `looks`, widget pixels: above, below or inside its box,
/// where it covers no other label and lies in `widget`; the selected one chooses first. A label
/// without such a place stands above.
std::vector<QRectF> placeLabels(const std::vector<MarkLook>& looks, const QTransform& toWidget,
                                const QFontMetricsF& metrics, const QRectF& widget);

void paintMarkLabel(QPainter& painter, const QRectF& place, const MarkLook& look,
                    const QColor& accent);

/// The box while it is being drawn.
void paintRubberBand(QPainter& painter, const QRectF& widgetRect);

} // namespace semblance::ui
