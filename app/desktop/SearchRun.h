// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopOptions.h"
#include "foundation/Error.h"

#include <QObject>

namespace semblance::ui {
class MainWindow;
}

namespace semblance::app {

/// Drives the window as a person would: waits for the lab, takes the probe in, chooses its face,
/// searches, opens a candidate. GUI thread.
class SearchRun : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    SearchRun(ui::MainWindow& window, SearchOptions options, QObject* parent = nullptr);

Q_SIGNALS:
    /// The candidate list is there, or the comparison if a candidate was named.
    void finished();
    /// `sentence` says what went wrong; nothing follows.
    void failed(const QString& sentence);

private:
    void checkProbe();
    void takeProbe();
    void chooseFace();
    void search();
    void takeCandidates();
    void fail(const Error& error);

    ui::MainWindow& m_window;
    SearchOptions m_options;
    bool m_hasSearched = false;
};

} // namespace semblance::app
