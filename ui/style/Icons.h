// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace semblance::ui {

/// A line drawing of resources/icons by its name without ".svg", drawn in the text colour of the
/// palette in use at the moment of painting, sharp at any size. An unknown name gives a null icon.
/// GUI thread.
QIcon icon(const QString& name);

/// The same drawing in one colour, square, in device-independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& colour, int sizePx, qreal devicePixelRatio);

} // namespace semblance::ui
