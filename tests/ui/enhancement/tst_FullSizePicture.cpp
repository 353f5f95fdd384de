// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownEnhancementPage.h"
#include "ui/enhancement/PreviewBadge.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// Pictures that take long, made in the background.
class TestFullSizePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The list, the warnings and the words over the picture are of the same steps.
    void anUndoOvertakesTheFullSize()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.openLarge();
        QVERIFY(shown.isReady());
        shown.add("denoise-median");
        shown.click("wholePreviewButton");
        QVERIFY(shown.isReady());
        QCOMPARE(shown.shownSize().width, 1600);
        const auto* badge = shown.find<PreviewBadge>("previewState");
        QVERIFY(!badge->isVisible());

        // What is made in full size stands still.
        JobList& jobs = shown.place.workplace().jobs();
        QSignalSpy started(&jobs, &JobList::jobStarted);
        connect(
            &jobs, &JobList::jobStarted, this, [&jobs](JobId job) { jobs.setPaused(job, true); },
            Qt::SingleShotConnection);
        shown.add("denoise-nlm");
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(jobs.jobs().size(), std::size_t(1));
        QVERIFY(jobs.jobs().front().title.contains(QStringLiteral("large.png in full size")));
        QTRY_VERIFY(badge->isVisible());
        QVERIFY(badge->text().contains(QStringLiteral("Full size is being computed")));
        QVERIFY(shown.shownSize().width < 1600);
        QCOMPARE(shown.warnings().filter(QStringLiteral("Step 2")).size(), 1);
        // Until it is there, the view has its own pixels.
        const int before = shown.shownSize().width;
        shown.page.resize(1600, 1000);
        QTRY_VERIFY(shown.shownSize().width > before);
        QCOMPARE(started.size(), 1);
        QVERIFY(!jobs.jobs().front().isCancelling);

        shown.click("undoStepButton");
        QVERIFY(shown.warnings().filter(QStringLiteral("Step 2")).isEmpty());
        QVERIFY(shown.warnings().front().startsWith(QStringLiteral("Step 1")));
        QVERIFY(badge->words().contains(QStringLiteral("does not show the last change")));
        QVERIFY(jobs.jobs().empty() || jobs.jobs().front().isCancelling);
        QVERIFY(shown.isReady());
        QVERIFY(!badge->isVisible());
        QCOMPARE(shown.shownSize().width, 1600);
        QCOMPARE(shown.warnings().size(), 1);
    }

    void theFullSizeIsCancelledAndNotMadeTwice()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.openLarge();
        shown.add("denoise-median");
        QVERIFY(shown.isReady());
        JobList& jobs = shown.place.workplace().jobs();
        QSignalSpy started(&jobs, &JobList::jobStarted);
        shown.click("wholePreviewButton");
        QVERIFY(shown.isReady());
        QCOMPARE(started.size(), 1);
        // It is the same in any room.
        shown.page.resize(1100, 900);
        QVERIFY(shown.isReady());
        QCOMPARE(started.size(), 1);
        QCOMPARE(shown.shownSize().width, 1600);

        connect(
            &jobs, &JobList::jobStarted, this, [&jobs](JobId job) { jobs.cancel(job); },
            Qt::SingleShotConnection);
        shown.add("denoise-bilateral");
        QTRY_COMPARE(started.size(), 2);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(!shown.find<QToolButton>("wholePreviewButton")->isChecked());
        QVERIFY(shown.isReady());
        QVERIFY(shown.shownSize().width < 1600);
        QVERIFY(jobs.jobs().empty());
        QVERIFY(!shown.warnings().filter(QStringLiteral("Step 2")).isEmpty());
    }

    void slowStepsNeverHoldTheWindowUp()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("denoise-nlm");
        for (int value = 1; value <= 15; ++value)
            shown.box("search")->setValue(value);
        QCOMPARE(shown.number(0, "search"), 15.0);
        shown.page.draft().reset({});
        QVERIFY(shown.isReady());
    }
};

QTEST_MAIN(TestFullSizePicture)
#include "tst_FullSizePicture.moc"
