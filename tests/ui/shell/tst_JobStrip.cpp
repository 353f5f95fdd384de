// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobPanel.h"
#include "ui/shell/JobRow.h"
#include "ui/shell/JobStrip.h"

#include <QLabel>
#include <QProgressBar>
#include <QTest>
#include <QToolButton>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace semblance;
using namespace semblance::ui;

namespace {

Result<int> untilStopped(const StopToken& stop)
{
    std::binary_semaphore stopped(0);
    const std::stop_callback release(stop, [&stopped] { stopped.release(); });
    stopped.acquire();
    return failure(ErrorCode::Cancelled, Stage::Input, "work");
}

} // namespace

class tst_JobStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsProgressAndCancels()
    {
        JobList jobs;
        JobStrip strip(jobs);
        strip.show();
        auto* row = strip.findChild<JobRow*>();
        QVERIFY(!row->isVisible());
        bool ended = false;
        jobs.start<int>(
            QStringLiteral("Enrolling"),
            [](const StopToken& stop, const ProgressSink& progress) {
                progress({1, 4});
                return untilStopped(stop);
            },
            this, [&ended](const Result<int>&) { ended = true; });
        QVERIFY(row->isVisible());
        QCOMPARE(row->findChild<QLabel*>(QStringLiteral("jobTitle"))->text(),
                 QStringLiteral("Enrolling"));
        auto* bar = row->findChild<QProgressBar*>(QStringLiteral("jobBar"));
        QTRY_COMPARE(bar->value(), 25);
        auto* figures = row->findChild<QLabel*>(QStringLiteral("jobFigures"));
        QVERIFY2(figures->text().contains(QStringLiteral("25")), qPrintable(figures->text()));
        QTest::mouseClick(row->findChild<QToolButton*>(QStringLiteral("cancelJobButton")),
                          Qt::LeftButton);
        QTRY_VERIFY(ended);
        QVERIFY(!row->isVisible());
    }

    void pausesAndGoesOn()
    {
        JobList jobs;
        JobStrip strip(jobs);
        strip.show();
        bool ended = false;
        std::atomic<bool> isEnough = false;
        jobs.start<int>(
            {QStringLiteral("Enrolling"), JobUnit::Images},
            [&isEnough](const StopToken& stop, const ProgressSink& progress) -> Result<int> {
                while (!isEnough && !stop.stop_requested()) {
                    progress({1, 4});
                    std::this_thread::yield();
                }
                return 1;
            },
            this, [&ended](const Result<int>&) { ended = true; });
        auto* row = strip.findChild<JobRow*>();
        auto* pause = row->findChild<QToolButton*>(QStringLiteral("pauseJobButton"));
        auto* figures = row->findChild<QLabel*>(QStringLiteral("jobFigures"));
        // Work that has not yet told how far it is has no place to stand still.
        QTRY_VERIFY(pause->isVisible());
        QTRY_VERIFY2(figures->text().contains(QStringLiteral("images/s")),
                     qPrintable(figures->text()));
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_VERIFY2(figures->text().contains(QStringLiteral("paused")),
                     qPrintable(figures->text()));
        QCOMPARE(pause->toolTip(), QStringLiteral("Go on: Enrolling"));
        isEnough = true;
        QVERIFY(!ended);
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_VERIFY(ended);
    }

    void theListHoldsEveryJob()
    {
        JobList jobs;
        JobStrip strip(jobs);
        strip.show();
        int ended = 0;
        for (const auto* title : {"first", "second"}) {
            jobs.start<int>(
                QString::fromLatin1(title),
                [](const StopToken& stop, const ProgressSink&) { return untilStopped(stop); }, this,
                [&ended](const Result<int>&) { ++ended; });
        }
        QTest::mouseClick(strip.findChild<QToolButton*>(QStringLiteral("jobListButton")),
                          Qt::LeftButton);
        auto* panel = strip.findChild<JobPanel*>();
        QVERIFY(panel->isVisible());
        const auto rows = panel->findChildren<JobRow*>();
        QCOMPARE(rows.size(), 2);
        QTest::mouseClick(rows.last()->findChild<QToolButton*>(QStringLiteral("cancelJobButton")),
                          Qt::LeftButton);
        QTRY_COMPARE(ended, 1);
        QCOMPARE(jobs.jobs().front().title, QStringLiteral("first"));
        jobs.cancelAll();
        QTRY_COMPARE(ended, 2);
    }
};

QTEST_MAIN(tst_JobStrip)
#include "tst_JobStrip.moc"
