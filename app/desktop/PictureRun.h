// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopOptions.h"

#include <QObject>
#include <QTimer>

namespace semblance::ui {
class MainWindow;
}

namespace semblance::app {

/// Writes a picture of the window once nothing runs in it any more: how the demonstration and the
/// manuals get their pictures. GUI thread.
class PictureRun : public QObject
{
    Q_OBJECT

public:
    /// Borrowed. What is not ready some minutes later has failed.
    PictureRun(ui::MainWindow& window, PictureOptions options, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void finished();
    /// `sentence` says what went wrong.
    void failed(const QString& sentence);

private:
    void writeWhenQuiet();
    void write();

    ui::MainWindow& m_window;
    PictureOptions m_options;
    QTimer m_deadline;
    QTimer m_quiet;
};

} // namespace semblance::app
