// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EngineWatch.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace semblance::ui {

namespace {

constexpr int kLookMs = 3000;

/// Two may have one name.
QString nameOf(const matching::EngineDefinition& engine)
{
    constexpr std::size_t kShort = 8;
    return QStringLiteral("%1 (%2)").arg(
        QString::fromStdString(engine.id),
        QString::fromStdString(engine.fingerprint.substr(0, kShort)));
}

} // namespace

EngineWatch::EngineWatch(const EngineLoading& engine, JobList& jobs,
                         matching::ModelFolders folders, QWidget& window)
    : QObject(&window), m_engine(engine), m_jobs(jobs), m_folders(std::move(folders)),
      m_window(window)
{
    window.installEventFilter(this);
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_window.isActiveWindow())
            look();
    });
    m_timer.start();
}

bool EngineWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        look();
    return QObject::eventFilter(watched, event);
}

void EngineWatch::look()
{
    if (m_isAsking || !m_engine.pipeline())
        return;
    m_isAsking = true;
    m_jobs.startQuietly<matching::EngineDefinition>(
        [folders = m_folders](const StopToken&) {
            return matching::ModelPack::survey(folders).map(
                [](const matching::ModelPack& models) { return models.engine(); });
        },
        this, [this](const Result<matching::EngineDefinition>& inUse) {
            m_isAsking = false;
            // What cannot be read now is said when it is loaded.
            if (inUse)
                take(*inUse);
        });
}

void EngineWatch::take(const matching::EngineDefinition& inUse)
{
    const bool isOwn = inUse.fingerprint == m_engine.pipeline()->engine().fingerprint;
    const std::string before = m_other ? m_other->fingerprint : std::string();
    if (isOwn)
        m_other.reset();
    else
        m_other = inUse;
    if (before != (m_other ? m_other->fingerprint : std::string()))
        Q_EMIT changed();
}

QString otherEngineText(const std::optional<matching::EngineDefinition>& other,
                        const matching::EngineDefinition& own)
{
    if (!other)
        return {};
    //: %1, %2: engines
    return EngineWatch::tr("Another engine was put to work outside of this window: %1. This window "
                           "still works with %2, and its results name it. When the other one is "
                           "loaded, they are gone.")
        .arg(nameOf(*other), nameOf(own));
}

} // namespace semblance::ui
