// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/WheelScrolls.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTabBar>

namespace semblance::ui {

namespace {

/// Whether the wheel would change what stands in it.
bool holdsAValue(const QObject* watched)
{
    if (qobject_cast<const QScrollBar*>(watched))
        return false;
    return qobject_cast<const QComboBox*>(watched) ||
           qobject_cast<const QAbstractSpinBox*>(watched) ||
           qobject_cast<const QAbstractSlider*>(watched) || qobject_cast<const QTabBar*>(watched);
}

class WheelWatch final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || !holdsAValue(watched))
            return QObject::eventFilter(watched, event);
        // What it stands in has it next.
        event->ignore();
        return true;
    }
};

} // namespace

void letWheelOnlyScroll(QApplication& application)
{
    application.installEventFilter(new WheelWatch(&application));
}

} // namespace semblance::ui
