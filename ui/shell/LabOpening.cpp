// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LabOpening.h"

#include <QFile>

namespace semblance::ui {

namespace {

using SharedLab = std::shared_ptr<casework::Lab>;

std::filesystem::path toPath(const QString& text)
{
    return QFile::encodeName(text).toStdString();
}

} // namespace

LabOpening::LabOpening(JobList& jobs, casework::LabDirectory& labs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_labs(labs)
{
}

void LabOpening::open(const QString& folder)
{
    start(tr("Opening the lab"), folder,
          [&labs = m_labs, path = toPath(folder)] { return labs.open(path); });
}

void LabOpening::create(const QString& folder, const QString& name)
{
    start(tr("Creating the lab"), folder,
          [&labs = m_labs, path = toPath(folder), name] { return labs.create(path, name); });
}

void LabOpening::start(const QString& title, const QString& folder, Work work)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    Q_EMIT started();
    m_jobs.start<SharedLab>(
        title,
        [work = std::move(work)](const StopToken&, const ProgressSink&) -> Result<SharedLab> {
            auto lab = work();
            if (!lab) {
                return passOn(lab);
            }
            return SharedLab(*std::move(lab));
        },
        this,
        [this, folder](const Result<SharedLab>& lab) {
            m_isRunning = false;
            if (lab) {
                Q_EMIT opened(*lab);
            } else {
                Q_EMIT failed(folder, lab.error());
            }
        });
}

} // namespace semblance::ui
