// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobRow.h"

#include "ui/format/NumberText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace semblance::ui {

namespace {

constexpr int kTitleWidthPx = 320;
constexpr int kBarWidthPx = 160;
constexpr int kBarHeightPx = 14;
constexpr int kPercent = 100;

QString percentText(const Progress& progress)
{
    //: How much of a job is done
    return progress.total == 0 ? QString()
                               : JobRow::tr("%1 %").arg(kPercent * progress.done / progress.total);
}

QStringList jobFigures(const JobState& state)
{
    if (state.isCancelling) {
        return {JobRow::tr("stopping…")};
    }
    QStringList figures{percentText(state.progress)};
    switch (state.pause) {
    case JobPause::Running:
        if (state.unit == JobUnit::Images) {
            figures << rateText(state.ratePerSecond);
        }
        figures << timeLeftText(state.timeLeft);
        break;
    case JobPause::Pausing:
        figures << JobRow::tr("pausing…");
        break;
    case JobPause::Paused:
        figures << JobRow::tr("paused");
        break;
    }
    figures.removeAll(QString());
    return figures;
}

} // namespace

JobRow::JobRow(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_bar(new QProgressBar(this)),
      m_figures(new ElidedLabel(this)), m_pause(addButton(QStringLiteral("pauseJobButton"))),
      m_cancel(addButton(QStringLiteral("cancelJobButton")))
{
    m_title->setMaximumWidth(kTitleWidthPx);
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_bar->setObjectName(QStringLiteral("jobBar"));
    m_bar->setFixedSize(kBarWidthPx, kBarHeightPx);
    m_bar->setTextVisible(false);
    m_figures->setObjectName(QStringLiteral("jobFigures"));
    setTextRole(m_figures, TextRole::Caption);
    m_cancel->setIcon(icon(QStringLiteral("cancel")));
    QSizePolicy kept = m_pause->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_pause->setSizePolicy(kept);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    // Before the figures, whose width changes: what is clicked stays where it is.
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    layout->addWidget(m_figures, 1);
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(m_job); });
    connect(m_pause, &QToolButton::clicked, this,
            [this] { Q_EMIT pauseRequested(m_job, !m_isPaused); });
}

QToolButton* JobRow::addButton(const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIconSize({kSmallIconPx, kSmallIconPx});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void JobRow::showJob(const JobState& state)
{
    m_job = state.id;
    m_title->setText(state.title);
    m_title->setToolTip(state.title);
    const bool isKnown = state.progress.total > 0;
    const int percent =
        isKnown ? static_cast<int>(kPercent * state.progress.done / state.progress.total) : 0;
    m_bar->setRange(0, isKnown ? kPercent : 0);
    m_bar->setValue(percent);
    m_bar->setAccessibleName(tr("Progress of %1").arg(state.title));
    m_figures->setText(jobFigures(state).join(QStringLiteral(" · ")));
    m_cancel->setEnabled(!state.isCancelling);
    m_cancel->setToolTip(tr("Cancel: %1").arg(state.title));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    showPause(state);
}

void JobRow::showPause(const JobState& state)
{
    m_pause->setVisible(state.canPause());
    m_isPaused = state.pause != JobPause::Running;
    m_pause->setIcon(icon(m_isPaused ? QStringLiteral("resume") : QStringLiteral("pause")));
    m_pause->setToolTip(m_isPaused ? tr("Go on: %1").arg(state.title)
                                   : tr("Pause: %1").arg(state.title));
    m_pause->setAccessibleName(m_pause->toolTip());
}

} // namespace semblance::ui
