// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobList.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace semblance::ui {

/// One job on one line: title, bar, pause, cancel, rate, time left.
class JobRow : public QWidget
{
    Q_OBJECT

public:
    explicit JobRow(QWidget* parent = nullptr);

    void showJob(const JobState& state);
    JobId job() const { return m_job; }

Q_SIGNALS:
    void cancelRequested(semblance::ui::JobId id);
    void pauseRequested(semblance::ui::JobId id, bool isPaused);

private:
    QToolButton* addButton(const QString& name);
    void showPause(const JobState& state);

    JobId m_job;
    bool m_isPaused = false;
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_figures;
    QToolButton* m_pause;
    QToolButton* m_cancel;
};

} // namespace semblance::ui
