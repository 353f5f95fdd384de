// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/MainWindow.h"

#include <QObject>

#include <memory>
#include <optional>

namespace semblance::app {

/// The one window of the program, and another one in its place when the person chooses another
/// language. GUI thread.
class DesktopSession : public QObject
{
    Q_OBJECT

public:
    /// Shows the window at once; the program speaks `setup.language` already. What `setup` borrows
    /// outlives this.
    explicit DesktopSession(const ui::ShellSetup& setup, QObject* parent = nullptr);
    ~DesktopSession() override;

    /// From one windowReplaced to the next.
    ui::MainWindow& window() { return *m_window; }
    /// The window's own start, once events are handled.
    void start(const std::optional<QString>& lab);

Q_SIGNALS:
    void windowReplaced();

private:
    void openWindow();
    void changeLanguage(const QString& language);
    /// Another window loads the engine that is in use now; what the former one found is gone.
    void changeEngine();
    void closeWindow(const std::optional<ui::WindowView>& view);
    void replaceWindow(const std::optional<ui::WindowView>& view);

    ui::ShellSetup m_setup;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace semblance::app
