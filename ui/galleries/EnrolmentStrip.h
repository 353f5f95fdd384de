// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Enrolment.h"
#include "ui/galleries/GalleryWork.h"
#include "ui/jobs/JobList.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace semblance::ui {

/// Above a gallery: the enrolment or refresh under way with its bar, rate, time left and cancel;
/// afterwards what it brought.
class EnrolmentStrip : public QFrame
{
    Q_OBJECT

public:
    explicit EnrolmentStrip(JobList& jobs, QWidget* parent = nullptr);

    void follow(JobId job, GalleryWork work = GalleryWork::Enrolment);
    /// Of a refresh.
    void showRefreshed(const casework::EnrolmentReport& report);
    /// `person`: whom a single chosen face was to be enrolled as; empty for a whole source.
    void showReport(const casework::EnrolmentReport& report, const QString& person = {});
    void clear();
    QString text() const;

Q_SIGNALS:
    void cancelRequested();
    /// The person wants to see the images that were not enrolled.
    void problemsRequested();

private:
    void changeEvent(QEvent* event) override;
    void drawSign();
    void showEnded(const casework::EnrolmentReport& report, const QString& text,
                   const QString& details);
    void showProgress(JobId job);
    void setRunning(bool isRunning);

    JobList& m_jobs;
    std::optional<JobId> m_job;
    GalleryWork m_work = GalleryWork::Enrolment;
    QLabel* m_sign;
    QLabel* m_text;
    QProgressBar* m_bar;
    QLabel* m_rate;
    QPushButton* m_cancel;
    QPushButton* m_showProblems;
    QPushButton* m_close;
};

} // namespace semblance::ui
