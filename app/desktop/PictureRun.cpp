// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PictureRun.h"

#include "ui/shell/MainWindow.h"

#include <QPixmap>

#include <chrono>

namespace semblance::app {

namespace {

using namespace std::chrono_literals;

/// Pictures do not depend on the screen they are made on.
constexpr QSize kUsualSize{1280, 820};
constexpr auto kDeadline = 180s;
/// The window is finished when nothing has run for this long: layouts and portraits have settled.
constexpr auto kQuiet = 300ms;

} // namespace

PictureRun::PictureRun(ui::MainWindow& window, PictureOptions options, QObject* parent)
    : QObject(parent), m_window(window), m_options(std::move(options))
{
    const QSize size = m_options.size.value_or(kUsualSize);
    // As on a screen of that size, where the window takes less than it would like.
    m_window.setMinimumSize(m_window.minimumSize().boundedTo(size));
    m_window.resize(size);
    m_quiet.setSingleShot(true);
    m_deadline.setSingleShot(true);
    m_deadline.start(kDeadline);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { Q_EMIT failed(QStringLiteral("the picture was not ready in time")); });
    connect(&m_quiet, &QTimer::timeout, this, &PictureRun::write);
}

void PictureRun::start()
{
    writeWhenQuiet();
}

void PictureRun::writeWhenQuiet()
{
    m_quiet.start(kQuiet);
    if (!m_window.jobs().isIdle()) {
        connect(&m_window.jobs(), &ui::JobList::becameIdle, this,
                [this] { m_quiet.start(kQuiet); });
        m_quiet.stop();
    }
}

void PictureRun::write()
{
    if (!m_window.jobs().isIdle()) {
        writeWhenQuiet();
        return;
    }
    const QPixmap picture = m_window.grab();
    if (picture.save(m_options.file, "PNG")) {
        Q_EMIT finished();
    } else {
        Q_EMIT failed(QStringLiteral("%1 cannot be written").arg(m_options.file));
    }
}

} // namespace semblance::app
