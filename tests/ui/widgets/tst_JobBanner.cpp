// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/JobBanner.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace semblance;
using namespace semblance::ui;

class TestJobBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleGivesWay_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("narrow") << 320;
        QTest::newRow("wide") << 1200;
    }

    /// Dots say that there is more, and what does not fit stands in the tool tip.
    void theTitleGivesWay()
    {
        QFETCH(int, width);
        JobList jobs;
        JobBanner banner(jobs);
        const auto job = jobs.start<int>(
            QStringLiteral("Save the enhanced copy of a file with a name that is long.png"),
            [](const StopToken& stop, const ProgressSink&) -> Result<int> {
                // Until it is cancelled.
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable_any().wait(lock, stop, [] { return false; });
                return 1;
            },
            this, [](const Result<int>&) {});
        banner.follow(job);
        banner.setFixedWidth(width);
        banner.show();
        QVERIFY(QTest::qWaitForWindowExposed(&banner));
        const auto* title = banner.findChild<QLabel*>(QStringLiteral("jobTitle"));
        const auto* bar = banner.findChild<QProgressBar*>();
        const auto* cancel = banner.findChild<QPushButton*>(QStringLiteral("cancelJobButton"));
        QVERIFY(banner.minimumSizeHint().width() <= 320);
        QVERIFY(banner.rect().contains(cancel->geometry()));
        QVERIFY(bar->width() > 0 && !bar->geometry().intersects(title->geometry()));
        QVERIFY2(title->width() > width / 4, qPrintable(QString::number(title->width())));
        QVERIFY(title->inherits("semblance::ui::ElidedLabel"));
        const int needed = title->fontMetrics().horizontalAdvance(title->text());
        QCOMPARE(title->contentsRect().width() >= needed, width > 1000);
    }
};

QTEST_MAIN(TestJobBanner)
#include "tst_JobBanner.moc"
