// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Palettes.h"

#include "ui/style/Look.h"

namespace semblance::ui {

namespace {

constexpr QRgb kImageSurround = 0xff777777;

/// The greys and the accent that a QPalette is made of.
struct Greys
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb disabled;
    QRgb light;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
    QRgb link;
};

constexpr Greys kLight{0xfff2f2f2, 0xffffffff, 0xfff7f7f7, 0xfff5f5f5, 0xff1d1d1d, 0xff767676,
                       0xffffffff, 0xffc4c4c4, 0xffa8a8a8, 0xff6e6e6e, 0xff24527f};
constexpr Greys kDark{0xff2a2a2a, 0xff212121, 0xff262626, 0xff363636, 0xffe6e6e6, 0xff929292,
                      0xff4a4a4a, 0xff3c3c3c, 0xff191919, 0xff0d0d0d, 0xff8ab8e0};
constexpr Greys kContrast{0xff000000, 0xff000000, 0xff101010, 0xff000000, 0xffffffff, 0xffb8b8b8,
                          0xffffffff, 0xff6a6a6a, 0xffffffff, 0xff000000, 0xff7cc8ff};

const Greys& greysOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Light:
        return kLight;
    case PaletteKind::Dark:
        return kDark;
    case PaletteKind::HighContrast:
        return kContrast;
    }
    return kLight;
}

Colours makeColours(QRgb accent, QRgb accentText, QRgb warning, QRgb failure, QRgb noticeTint,
                    QRgb warningTint, QRgb failureTint, QRgb caption, QRgb hairline, QRgb frame)
{
    return {QColor(accent),  QColor(accentText), QColor(kImageSurround), QColor(warning),
            QColor(failure), QColor(noticeTint), QColor(warningTint),    QColor(failureTint),
            QColor(caption), QColor(hairline),   QColor(frame)};
}

void setDisabled(QPalette& palette, const Greys& greys)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, QColor(greys.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(greys.mid));
}

} // namespace

const Colours& coloursOf(PaletteKind kind)
{
    static const Colours light =
        makeColours(0xff2b5f93, 0xffffffff, 0xff805300, 0xff8c1c1c, 0xffe3ecf5, 0xfffbefd5,
                    0xfff7e1e1, 0xff5a5a5a, 0xffd0d0d0, 0xffe8e8e8);
    static const Colours dark =
        makeColours(0xff6aa3d8, 0xff10181f, 0xffe6b450, 0xffee8f8f, 0xff2c3a48, 0xff40371f,
                    0xff472a2a, 0xffb0b0b0, 0xff444444, 0xff232323);
    static const Colours contrast =
        makeColours(0xff5cb8ff, 0xff000000, 0xffffc940, 0xffff9a9a, 0xff00203a, 0xff2c2200,
                    0xff330000, 0xffe6e6e6, 0xffffffff, 0xff000000);
    switch (kind) {
    case PaletteKind::Light:
        return light;
    case PaletteKind::Dark:
        return dark;
    case PaletteKind::HighContrast:
        return contrast;
    }
    return light;
}

const Colours& colours()
{
    return coloursOf(paletteInUse());
}

QPalette paletteOf(PaletteKind kind)
{
    const Greys& greys = greysOf(kind);
    const Colours& extra = coloursOf(kind);
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(greys.window));
    palette.setColor(QPalette::WindowText, QColor(greys.text));
    palette.setColor(QPalette::Base, QColor(greys.base));
    palette.setColor(QPalette::AlternateBase, QColor(greys.alternate));
    palette.setColor(QPalette::Text, QColor(greys.text));
    palette.setColor(QPalette::PlaceholderText, extra.caption);
    palette.setColor(QPalette::Button, QColor(greys.button));
    palette.setColor(QPalette::ButtonText, QColor(greys.text));
    palette.setColor(QPalette::BrightText, QColor(greys.text));
    palette.setColor(QPalette::Light, QColor(greys.light));
    palette.setColor(QPalette::Midlight, QColor(greys.button));
    palette.setColor(QPalette::Mid, QColor(greys.mid));
    palette.setColor(QPalette::Dark, QColor(greys.dark));
    palette.setColor(QPalette::Shadow, QColor(greys.shadow));
    palette.setColor(QPalette::Highlight, extra.accent);
    palette.setColor(QPalette::HighlightedText, extra.accentText);
    palette.setColor(QPalette::Link, QColor(greys.link));
    palette.setColor(QPalette::LinkVisited, QColor(greys.link));
    palette.setColor(QPalette::ToolTipBase, QColor(greys.base));
    palette.setColor(QPalette::ToolTipText, QColor(greys.text));
    setDisabled(palette, greys);
    return palette;
}

std::optional<PaletteKind> paletteKindFromName(const QString& name)
{
    if (name == QLatin1String("light")) {
        return PaletteKind::Light;
    }
    if (name == QLatin1String("dark")) {
        return PaletteKind::Dark;
    }
    if (name == QLatin1String("contrast")) {
        return PaletteKind::HighContrast;
    }
    return std::nullopt;
}

PaletteKind systemPaletteKind(const QPalette& system)
{
    const bool isDark =
        system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    return isDark ? PaletteKind::Dark : PaletteKind::Light;
}

} // namespace semblance::ui
