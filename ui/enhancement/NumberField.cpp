// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/NumberField.h"

#include "ui/format/EnhancementText.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/LettersPass.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

constexpr int kPlaces = 1000;

int decimalsOf(const imagery::ParameterSpec& spec)
{
    if (spec.kind == imagery::ParameterKind::Whole)
        return 0;
    const double range = spec.high - spec.low;
    if (spec.low > 0 && spec.low < 0.01)
        return 4;
    return range > 50 ? 1 : range > 5 ? 2 : 3;
}

} // namespace

NumberField::NumberField(const imagery::ParameterSpec& spec, double most, QWidget* parent)
    : QWidget(parent), m_low(spec.low), m_high(std::max(spec.low, std::min(spec.high, most))),
      m_isWhole(spec.kind == imagery::ParameterKind::Whole),
      m_isLogarithmic(spec.low > 0 && spec.high >= 100 * spec.low && !m_isWhole),
      m_slider(new QSlider(Qt::Horizontal, this)), m_box(new QDoubleSpinBox(this))
{
    m_slider->setRange(0, m_isWhole ? int(std::min<double>(kPlaces, m_high - m_low)) : kPlaces);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_box->setDecimals(decimalsOf(spec));
    m_box->setRange(m_low, m_high);
    m_box->setSingleStep(std::pow(10.0, -m_box->decimals()) * (m_isWhole ? 1 : 10));
    m_box->setSuffix(unitSuffix(spec.unit));
    m_box->setKeyboardTracking(false);
    m_box->setGroupSeparatorShown(true);
    m_box->setAlignment(Qt::AlignRight);
    m_box->installEventFilter(new LettersPass(m_box));
    setFocusProxy(m_box);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_box);
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        const QSignalBlocker blocker(m_box);
        m_box->setValue(valueAt(place));
        Q_EMIT edited(m_box->value());
    });
    connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(placeOf(value));
        Q_EMIT edited(value);
    });
}

void NumberField::setValue(double value)
{
    const QSignalBlocker boxBlocker(m_box);
    const QSignalBlocker sliderBlocker(m_slider);
    if (value > m_high) {
        m_high = value;
        m_box->setMaximum(m_high);
    }
    if (m_box->value() != value)
        m_box->setValue(value);
    if (valueAt(m_slider->value()) != value)
        m_slider->setValue(placeOf(value));
}

void NumberField::nameFor(const QString& name)
{
    m_box->setAccessibleName(name);
    m_slider->setAccessibleName(name);
}

int NumberField::placeOf(double value) const
{
    if (m_high <= m_low)
        return 0;
    const double share = m_isLogarithmic ? std::log(value / m_low) / std::log(m_high / m_low)
                                         : (value - m_low) / (m_high - m_low);
    return int(std::lround(std::clamp(share, 0.0, 1.0) * m_slider->maximum()));
}

double NumberField::valueAt(int place) const
{
    const double share = m_slider->maximum() > 0 ? double(place) / m_slider->maximum() : 0;
    const double value = m_isLogarithmic ? m_low * std::pow(m_high / m_low, share)
                                         : m_low + share * (m_high - m_low);
    const double scale = std::pow(10.0, m_box->decimals());
    return std::round(value * scale) / scale;
}

} // namespace semblance::ui
