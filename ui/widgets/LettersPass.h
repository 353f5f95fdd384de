// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace semblance::ui {

/// Letters typed into a field of numbers go to the screen around it, whose keys they are; the field
/// would swallow them without taking them. Installed on the field that has the focus. GUI thread.
class LettersPass : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace semblance::ui
