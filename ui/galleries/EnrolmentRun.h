// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Enrolment.h"
#include "ui/galleries/EnrolDialog.h"
#include "ui/galleries/GalleryWork.h"
#include "ui/models/Workplace.h"

#include <QObject>

#include <optional>

namespace semblance::ui {

/// Runs enrolments of one lab as jobs, one at a time: while one runs, a request for another does
/// nothing. GUI thread.
class EnrolmentRun : public QObject
{
    Q_OBJECT

public:
    explicit EnrolmentRun(Workplace& workplace, QObject* parent = nullptr);

    bool isRunning() const { return m_job.has_value(); }
    /// The gallery that is being enrolled into; empty when none is.
    QString gallery() const { return m_gallery; }
    std::optional<JobId> job() const { return m_job; }
    /// Whom enrolFace enrols, until `finished` or `failed` has been told; empty otherwise.
    QString person() const { return m_person; }

    /// Of the run, until `finished` or `failed` has been told.
    GalleryWork work() const { return m_work; }

    /// Needs a pipeline.
    void enrol(const QString& gallery, const EnrolmentRequest& request);
    /// The image of a problem whose face choice is open, with the face that a person chose; pixels
    /// of the stored raster. As enrol.
    void enrolFace(const QString& gallery, const casework::EnrolmentProblem& problem,
                   const RectPx& face);
    /// Makes the templates that the engine in use lacks, and measures the quality anew that other
    /// models have measured. As enrol.
    void refreshGallery(const QString& gallery);
    void cancel();

Q_SIGNALS:
    void started(const QString& gallery);
    void finished(const QString& gallery, const semblance::casework::EnrolmentReport& report);
    /// The lab refused; what was enrolled before stays.
    void failed(const QString& gallery, const semblance::Error& error);

private:
    using Work =
        std::function<Result<casework::EnrolmentReport>(const StopToken&, const ProgressSink&)>;

    void start(GalleryWork kind, const JobTitle& title, const QString& gallery, Work work);
    void take(const QString& gallery, const Result<casework::EnrolmentReport>& report);

    Workplace& m_workplace;
    QString m_gallery;
    QString m_person;
    GalleryWork m_work = GalleryWork::Enrolment;
    std::optional<JobId> m_job;
};

} // namespace semblance::ui
