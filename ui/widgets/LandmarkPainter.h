// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Orientation.h"
#include "matching/alignment/Landmarks.h"

#include <QTransform>

class QPainter;

namespace semblance::ui {

/// The 68 points found on a face and the lines between neighbours (jaw, brows, nose, eyes, lips),
/// dark and light, visible on any background. `landmarks`: pixels of the stored raster; `map`: of
/// its upright view; `toWidget`: from there.
void paintLandmarks(QPainter& painter, const QTransform& toWidget, const OrientationMap& map,
                    const matching::Landmarks& landmarks);

} // namespace semblance::ui
