// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelPack.h"
#include "ui/shell/EngineLoading.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace semblance::ui {

/// Asks whether an engine has been put to work since the window loaded its own, by another program
/// or another window: each time the window becomes the one in use, and every few seconds while it
/// is. GUI thread.
class EngineWatch : public QObject
{
    Q_OBJECT

public:
    /// `engine`, `jobs` and `window` are borrowed; `window` owns the watch.
    EngineWatch(const EngineLoading& engine, JobList& jobs, matching::ModelFolders folders,
                QWidget& window);

    /// Empty while the window's own is in use, and before both are known.
    const std::optional<matching::EngineDefinition>& other() const { return m_other; }

Q_SIGNALS:
    /// Another than before is, or none.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void take(const matching::EngineDefinition& inUse);

    const EngineLoading& m_engine;
    JobList& m_jobs;
    matching::ModelFolders m_folders;
    QWidget& m_window;
    QTimer m_timer;
    std::optional<matching::EngineDefinition> m_other;
    bool m_isAsking = false;
};

/// In the window's words; empty without `other`. `own`: the engine that the window has loaded.
QString otherEngineText(const std::optional<matching::EngineDefinition>& other,
                        const matching::EngineDefinition& own);

} // namespace semblance::ui
