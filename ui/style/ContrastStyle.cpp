// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/ContrastStyle.h"

#include "ui/style/Spacing.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <cmath>

namespace semblance::ui {

namespace {

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto part = [share](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * share));
    };
    return {part(from.red(), to.red()), part(from.green(), to.green()),
            part(from.blue(), to.blue())};
}

/// A flat button has no outline until it is pointed at.
bool isFlatTool(const QStyleOption* option)
{
    return option->state.testFlag(QStyle::State_AutoRaise) &&
           !(option->state & (QStyle::State_MouseOver | QStyle::State_On | QStyle::State_HasFocus));
}

} // namespace

ContrastStyle::ContrastStyle(double strength)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_strength(strength)
{
}

QSize ContrastStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                      const QSize& size, const QWidget* widget) const
{
    const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_PushButton ? whole + QSize(kGapPx, 0) : whole;
}

void ContrastStyle::drawLine(QPainter* painter, const QStyleOption* option, const QRect& around,
                             bool isRound) const
{
    if (m_strength <= 0)
        return;
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    const double widthPx = hasFocus ? 2 : 1;
    const QPalette& palette = option->palette;
    const QColor colour = hasFocus ? palette.color(QPalette::Highlight)
                                   : mixed(palette.color(QPalette::Window),
                                           palette.color(QPalette::WindowText), m_strength);
    const QRectF line =
        QRectF(around).adjusted(widthPx / 2, widthPx / 2, -widthPx / 2, -widthPx / 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, widthPx));
    painter->setBrush(Qt::NoBrush);
    const double radius = isRound ? line.width() / 2 : kCornerPx / 2;
    painter->drawRoundedRect(line, radius, radius);
    painter->restore();
}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelButtonCommand || element == PE_FrameLineEdit ||
        element == PE_IndicatorCheckBox || element == PE_FrameGroupBox) {
        drawLine(painter, option, option->rect, false);
    } else if (element == PE_IndicatorRadioButton) {
        drawLine(painter, option, option->rect, true);
    } else if (element == PE_PanelButtonTool && !isFlatTool(option)) {
        drawLine(painter, option, option->rect, false);
    } else if (element == PE_Frame && option->rect.height() > kGapPx) {
        drawLine(painter, option, option->rect, false);
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ProgressBarGroove || element == CE_TabBarTabShape) {
        drawLine(painter, option, option->rect, false);
    }
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox) {
        drawLine(painter, option, option->rect, false);
    } else if (control == CC_ScrollBar) {
        drawLine(painter, option, subControlRect(control, option, SC_ScrollBarSlider, widget),
                 false);
    } else if (control == CC_Slider) {
        drawLine(painter, option, subControlRect(control, option, SC_SliderGroove, widget), false);
        drawLine(painter, option, subControlRect(control, option, SC_SliderHandle, widget), false);
    }
}

} // namespace semblance::ui
