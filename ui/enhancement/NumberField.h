// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Parameter.h"

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace semblance::ui {

/// One number of a step: a slider for the eye, a box with its unit for the exact figure.
class NumberField : public QWidget
{
    Q_OBJECT

public:
    /// `most`: what the picture allows, where that is less than the parameter does. Of ranges over
    /// several orders of magnitude the slider is logarithmic.
    NumberField(const imagery::ParameterSpec& spec, double most, QWidget* parent = nullptr);

    /// Without `edited`. One beyond what the picture allows, as of a file of steps, is shown too.
    void setValue(double value);
    /// For people who do not see the label.
    void nameFor(const QString& name);

Q_SIGNALS:
    /// By a person.
    void edited(double value);

private:
    int placeOf(double value) const;
    double valueAt(int place) const;

    double m_low;
    double m_high;
    bool m_isWhole;
    bool m_isLogarithmic;
    QSlider* m_slider;
    QDoubleSpinBox* m_box;
};

} // namespace semblance::ui
