// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobPanel.h"

#include "ui/shell/JobRow.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QLabel>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr int kPanelWidthPx = 560;

} // namespace

JobPanel::JobPanel(JobList& jobs, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_jobs(jobs), m_layout(new QVBoxLayout(this)),
      m_none(new QLabel(tr("No work is running."), this))
{
    setObjectName(QStringLiteral("jobPanel"));
    setAccessibleName(tr("Running work"));
    setFrameShape(QFrame::StyledPanel);
    setMinimumWidth(kPanelWidthPx);
    auto* heading = new QLabel(tr("Running work"), this);
    setTextRole(heading, TextRole::Section);
    m_layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    m_layout->setSpacing(kGapPx);
    m_layout->addWidget(heading);
    m_layout->addWidget(m_none);
    connect(&m_jobs, &JobList::jobStarted, this, &JobPanel::refresh);
    connect(&m_jobs, &JobList::jobProgressed, this, &JobPanel::refresh);
    connect(&m_jobs, &JobList::jobEnded, this, &JobPanel::refresh);
    refresh();
}

void JobPanel::refresh()
{
    const std::vector<JobState> jobs = m_jobs.jobs();
    while (m_rows.size() > jobs.size()) {
        m_rows.back()->deleteLater();
        m_rows.back()->hide();
        m_rows.pop_back();
    }
    while (m_rows.size() < jobs.size()) {
        m_rows.push_back(new JobRow(this));
        m_layout->addWidget(m_rows.back());
        connect(m_rows.back(), &JobRow::cancelRequested, &m_jobs, &JobList::cancel);
        connect(m_rows.back(), &JobRow::pauseRequested, &m_jobs, &JobList::setPaused);
    }
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        m_rows[i]->showJob(jobs[i]);
    }
    m_none->setVisible(jobs.empty());
    adjustSize();
}

} // namespace semblance::ui
