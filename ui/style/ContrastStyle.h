// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace semblance::ui {

/// Fusion with room around the words of a button, and with a line around every control: its own
/// outlines are darker shades of the window's colour, of which black has none and dark grey hardly
/// any.
class ContrastStyle : public QProxyStyle
{
public:
    /// `strength`: 0 for no lines but Fusion's own, 1 for lines of the text's colour.
    explicit ContrastStyle(double strength);

    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;

private:
    void drawLine(QPainter* painter, const QStyleOption* option, const QRect& around,
                  bool isRound) const;

    double m_strength;
};

} // namespace semblance::ui
