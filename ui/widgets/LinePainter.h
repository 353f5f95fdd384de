// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Orientation.h"
#include "matching/quality/MeasureLines.h"

#include <QColor>
#include <QTransform>

class QPainter;

namespace semblance::ui {

/// Lines over an image, dark with `accent` inside, visible on any background. `lines`: pixels of
/// the stored raster; `map`: of its upright view; `toWidget`: from there.
void paintLines(QPainter& painter, const QTransform& toWidget, const OrientationMap& map,
                const std::vector<matching::Polyline>& lines, const QColor& accent);

} // namespace semblance::ui
