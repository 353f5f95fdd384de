// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobList.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace semblance::ui {

/// One job on one line: title, bar, rate, time left, cancel.
class JobRow : public QWidget
{
    Q_OBJECT

public:
    explicit JobRow(QWidget* parent = nullptr);

    void showJob(const JobState& state);
    JobId job() const { return m_job; }

Q_SIGNALS:
    void cancelRequested(semblance::ui::JobId id);

private:
    JobId m_job;
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_figures;
    QToolButton* m_cancel;
};

} // namespace semblance::ui
