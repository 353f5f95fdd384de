// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrolmentRun.h"

#include "casework/gallery/ChosenFace.h"
#include "casework/gallery/TemplateRefresh.h"

#include <QFile>
#include <QFileInfo>

namespace semblance::ui {

namespace {

std::filesystem::path toPath(const QString& text)
{
    return QFile::encodeName(text).toStdString();
}

Result<casework::EnrolmentPlan> planOf(const EnrolmentRequest& request, const StopToken& stop)
{
    if (!request.isManifest) {
        return casework::planFromFolder(toPath(request.folder), stop);
    }
    const auto manifest = toPath(request.manifest);
    const auto folder = request.folder.isEmpty() ? manifest.parent_path() : toPath(request.folder);
    return casework::planFromManifest(manifest, folder, stop);
}

JobTitle enrolling(const QString& gallery)
{
    return {EnrolmentRun::tr("Enrolling into “%1”").arg(gallery), JobUnit::Images,
            JobRest::EnrolledImages};
}

} // namespace

EnrolmentRun::EnrolmentRun(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace)
{
}

void EnrolmentRun::enrol(const QString& gallery, const EnrolmentRequest& request)
{
    start(GalleryWork::Enrolment, enrolling(gallery), gallery,
          [lab = m_workplace.sharedLab(), pipeline = m_workplace.pipeline(),
           &clock = m_workplace.clock(), gallery,
           request](const StopToken& stop,
                    const ProgressSink& progress) -> Result<casework::EnrolmentReport> {
              const auto plan = planOf(request, stop);
              if (!plan) {
                  return passOn(plan);
              }
              casework::Enrolment enrolment(lab->galleries(), lab->originals(), pipeline, clock);
              return enrolment.run(gallery, *plan, request.severalFaces, stop, progress);
          });
}

void EnrolmentRun::enrolFace(const QString& gallery, const casework::EnrolmentProblem& problem,
                             const RectPx& face)
{
    if (isRunning()) {
        return;
    }
    m_person = problem.subject;
    start(GalleryWork::Enrolment, enrolling(gallery), gallery,
          [lab = m_workplace.sharedLab(), pipeline = m_workplace.pipeline(),
           &clock = m_workplace.clock(), gallery,
           plan = casework::planForChosenFace(problem, face)](const StopToken& stop,
                                                              const ProgressSink& progress) {
              casework::Enrolment enrolment(lab->galleries(), lab->originals(), pipeline, clock);
              return enrolment.run(gallery, plan, casework::SeveralFaces::Refuse, stop, progress);
          });
}

void EnrolmentRun::refreshGallery(const QString& gallery)
{
    start(GalleryWork::Refresh,
          {tr("Refreshing “%1”").arg(gallery), JobUnit::Images, JobRest::MadeTemplates}, gallery,
          [lab = m_workplace.sharedLab(), pipeline = m_workplace.pipeline(),
           gallery](const StopToken& stop, const ProgressSink& progress) {
              casework::TemplateRefresh refresh(lab->galleries(), lab->originals(),
                                                casework::makeReferenceMaker(pipeline));
              return refresh.run(gallery, stop, progress);
          });
}

void EnrolmentRun::cancel()
{
    if (m_job) {
        m_workplace.jobs().cancel(*m_job);
    }
}

void EnrolmentRun::start(GalleryWork kind, const JobTitle& title, const QString& gallery, Work work)
{
    if (isRunning()) {
        return;
    }
    m_gallery = gallery;
    m_work = kind;
    m_job = m_workplace.jobs().start<casework::EnrolmentReport>(
        title, std::move(work), this,
        [this, gallery](const Result<casework::EnrolmentReport>& report) {
            take(gallery, report);
        });
    Q_EMIT started(gallery);
}

void EnrolmentRun::take(const QString& gallery, const Result<casework::EnrolmentReport>& report)
{
    m_job.reset();
    m_gallery.clear();
    if (report) {
        if (m_work == GalleryWork::Refresh && !report->wasCancelled)
            m_workplace.setDamagedTemplates(gallery, false);
        Q_EMIT finished(gallery, *report);
    } else {
        Q_EMIT failed(gallery, report.error());
    }
    m_person.clear();
}

} // namespace semblance::ui
