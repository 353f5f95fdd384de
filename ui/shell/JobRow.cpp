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

} // namespace

JobRow::JobRow(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_bar(new QProgressBar(this)),
      m_figures(new ElidedLabel(this)), m_cancel(new QToolButton(this))
{
    m_title->setMaximumWidth(kTitleWidthPx);
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_bar->setObjectName(QStringLiteral("jobBar"));
    m_bar->setFixedSize(kBarWidthPx, kBarHeightPx);
    m_bar->setTextVisible(false);
    m_figures->setObjectName(QStringLiteral("jobFigures"));
    setTextRole(m_figures, TextRole::Caption);
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(icon(QStringLiteral("cancel")));
    m_cancel->setIconSize({kSmallIconPx, kSmallIconPx});
    m_cancel->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    // Before the figures, whose width changes: what is clicked stays where it is.
    layout->addWidget(m_cancel);
    layout->addWidget(m_figures, 1);
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(m_job); });
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
    QStringList figures;
    if (state.isCancelling) {
        figures.append(tr("stopping…"));
    } else {
        if (isKnown) {
            // Jobs count different things, some of them nothing that a person knows.
            //: How much of a job is done
            figures.append(tr("%1 %").arg(percent));
        }
        figures.append(timeLeftText(state.timeLeft));
    }
    figures.removeAll(QString());
    m_figures->setText(figures.join(QStringLiteral(" · ")));
    m_cancel->setEnabled(!state.isCancelling);
    m_cancel->setToolTip(tr("Cancel: %1").arg(state.title));
    m_cancel->setAccessibleName(m_cancel->toolTip());
}

} // namespace semblance::ui
