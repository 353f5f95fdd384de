// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobList.h"

#include <QWidget>

class QToolButton;

namespace semblance::ui {

class JobPanel;
class JobRow;

/// The oldest running job in the status bar; a click, or the button beside it, opens the list of
/// all.
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(JobList& jobs, QWidget* parent = nullptr);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void refresh();
    void openPanel();

    JobList& m_jobs;
    QToolButton* m_all;
    JobRow* m_row;
    JobPanel* m_panel;
};

} // namespace semblance::ui
