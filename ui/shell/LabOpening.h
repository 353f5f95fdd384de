// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "ui/jobs/JobList.h"

#include <QObject>

#include <memory>

namespace semblance::ui {

/// Makes and opens labs as jobs, one at a time; a request while one is under way is ignored. GUI
/// thread.
class LabOpening : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; `labs` outlives the jobs.
    LabOpening(JobList& jobs, casework::LabDirectory& labs, QObject* parent = nullptr);

    bool isRunning() const { return m_isRunning; }
    void open(const QString& folder);
    void create(const QString& folder, const QString& name);

Q_SIGNALS:
    void started();
    void opened(const std::shared_ptr<semblance::casework::Lab>& lab);
    void failed(const QString& folder, const semblance::Error& error);

private:
    using Work = std::function<Result<std::unique_ptr<casework::Lab>>()>;

    void start(const QString& title, const QString& folder, Work work);

    JobList& m_jobs;
    casework::LabDirectory& m_labs;
    bool m_isRunning = false;
};

} // namespace semblance::ui
