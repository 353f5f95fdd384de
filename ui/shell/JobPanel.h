// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobList.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace semblance::ui {

class JobRow;

/// Every running job, in a panel above the status bar; Escape or a click beside it closes.
class JobPanel : public QFrame
{
    Q_OBJECT

public:
    explicit JobPanel(JobList& jobs, QWidget* parent = nullptr);

private:
    void refresh();

    JobList& m_jobs;
    QVBoxLayout* m_layout;
    QLabel* m_none;
    std::vector<JobRow*> m_rows;
};

} // namespace semblance::ui
