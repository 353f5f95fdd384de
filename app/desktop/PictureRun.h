// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopOptions.h"
#include "foundation/Error.h"

#include <QObject>
#include <QTimer>

namespace semblance::ui {
class MainWindow;
}

namespace semblance::app {

/// Drives the window as a person would (take in, find faces, search, open a candidate), writes a
/// picture of it and ends: how the demonstration and the manuals get their pictures. GUI thread.
class PictureRun : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    PictureRun(ui::MainWindow& window, PictureOptions options, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void finished();
    /// `sentence` says what went wrong.
    void failed(const QString& sentence);

private:
    void checkProbe();
    void takeProbe();
    void chooseFace();
    void search();
    void takeCandidates();
    void writeWhenQuiet();
    void write();
    void fail(const Error& error);

    ui::MainWindow& m_window;
    PictureOptions m_options;
    QTimer m_deadline;
    QTimer m_quiet;
    bool m_hasSearched = false;
};

} // namespace semblance::app
