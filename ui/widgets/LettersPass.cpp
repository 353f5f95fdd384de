// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LettersPass.h"

#include <QKeyEvent>

namespace semblance::ui {

namespace {

/// Without Ctrl and the like: those are the field's own, such as to copy.
bool isLetter(const QKeyEvent& key)
{
    if (key.modifiers() & ~Qt::ShiftModifier)
        return false;
    const bool isLatin = key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z;
    return isLatin || (key.text().size() == 1 && key.text().front().isLetter());
}

bool isOfKeys(const QEvent& event)
{
    return event.type() == QEvent::KeyPress || event.type() == QEvent::KeyRelease ||
           event.type() == QEvent::ShortcutOverride;
}

} // namespace

bool LettersPass::eventFilter(QObject* watched, QEvent* event)
{
    if (!isOfKeys(*event) || !isLetter(*static_cast<QKeyEvent*>(event)))
        return QObject::eventFilter(watched, event);
    // Ignored, it goes on to the field's parent.
    event->ignore();
    return true;
}

} // namespace semblance::ui
