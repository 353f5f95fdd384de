// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrolmentStrip.h"

#include "ui/format/EnrolmentText.h"
#include "ui/format/NumberText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace semblance::ui {

namespace {

constexpr int kBarWidthPx = 200;
constexpr std::size_t kPercent = 100;

QString reportText(const casework::EnrolmentReport& report, const QString& person)
{
    if (!person.isEmpty() && report.enrolled == 1) {
        //: %1 is a person's number or name in the gallery
        return EnrolmentStrip::tr("The chosen face was enrolled as “%1”.").arg(person);
    }
    QStringList parts;
    if (report.wasCancelled) {
        parts.append(EnrolmentStrip::tr("Stopped before the end"));
    } else if (!report.problems.empty()) {
        parts.append(EnrolmentStrip::tr("Some images were not enrolled"));
    }
    parts.append(EnrolmentStrip::tr("%Ln enrolled", nullptr, report.enrolled));
    parts.append(EnrolmentStrip::tr("%Ln already there", nullptr, report.alreadyThere));
    if (!report.putBackImages.empty()) {
        parts.append(EnrolmentStrip::tr("%Ln lost or damaged original(s) put back", nullptr,
                                        static_cast<int>(report.putBackImages.size())));
    }
    parts.append(EnrolmentStrip::tr("%Ln could not be enrolled", nullptr,
                                    static_cast<int>(report.problems.size())));
    if (!report.idsDifferingInCase.empty()) {
        parts.append(EnrolmentStrip::tr("ids that differ only in case"));
    }
    if (!report.damagedImages.empty()) {
        parts.append(EnrolmentStrip::tr("%Ln of them from damaged files", nullptr,
                                        static_cast<int>(report.damagedImages.size())));
    }
    if (!report.severalPictures.empty()) {
        parts.append(EnrolmentStrip::tr("%Ln file(s) with several pictures", nullptr,
                                        static_cast<int>(report.severalPictures.size())));
    }
    return parts.join(QStringLiteral(" · "));
}

/// Of a refresh: nobody came into the gallery by it.
QString refreshedText(const casework::EnrolmentReport& report)
{
    QStringList parts;
    if (report.wasCancelled) {
        parts.append(EnrolmentStrip::tr("Stopped before the end"));
    } else if (!report.problems.empty()) {
        parts.append(EnrolmentStrip::tr("Some references could not be refreshed"));
    } else {
        parts.append(EnrolmentStrip::tr("The gallery is refreshed"));
    }
    // Of damaged ones the sentences at the end say it.
    const QString mended = mendedText(report);
    if (report.enrolled > 0 && mended.isEmpty()) {
        parts.append(EnrolmentStrip::tr("templates of %Ln reference(s) made anew", nullptr,
                                        report.enrolled));
    }
    if (report.measuredAnew > 0) {
        parts.append(EnrolmentStrip::tr("image quality of %Ln reference(s) measured anew", nullptr,
                                        report.measuredAnew));
    }
    const bool isNothingDone =
        report.enrolled == 0 && report.measuredAnew == 0 && report.damagedTemplates == 0;
    if (isNothingDone && report.problems.empty()) {
        parts.append(EnrolmentStrip::tr("nothing had to be made anew"));
    }
    if (!report.problems.empty()) {
        parts.append(EnrolmentStrip::tr("%Ln could not be refreshed", nullptr,
                                        static_cast<int>(report.problems.size())));
    }
    const QString text = parts.join(QStringLiteral(" · "));
    return mended.isEmpty() ? text : text + QStringLiteral(". ") + mended;
}

/// Which those are, and what became of them.
QString reportDetails(const casework::EnrolmentReport& report)
{
    QStringList lines{idsByCaseText(report.idsDifferingInCase)};
    lines << enrolmentNotes(report);
    for (const casework::SeveralPictures& file : report.severalPictures) {
        lines << EnrolmentStrip::tr("%1: %Ln pictures, the first was enrolled", nullptr,
                                    file.pictures)
                     .arg(file.image);
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

EnrolmentStrip::EnrolmentStrip(JobList& jobs, QWidget* parent)
    : QFrame(parent), m_jobs(jobs), m_sign(new QLabel(this)), m_text(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_rate(new QLabel(this)),
      m_cancel(new QPushButton(tr("&Cancel"), this)),
      m_showProblems(new QPushButton(tr("&Show them"), this)),
      m_close(new QPushButton(icon(QStringLiteral("close")), QString(), this))
{
    setObjectName(QStringLiteral("enrolmentStrip"));
    m_sign->setObjectName(QStringLiteral("enrolmentSign"));
    m_text->setObjectName(QStringLiteral("enrolmentText"));
    m_cancel->setObjectName(QStringLiteral("cancelEnrolmentButton"));
    m_showProblems->setObjectName(QStringLiteral("showProblemsButton"));
    m_close->setFlat(true);
    m_close->setAccessibleName(tr("Close the report"));
    m_close->setToolTip(tr("Close the report"));
    m_bar->setFixedWidth(kBarWidthPx);
    // Its figure stands in the strip of jobs.
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Enrolment progress"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapPx, kGapPx, kGapPx, kGapPx);
    layout->addWidget(m_sign);
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_showProblems);
    layout->addWidget(m_bar);
    layout->addWidget(m_rate);
    layout->addWidget(m_cancel);
    layout->addWidget(m_close);
    connect(m_cancel, &QPushButton::clicked, this, &EnrolmentStrip::cancelRequested);
    connect(m_showProblems, &QPushButton::clicked, this, &EnrolmentStrip::problemsRequested);
    connect(m_close, &QPushButton::clicked, this, &EnrolmentStrip::clear);
    connect(&m_jobs, &JobList::jobProgressed, this, &EnrolmentStrip::showProgress);
    clear();
}

void EnrolmentStrip::follow(JobId job, GalleryWork work)
{
    m_job = job;
    m_work = work;
    m_text->setToolTip({});
    setBannerKind(this, BannerKind::Notice);
    setRunning(true);
    m_sign->hide();
    m_showProblems->hide();
    show();
    showProgress(job);
}

void EnrolmentStrip::showReport(const casework::EnrolmentReport& report, const QString& person)
{
    showEnded(report, reportText(report, person), reportDetails(report));
}

void EnrolmentStrip::showRefreshed(const casework::EnrolmentReport& report)
{
    showEnded(report, refreshedText(report), {});
}

void EnrolmentStrip::showEnded(const casework::EnrolmentReport& report, const QString& text,
                               const QString& details)
{
    m_job.reset();
    const bool hasProblems = !report.problems.empty();
    const bool isGrave = hasProblems || report.wasCancelled || report.damagedTemplates > 0;
    setBannerKind(this, isGrave ? BannerKind::Warning : BannerKind::Notice);
    setRunning(false);
    m_sign->setVisible(isGrave);
    drawSign();
    m_text->setText(text);
    m_text->setToolTip(details);
    m_text->setAccessibleDescription(m_text->toolTip());
    m_showProblems->setVisible(hasProblems);
    show();
}

void EnrolmentStrip::clear()
{
    m_job.reset();
    hide();
}

QString EnrolmentStrip::text() const
{
    return m_text->text();
}

void EnrolmentStrip::showProgress(JobId job)
{
    const auto state = m_job == job ? m_jobs.job(job) : std::nullopt;
    if (!state) {
        return;
    }
    const std::size_t done = state->progress.done;
    const std::size_t total = state->progress.total;
    m_bar->setRange(0, total == 0 ? 0 : static_cast<int>(kPercent));
    m_bar->setValue(total == 0 ? 0 : static_cast<int>(kPercent * done / total));
    const int images = static_cast<int>(total);
    QString text = tr("Looking through the images…");
    if (total > 0 && m_work == GalleryWork::Refresh) {
        text = tr("Refreshing: %1 of %Ln image(s)", nullptr, images);
    } else if (total > 0) {
        text = tr("Enrolling: %1 of %Ln image(s)", nullptr, images);
    }
    m_text->setText(total == 0 ? text : text.arg(countText(static_cast<qint64>(done))));
    QStringList figures;
    if (state->progress.skipped > 0) {
        figures << tr("%Ln of them already there", nullptr,
                      static_cast<int>(state->progress.skipped));
    }
    if (state->pause == JobPause::Running) {
        figures << rateText(state->ratePerSecond) << timeLeftText(state->timeLeft);
        figures.removeAll(QString());
    } else {
        figures << tr("paused");
    }
    m_rate->setText(figures.join(QStringLiteral(" · ")));
    m_cancel->setEnabled(!state->isCancelling);
}

void EnrolmentStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawSign();
    }
}

void EnrolmentStrip::drawSign()
{
    m_sign->setPixmap(iconPixmap(QStringLiteral("warning"), colours().warning, kSmallIconPx,
                                 devicePixelRatioF()));
}

void EnrolmentStrip::setRunning(bool isRunning)
{
    m_bar->setVisible(isRunning);
    m_rate->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_close->setVisible(!isRunning);
}

} // namespace semblance::ui
