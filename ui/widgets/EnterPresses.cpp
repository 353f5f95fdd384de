// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EnterPresses.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace semblance::ui {

namespace {

bool isEnter(const QKeyEvent& key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
           !(key.modifiers() & ~Qt::KeypadModifier);
}

bool isPressable(const QObject* object)
{
    const auto* button = qobject_cast<const QAbstractButton*>(object);
    return button && button->hasFocus() && button->isEnabled() &&
           (qobject_cast<const QPushButton*>(object) || qobject_cast<const QToolButton*>(object));
}

void press(QAbstractButton& button)
{
    auto* tool = qobject_cast<QToolButton*>(&button);
    if (tool && tool->menu())
        tool->showMenu();
    else
        button.click();
}

} // namespace

bool EnterPresses::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !isEnter(*static_cast<QKeyEvent*>(event)) || !isPressable(watched))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Before the screen's own use of Enter.
        event->accept();
        return true;
    }
    if (!static_cast<QKeyEvent*>(event)->isAutoRepeat())
        press(*static_cast<QAbstractButton*>(watched));
    return true;
}

} // namespace semblance::ui
