// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobStrip.h"

#include "ui/shell/JobPanel.h"
#include "ui/shell/JobRow.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QShortcut>
#include <QToolButton>

namespace semblance::ui {

JobStrip::JobStrip(JobList& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_all(new QToolButton(this)), m_row(new JobRow(this)),
      m_panel(new JobPanel(jobs, this))
{
    setObjectName(QStringLiteral("jobStrip"));
    m_all->setObjectName(QStringLiteral("jobListButton"));
    m_all->setAutoRaise(true);
    m_all->setIcon(icon(QStringLiteral("jobs")));
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapPx, 0, 0, 0);
    layout->addWidget(m_all);
    layout->addWidget(m_row, 1);
    layout->addStretch();
    // Not the button's own: a button forgets its shortcut with every new text.
    auto* showAll = new QShortcut(QKeySequence(QStringLiteral("Ctrl+J")), this);
    connect(showAll, &QShortcut::activated, this, &JobStrip::openPanel);
    connect(m_all, &QToolButton::clicked, this, &JobStrip::openPanel);
    connect(m_row, &JobRow::cancelRequested, &m_jobs, &JobList::cancel);
    connect(m_row, &JobRow::pauseRequested, &m_jobs, &JobList::setPaused);
    connect(&m_jobs, &JobList::jobStarted, this, &JobStrip::refresh);
    connect(&m_jobs, &JobList::jobProgressed, this, &JobStrip::refresh);
    connect(&m_jobs, &JobList::jobEnded, this, &JobStrip::refresh);
    refresh();
}

void JobStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_jobs.jobs().empty()) {
        openPanel();
    }
}

void JobStrip::refresh()
{
    const std::vector<JobState> jobs = m_jobs.jobs();
    m_row->setVisible(!jobs.empty());
    const int count = static_cast<int>(jobs.size());
    m_all->setText(count == 0 ? tr("No work running") : tr("%n job(s)", nullptr, count));
    m_all->setToolTip(tr("Show all running work (Ctrl+J)"));
    if (!jobs.empty()) {
        m_row->showJob(jobs.front());
    }
}

void JobStrip::openPanel()
{
    m_panel->adjustSize();
    m_panel->move(mapToGlobal(QPoint(0, -m_panel->height() - kSmallGapPx)));
    m_panel->show();
    m_panel->setFocus();
}

} // namespace semblance::ui
