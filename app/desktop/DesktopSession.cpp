// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopSession.h"

#include "app/language/Language.h"

namespace semblance::app {

DesktopSession::DesktopSession(const ui::ShellSetup& setup, QObject* parent)
    : QObject(parent), m_setup(setup)
{
    openWindow();
}

DesktopSession::~DesktopSession() = default;

void DesktopSession::start(const std::optional<QString>& lab)
{
    QMetaObject::invokeMethod(
        m_window.get(), [window = m_window.get(), lab] { window->start(lab); },
        Qt::QueuedConnection);
}

void DesktopSession::openWindow()
{
    m_window = std::make_unique<ui::MainWindow>(m_setup);
    connect(m_window.get(), &ui::MainWindow::languageChosen, this, &DesktopSession::changeLanguage);
    connect(m_window.get(), &ui::MainWindow::engineChosen, this, &DesktopSession::changeEngine);
    m_window->show();
}

void DesktopSession::changeLanguage(const QString& language)
{
    m_setup.language = language;
    closeWindow(m_window->view());
}

void DesktopSession::changeEngine()
{
    auto view = m_window->view();
    if (view && view->lab.search) {
        view->lab.search->result.reset();
        view->lab.search->isOfOtherEngine = true;
        view->lab.candidate.reset();
        view->lab.views.reset();
    }
    closeWindow(view);
}

void DesktopSession::closeWindow(const std::optional<ui::WindowView>& view)
{
    // The menu that was chosen from belongs to the window: it goes when that has ended. The next
    // window comes after it, so that all it had to write is in the lab.
    ui::MainWindow* window = m_window.release();
    window->hide();
    connect(window, &QObject::destroyed, this, [this, view] { replaceWindow(view); });
    window->deleteLater();
}

void DesktopSession::replaceWindow(const std::optional<ui::WindowView>& view)
{
    speak(localeOf(m_setup.language));
    openWindow();
    Q_EMIT windowReplaced();
    if (view) {
        m_window->startAt(*view);
    } else {
        m_window->start();
    }
}

} // namespace semblance::app
