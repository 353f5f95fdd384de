// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Guarded.h"
#include "foundation/Id.h"
#include "foundation/Progress.h"
#include "foundation/StopToken.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace semblance::ui {

using JobId = Id<struct JobTag>;

/// What a job's progress counts.
enum class JobUnit
{
    /// Nothing that a person knows.
    Steps,
    Images,
};

/// What is left of a job's work when it is stopped before its end.
enum class JobRest
{
    /// What the lab has stays as it is; the work can be done again.
    Nothing,
    /// Images that were enrolled.
    EnrolledImages,
    /// Templates that were made.
    MadeTemplates,
    /// Images that were taken in.
    TakenInImages,
};

/// What people read about a job.
struct JobTitle
{
    JobTitle() = default;
    JobTitle(QString words, JobUnit counted = JobUnit::Steps, JobRest left = JobRest::Nothing)
        : text(std::move(words)), unit(counted), rest(left)
    {
    }

    QString text;
    JobUnit unit = JobUnit::Steps;
    JobRest rest = JobRest::Nothing;
};

/// How a job that was asked to pause stands.
enum class JobPause
{
    Running,
    /// Asked to, on its way to the next place where it can stand still.
    Pausing,
    Paused,
};

/// One running job as the status bar shows it.
struct JobState
{
    JobId id;
    QString title;
    JobUnit unit = JobUnit::Steps;
    Progress progress;
    std::optional<double> ratePerSecond;
    std::optional<std::chrono::seconds> timeLeft;
    /// Asked to end, not yet ended.
    bool isCancelling = false;
    JobPause pause = JobPause::Running;
    JobRest rest = JobRest::Nothing;

    /// Work that tells no progress has no place where it could stand still.
    bool canPause() const { return progress.total > 0 && !isCancelling; }
};

/// Runs blocking engine work off the GUI thread and brings results back to it. Work reports
/// failures as Result; an exception that escapes from it becomes BackendFailed. Every function: GUI
/// thread. Ending the list asks all work to stop and waits for it.
class JobList : public QObject
{
    Q_OBJECT

public:
    explicit JobList(QObject* parent = nullptr);
    ~JobList() override;

    /// Work that people see: title, progress, cancel. `done` is called on the GUI thread, once,
    /// only while `context` lives; a cancelled job brings whatever its work returned, usually
    /// ErrorCode::Cancelled. The work may outlive `context`: it holds values, shared pointers, or
    /// what lives longer than the list.
    template <typename T>
    JobId start(const JobTitle& title,
                std::function<Result<T>(const StopToken&, const ProgressSink&)> work,
                QObject* context, std::function<void(Result<T>)> done)
    {
        return enqueue(title, Kind::Shown, context,
                       deliverable<T>(std::move(work), std::move(done)));
    }

    /// Short work that the list does not show (a thumbnail, a row to read); never waits behind
    /// `start`, and is dropped when the list ends before its turn.
    template <typename T>
    JobId startQuietly(std::function<Result<T>(const StopToken&)> work, QObject* context,
                       std::function<void(Result<T>)> done)
    {
        return enqueue(
            {}, Kind::Quiet, context,
            deliverable<T>([work = std::move(work)](const StopToken& stop,
                                                    const ProgressSink&) { return work(stop); },
                           std::move(done)));
    }

    /// Writes what a person has entered: one after the other in the order of the calls, and all of
    /// it even when the list ends. Not shown.
    void save(std::function<Result<void>()> work, QObject* context,
              std::function<void(Result<void>)> done)
    {
        enqueue({}, Kind::Save, context,
                deliverable<void>([work = std::move(work)](const StopToken&,
                                                           const ProgressSink&) { return work(); },
                                  std::move(done)));
    }

    /// Asks the work to end; `done` still comes. Nothing happens for a job that has ended.
    void cancel(JobId id);
    void cancelAll();
    /// Work that tells its progress stands still when it next does so, until it goes on or is
    /// cancelled. Nothing happens for a job that has ended.
    void setPaused(JobId id, bool isPaused);

    /// The shown jobs that have not ended, oldest first.
    std::vector<JobState> jobs() const;
    std::optional<JobState> job(JobId id) const;
    /// Nothing runs, shown or quiet.
    bool isIdle() const { return m_jobs.empty(); }

Q_SIGNALS:
    /// Of shown jobs only. Progress is told at most ten times a second.
    void jobStarted(semblance::ui::JobId id);
    void jobProgressed(semblance::ui::JobId id);
    /// Before `done` is called.
    void jobEnded(semblance::ui::JobId id);
    /// After `done` of the last job that ran.
    void becameIdle();

private:
    enum class Kind
    {
        Shown,
        Quiet,
        Save,
    };
    struct Job;
    /// Made by the work, called on the GUI thread.
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(const StopToken&, const ProgressSink&)>;

    template <typename T>
    static Work deliverable(std::function<Result<T>(const StopToken&, const ProgressSink&)> work,
                            std::function<void(Result<T>)> done)
    {
        return [work = std::move(work), done = std::move(done)](
                   const StopToken& stop, const ProgressSink& progress) -> Delivery {
            auto result = std::make_shared<Result<T>>(
                guarded(Stage::Input, {}, [&] { return work(stop, progress); }));
            return [result, done] { done(std::move(*result)); };
        };
    }

    JobId enqueue(const JobTitle& title, Kind kind, QObject* context, Work work);
    QThreadPool& poolOf(Kind kind);
    void end(JobId id, const Delivery& delivery);
    void tellProgress();
    std::shared_ptr<Job> find(JobId id) const;
    static JobState stateOf(Job& job);

    std::vector<std::shared_ptr<Job>> m_jobs;
    std::int64_t m_lastId = 0;
    QThreadPool m_longPool;
    QThreadPool m_quietPool;
    QThreadPool m_savePool;
    QTimer m_ticker;
};

} // namespace semblance::ui
