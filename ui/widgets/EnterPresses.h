// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace semblance::ui {

/// Enter presses the button that has the focus, as Space does; Qt does so in dialogs only.
/// Installed on the application. GUI thread.
class EnterPresses : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace semblance::ui
