// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/ShownEnhancementPage.h"

#include <QFile>
#include <QSignalSpy>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// What the page counts as lost when it ends.
class tst_UnsavedSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untilTheCopyIsSaved()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        QCOMPARE(shown.page.unsavedDrafts(), 0);
        shown.add("gamma");
        shown.box("gamma")->setValue(1.7);
        QCOMPARE(shown.page.unsavedDrafts(), 1);
        QSignalSpy saved(&shown.page, &EnhancementPage::copySaved);
        QTRY_VERIFY(shown.find<QPushButton>("saveCopyButton")->isEnabled());
        shown.click("saveCopyButton");
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(shown.page.unsavedDrafts(), 0);
        shown.box("gamma")->setValue(1.8);
        QCOMPARE(shown.page.unsavedDrafts(), 1);
    }

    void untilTheyAreInAFile()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        const QString file = shown.place.makeFile(QStringLiteral("steps.json"), {});
        shown.add("turn");
        shown.script->newFiles = {file};
        shown.click("saveRecipeButton");
        QTRY_COMPARE(shown.page.unsavedDrafts(), 0);
        // As they came from it they are in it.
        shown.page.open(shown.exhibits.back());
        QVERIFY(shown.isReady());
        shown.script->files = {{file}};
        shown.click("loadRecipeButton");
        QTRY_COMPARE(shown.list().count(), 1);
        QCOMPARE(shown.page.unsavedDrafts(), 0);
    }

    void undoneThereIsNothingToLose()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        shown.page.draft().undoStack().undo();
        QCOMPARE(shown.page.unsavedDrafts(), 0);
    }

    void thoseOfAnotherExhibitCountToo()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        shown.page.open(shown.exhibits.back());
        QVERIFY(shown.isReady());
        QCOMPARE(shown.page.unsavedDrafts(), 1);
        shown.add("gamma");
        QCOMPARE(shown.page.unsavedDrafts(), 2);
    }
};

QTEST_MAIN(tst_UnsavedSteps)
#include "tst_UnsavedSteps.moc"
