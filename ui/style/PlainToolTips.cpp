// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/PlainToolTips.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace semblance::ui {

namespace {

/// Qt shows every tool tip in a label of its own, which it makes anew or uses again, and polishes
/// before it has a text.
class ToolTipWatch final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Polish && watched->inherits("QTipLabel")) {
            if (auto* label = qobject_cast<QLabel*>(watched))
                label->setTextFormat(Qt::PlainText);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void usePlainToolTips(QApplication& application)
{
    application.installEventFilter(new ToolTipWatch(&application));
}

} // namespace semblance::ui
