// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/JobBanner.h"

#include "ui/format/NumberText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ElidedLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// Of the room, to one of the bar.
constexpr int kTitleShare = 6;
/// A bar that is shorter tells nothing.
constexpr int kLeastBarPx = 48;

} // namespace

JobBanner::JobBanner(JobList& jobs, QWidget* parent, Form form)
    : QFrame(parent), m_jobs(jobs),
      m_title(form == Form::Line ? new ElidedLabel(this) : new QLabel(this)),
      m_timeLeft(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"jobBanner"_s);
    setBannerKind(this, BannerKind::Notice);
    setTextRole(m_timeLeft, TextRole::Caption);
    m_title->setObjectName(u"jobTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(kGapPx + kSmallGapPx);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(u"cancelJobButton"_s);
    if (form == Form::Line)
        layOutLine();
    else
        layOutColumn();
    hide();

    connect(&jobs, &JobList::jobProgressed, this, [this](JobId job) {
        if (job == m_job)
            refresh();
    });
    connect(&jobs, &JobList::jobEnded, this, [this](JobId job) {
        if (job != m_job)
            return;
        m_job.reset();
        hide();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        if (const auto job = m_job) {
            m_jobs.cancel(*job);
            Q_EMIT cancelled(*job);
        }
    });
}

void JobBanner::layOutLine()
{
    auto* layout = new QHBoxLayout(this);
    // No higher than a title.
    layout->setContentsMargins(kMarginPx, kSmallGapPx / 2, kGapPx, kSmallGapPx / 2);
    layout->setSpacing(kGapPx);
    // The title has what it needs, as far as there is room.
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_bar->setMinimumWidth(kLeastBarPx);
    layout->addWidget(m_title, kTitleShare);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_timeLeft);
    layout->addWidget(m_cancel);
}

void JobBanner::layOutColumn()
{
    m_title->setWordWrap(true);
    m_timeLeft->setWordWrap(true);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(kGapPx, kGapPx, kGapPx, kGapPx);
    layout->setSpacing(kGapPx);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0, 1, 2);
    layout->addWidget(m_bar, 1, 0, 1, 2);
    layout->addWidget(m_timeLeft, 2, 0);
    layout->addWidget(m_cancel, 2, 1);
}

void JobBanner::follow(JobId job)
{
    m_job = job;
    m_cancel->setEnabled(true);
    refresh();
}

void JobBanner::refresh()
{
    const auto state = m_jobs.job(*m_job);
    setVisible(state.has_value());
    if (!state)
        return;
    constexpr int kParts = 1000;
    const Progress& progress = state->progress;
    m_title->setText(state->title);
    m_timeLeft->setText(timeLeftText(state->timeLeft));
    m_timeLeft->setVisible(!m_timeLeft->text().isEmpty());
    m_bar->setRange(0, progress.total == 0 ? 0 : kParts);
    if (progress.total > 0)
        m_bar->setValue(static_cast<int>(kParts * progress.done / progress.total));
}

} // namespace semblance::ui
