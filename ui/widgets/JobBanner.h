// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobList.h"

#include <QFrame>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace semblance::ui {

/// A running job in the page that waits for it: title, bar, time left, cancel. Hidden while there
/// is none.
class JobBanner : public QFrame
{
    Q_OBJECT

public:
    enum class Form
    {
        /// As wide as a page, one line.
        Line,
        /// In a narrow column: the title takes the lines that it needs, the bar lies below.
        Column,
    };

    /// Borrowed.
    explicit JobBanner(JobList& jobs, QWidget* parent = nullptr, Form form = Form::Line);

    /// Until it ends. A job that has ended already hides the banner.
    void follow(JobId job);

Q_SIGNALS:
    /// The person pressed cancel; the job has been asked to end.
    void cancelled(semblance::ui::JobId job);

private:
    void layOutLine();
    void layOutColumn();
    void refresh();

    JobList& m_jobs;
    std::optional<JobId> m_job;
    QLabel* m_title;
    QLabel* m_timeLeft;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace semblance::ui
