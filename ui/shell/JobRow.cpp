// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobRow.h"

#include "ui/format/NumberText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace semblance::ui {

namespace {

constexpr int kBarWidthPx = 160;
constexpr int kBarHeightPx = 14;
constexpr int kPercent = 100;

} // namespace

JobRow::JobRow(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_figures(new QLabel(this)), m_cancel(new QToolButton(this))
{
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
    layout->addWidget(m_figures, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(m_job); });
}

void JobRow::showJob(const JobState& state)
{
    m_job = state.id;
    m_title->setText(state.title);
    const bool isKnown = state.progress.total > 0;
    m_bar->setRange(0, isKnown ? kPercent : 0);
    m_bar->setValue(
        isKnown ? static_cast<int>(kPercent * state.progress.done / state.progress.total) : 0);
    m_bar->setAccessibleName(tr("Progress of %1").arg(state.title));
    QStringList figures;
    if (state.isCancelling) {
        figures.append(tr("stopping…"));
    } else {
        if (isKnown) {
            figures.append(tr("%1 of %2")
                               .arg(countText(static_cast<qint64>(state.progress.done)),
                                    countText(static_cast<qint64>(state.progress.total))));
        }
        if (state.ratePerSecond) {
            figures.append(tr("%1 a second").arg(decimalText(*state.ratePerSecond, 1)));
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
