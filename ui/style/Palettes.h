// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>

namespace semblance::ui {

enum class PaletteKind
{
    Light,
    Dark,
    HighContrast,
};

/// What QPalette has no role for. Text colours are readable on both `window` and `base` of the same
/// palette.
struct Colours
{
    /// Primary action, selection, focus; the only colour that is no warning.
    QColor accent;
    /// On `accent`.
    QColor accentText;
    /// Around every image: L* 50, the same in all palettes.
    QColor imageSurround;
    QColor warning;
    QColor failure;
    /// Behind banners; ordinary text is readable on them.
    QColor noticeTint;
    QColor warningTint;
    QColor failureTint;
    QColor caption;
    QColor hairline;
    /// Of the rail, the top bar and the status bar.
    QColor frame;
};

QPalette paletteOf(PaletteKind kind);
const Colours& coloursOf(PaletteKind kind);
/// Of the palette that is in use. GUI thread.
const Colours& colours();

/// "light", "dark", "contrast"; anything else is empty.
std::optional<PaletteKind> paletteKindFromName(const QString& name);
/// What the desktop uses: dark when its windows are darker than their text.
PaletteKind systemPaletteKind(const QPalette& system);

} // namespace semblance::ui
