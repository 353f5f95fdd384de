// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobList.h"

#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace semblance::ui {

namespace {

constexpr int kTickMs = 100;
/// A search must not wait until an enrolment has ended, even on two cores.
constexpr int kMinLongThreads = 4;

} // namespace

struct JobList::Job
{
    JobId id;
    JobTitle title;
    Kind kind = Kind::Quiet;
    QPointer<QObject> context;
    StopSource stop;
    ProgressMeter meter;
    Progress shown;

    std::optional<ProgressMeter::Clock::time_point> pausedSince;

    std::mutex mutex;
    std::condition_variable_any resumed;
    Progress latest;
    int standingStill = 0;
    bool isPauseWanted = false;

    bool isShown() const { return kind == Kind::Shown; }

    /// Any thread. Late reports of slower threads do not turn the bar back. Stands still while the
    /// job is paused.
    void report(const Progress& progress)
    {
        std::unique_lock lock(mutex);
        latest.total = progress.total;
        latest.done = std::max(latest.done, progress.done);
        latest.skipped = std::max(latest.skipped, progress.skipped);
        ++standingStill;
        resumed.wait(lock, stop.get_token(), [this] { return !isPauseWanted; });
        --standingStill;
    }
    JobPause pauseState()
    {
        const std::lock_guard lock(mutex);
        if (!isPauseWanted)
            return JobPause::Running;
        return standingStill > 0 ? JobPause::Paused : JobPause::Pausing;
    }
};

JobList::JobList(QObject* parent) : QObject(parent)
{
    m_longPool.setMaxThreadCount(std::max(kMinLongThreads, QThread::idealThreadCount()));
    m_quietPool.setMaxThreadCount(std::max(2, QThread::idealThreadCount() - 1));
    m_savePool.setMaxThreadCount(1);
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, &JobList::tellProgress);
}

JobList::~JobList()
{
    cancelAll();
    m_quietPool.clear();
    m_longPool.waitForDone();
    m_quietPool.waitForDone();
    m_savePool.waitForDone();
}

void JobList::cancel(JobId id)
{
    if (const auto job = find(id)) {
        job->stop.request_stop();
        if (job->isShown()) {
            Q_EMIT jobProgressed(id);
        }
    }
}

void JobList::cancelAll()
{
    for (const auto& job : m_jobs) {
        job->stop.request_stop();
    }
}

void JobList::setPaused(JobId id, bool isPaused)
{
    const auto job = find(id);
    if (!job || !job->isShown() || job->pausedSince.has_value() == isPaused) {
        return;
    }
    const auto now = ProgressMeter::Clock::now();
    if (isPaused) {
        job->pausedSince = now;
    } else {
        job->meter.leaveOut(now - *job->pausedSince);
        job->pausedSince.reset();
    }
    {
        const std::lock_guard lock(job->mutex);
        job->isPauseWanted = isPaused;
    }
    job->resumed.notify_all();
    Q_EMIT jobProgressed(id);
}

std::vector<JobState> JobList::jobs() const
{
    std::vector<JobState> states;
    for (const auto& job : m_jobs) {
        if (job->isShown()) {
            states.push_back(stateOf(*job));
        }
    }
    return states;
}

std::optional<JobState> JobList::job(JobId id) const
{
    const auto job = find(id);
    return job && job->isShown() ? std::optional(stateOf(*job)) : std::nullopt;
}

QThreadPool& JobList::poolOf(Kind kind)
{
    switch (kind) {
    case Kind::Shown:
        return m_longPool;
    case Kind::Quiet:
        return m_quietPool;
    case Kind::Save:
        break;
    }
    return m_savePool;
}

JobId JobList::enqueue(const JobTitle& title, Kind kind, QObject* context, Work work)
{
    auto job = std::make_shared<Job>();
    job->id = JobId{++m_lastId};
    job->title = title;
    job->kind = kind;
    job->context = context;
    m_jobs.push_back(job);
    poolOf(kind).start([this, job, work = std::move(work)] {
        Delivery delivery =
            work(job->stop.get_token(), [job](const Progress& progress) { job->report(progress); });
        QMetaObject::invokeMethod(
            this, [this, id = job->id, delivery = std::move(delivery)] { end(id, delivery); },
            Qt::QueuedConnection);
    });
    if (job->isShown()) {
        m_ticker.start();
        Q_EMIT jobStarted(job->id);
    }
    return job->id;
}

void JobList::end(JobId id, const Delivery& delivery)
{
    const auto job = find(id);
    std::erase(m_jobs, job);
    if (job->isShown()) {
        Q_EMIT jobEnded(id);
    }
    if (job->context) {
        delivery();
    }
    if (isIdle()) {
        Q_EMIT becameIdle();
    }
}

void JobList::tellProgress()
{
    bool anyShown = false;
    const auto jobs = m_jobs;
    for (const auto& job : jobs) {
        if (!job->isShown()) {
            continue;
        }
        anyShown = true;
        {
            const std::lock_guard lock(job->mutex);
            job->shown = job->latest;
        }
        if (!job->pausedSince) {
            job->meter.update(job->shown);
        }
        Q_EMIT jobProgressed(job->id);
    }
    if (!anyShown) {
        m_ticker.stop();
    }
}

std::shared_ptr<JobList::Job> JobList::find(JobId id) const
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->id == id; });
    return found == m_jobs.end() ? nullptr : *found;
}

JobState JobList::stateOf(Job& job)
{
    return {job.id,
            job.title.text,
            job.title.unit,
            job.shown,
            job.meter.ratePerSecond(),
            job.meter.timeLeft(),
            job.stop.stop_requested(),
            job.pauseState(),
            job.title.rest};
}

} // namespace semblance::ui
