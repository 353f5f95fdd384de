// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"

#include <QObject>
#include <QTimer>

#include <string>

namespace semblance::ui {

/// Asks every two seconds whether anybody has changed the lab, while its pages stand in the window
/// in use and none of the window's own jobs runs: those say themselves what they have changed. GUI
/// thread.
class LabWatch : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed; `pages` owns the watch.
    LabWatch(Workplace& workplace, QWidget& pages);

Q_SIGNALS:
    void changed();

private:
    void look();
    void take(const std::string& mark);

    Workplace& m_workplace;
    QWidget& m_pages;
    QTimer m_timer;
    /// As the lab was when it was asked last; empty before.
    std::string m_mark;
    bool m_isAsking = false;
};

} // namespace semblance::ui
