// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QTransform>

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
};

/// A thin outline of a dark and a light line, visible on any background, with its label; handles when selected.
void paintMark(QPainter& painter, const QTransform& toWidget, const MarkLook& look,
               const QColor& accent);

/// The box while it is being drawn.
void paintRubberBand(QPainter& painter, const QRectF& widgetRect);

} // namespace semblance::ui
