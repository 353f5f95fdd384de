// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Palettes.h"

class QApplication;

namespace semblance::ui {

/// Fusion, the palette, the fonts and the one style sheet. May be called again to change the
/// palette. GUI thread.
void applyLook(QApplication& application, PaletteKind kind);

/// The palette that applyLook set last; light before the first call.
PaletteKind paletteInUse();

} // namespace semblance::ui
