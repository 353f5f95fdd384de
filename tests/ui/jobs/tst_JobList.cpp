// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobList.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <semaphore>
#include <stdexcept>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// Blocks until it is asked to stop.
Result<int> untilStopped(const StopToken& stop)
{
    std::binary_semaphore stopped(0);
    const std::stop_callback release(stop, [&stopped] { stopped.release(); });
    stopped.acquire();
    return failure(ErrorCode::Cancelled, Stage::Input, "work");
}

} // namespace

class tst_JobList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheResultToTheGuiThread()
    {
        JobList jobs;
        QThread* workThread = nullptr;
        QThread* doneThread = nullptr;
        int value = 0;
        jobs.start<int>(
            QStringLiteral("count"),
            [&](const StopToken&, const ProgressSink&) -> Result<int> {
                workThread = QThread::currentThread();
                return 42;
            },
            this,
            [&](const Result<int>& result) {
                doneThread = QThread::currentThread();
                value = result.value_or(0);
            });
        QTRY_COMPARE(value, 42);
        QVERIFY(workThread != QThread::currentThread());
        QCOMPARE(doneThread, QThread::currentThread());
        QVERIFY(jobs.jobs().empty());
    }

    void writesEverythingInOrderEvenWhenItEnds()
    {
        std::vector<int> written;
        {
            JobList jobs;
            for (int i = 0; i < 20; ++i)
                jobs.save(
                    [&written, i]() -> Result<void> {
                        written.push_back(i);
                        return {};
                    },
                    this, [](const Result<void>&) {});
        }
        QCOMPARE(written.size(), std::size_t{20});
        QVERIFY(std::ranges::is_sorted(written));
    }

    void carriesFailures()
    {
        JobList jobs;
        std::optional<Error> error;
        jobs.start<void>(
            QStringLiteral("fail"),
            [](const StopToken&, const ProgressSink&) -> Result<void> {
                return failure(ErrorCode::DiskFull, Stage::Storage, "lab");
            },
            this, [&](const Result<void>& result) { error = result.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::DiskFull);
    }

    void anEscapedExceptionIsAFailure()
    {
        JobList jobs;
        std::optional<Error> error;
        jobs.start<int>(
            QStringLiteral("throw"),
            [](const StopToken&, const ProgressSink&) -> Result<int> {
                throw std::runtime_error("out of luck");
            },
            this, [&](const Result<int>& result) { error = result.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::BackendFailed);
        QCOMPARE(error->detail, std::string("out of luck"));
    }

    void showsTitleAndProgress()
    {
        JobList jobs;
        QSignalSpy ended(&jobs, &JobList::jobEnded);
        std::atomic<bool> reported = false;
        const JobId id = jobs.start<int>(
            QStringLiteral("Enrol"),
            [&](const StopToken& stop, const ProgressSink& progress) -> Result<int> {
                progress({30, 120});
                progress({20, 120});
                reported = true;
                return untilStopped(stop);
            },
            this, [](const Result<int>&) {});
        QTRY_VERIFY(reported);
        QTRY_COMPARE(jobs.job(id)->progress.done, std::size_t{30});
        QCOMPARE(jobs.job(id)->title, QStringLiteral("Enrol"));
        QCOMPARE(jobs.job(id)->progress.total, std::size_t{120});
        QTRY_VERIFY(jobs.job(id)->ratePerSecond);
        jobs.cancel(id);
        QTRY_COMPARE(ended.count(), 1);
    }

    void aPausedJobStandsStillUntilItGoesOn()
    {
        JobList jobs;
        std::counting_semaphore<10> allowed(0);
        std::atomic<int> steps = 0;
        std::optional<int> result;
        const JobId id = jobs.start<int>(
            QStringLiteral("count"),
            [&](const StopToken&, const ProgressSink& progress) -> Result<int> {
                for (std::size_t step = 1; step <= 3; ++step) {
                    allowed.acquire();
                    progress({step, 3});
                    ++steps;
                }
                return 7;
            },
            this, [&](const Result<int>& value) { result = value.value(); });
        allowed.release();
        QTRY_COMPARE(steps.load(), 1);
        jobs.setPaused(id, true);
        QCOMPARE(jobs.job(id)->pause, JobPause::Pausing);
        allowed.release(2);
        QTRY_COMPARE(jobs.job(id)->pause, JobPause::Paused);
        QCOMPARE(steps.load(), 1);
        QTRY_VERIFY(jobs.job(id)->canPause());
        jobs.setPaused(id, false);
        QTRY_COMPARE(result, std::optional(7));
    }

    void aPausedJobCanBeCancelled()
    {
        JobList jobs;
        std::atomic<bool> mayReport = false;
        bool ended = false;
        const JobId id = jobs.start<int>(
            QStringLiteral("wait"),
            [&](const StopToken&, const ProgressSink& progress) -> Result<int> {
                mayReport.wait(false);
                progress({1, 3});
                return 1;
            },
            this, [&](const Result<int>&) { ended = true; });
        jobs.setPaused(id, true);
        mayReport = true;
        mayReport.notify_all();
        QTRY_COMPARE(jobs.job(id)->pause, JobPause::Paused);
        QVERIFY(!ended);
        jobs.cancel(id);
        QTRY_VERIFY(ended);
    }

    void cancelEndsTheWork()
    {
        JobList jobs;
        std::optional<Error> error;
        const JobId id = jobs.start<int>(
            QStringLiteral("long"),
            [](const StopToken& stop, const ProgressSink&) { return untilStopped(stop); }, this,
            [&](const Result<int>& result) { error = result.error(); });
        QCOMPARE(jobs.jobs().size(), std::size_t{1});
        QVERIFY(!jobs.job(id)->isCancelling);
        jobs.cancel(id);
        QVERIFY(jobs.job(id)->isCancelling);
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::Cancelled);
        jobs.cancel(id);
    }

    void aDeadContextGetsNoCall()
    {
        JobList jobs;
        QSignalSpy ended(&jobs, &JobList::jobEnded);
        auto context = std::make_unique<QObject>();
        bool called = false;
        std::binary_semaphore go(0);
        jobs.start<int>(
            QStringLiteral("orphan"),
            [&](const StopToken&, const ProgressSink&) -> Result<int> {
                go.acquire();
                return 1;
            },
            context.get(), [&](const Result<int>&) { called = true; });
        context.reset();
        go.release();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!called);
    }

    void theEndOfTheListWaitsForItsWork()
    {
        std::atomic<bool> ended = false;
        std::atomic<bool> begun = false;
        bool called = false;
        {
            JobList jobs;
            jobs.start<int>(
                QStringLiteral("long"),
                [&](const StopToken& stop, const ProgressSink&) {
                    begun = true;
                    const auto result = untilStopped(stop);
                    ended = true;
                    return result;
                },
                this, [&](const Result<int>&) { called = true; });
            QTRY_VERIFY(begun);
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void quietWorkIsNotShownAndDoesNotWait()
    {
        JobList jobs;
        QSignalSpy started(&jobs, &JobList::jobStarted);
        constexpr int kMoreThanThreads = 64;
        int cancelled = 0;
        for (int i = 0; i < kMoreThanThreads; ++i) {
            jobs.start<int>(
                QStringLiteral("long"),
                [](const StopToken& stop, const ProgressSink&) { return untilStopped(stop); }, this,
                [&](const Result<int>&) { ++cancelled; });
        }
        int value = 0;
        jobs.startQuietly<int>([](const StopToken&) -> Result<int> { return 7; }, this,
                               [&](const Result<int>& result) { value = result.value_or(0); });
        QTRY_COMPARE(value, 7);
        QCOMPARE(started.count(), kMoreThanThreads);
        QCOMPARE(jobs.jobs().size(), std::size_t{kMoreThanThreads});
        jobs.cancelAll();
        QTRY_COMPARE(cancelled, kMoreThanThreads);
    }
};

QTEST_GUILESS_MAIN(tst_JobList)
#include "tst_JobList.moc"
