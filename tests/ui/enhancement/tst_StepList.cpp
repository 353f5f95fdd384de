// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownEnhancementPage.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// The list of steps: how it grows, changes and is taken back.
class TestStepList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreAddedAndShown()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        QVERIFY(!shown.find<QPushButton>("saveCopyButton")->isEnabled());
        shown.add("crop");
        QVERIFY(shown.isReady());
        QCOMPARE(shown.list().count(), 1);
        QCOMPARE(shown.number(0, "width"), 320.0);
        shown.box("width")->setValue(100);
        shown.box("height")->setValue(50);
        // Until the frame is right, the picture that is cut is seen.
        QVERIFY(shown.shownSize() == SizePx({320, 240}));
        QTest::keyClick(&shown.canvas(), Qt::Key_Return);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize() == SizePx({100, 50}));
        QVERIFY(shown.find<QPushButton>("saveCopyButton")->isEnabled());
        QVERIFY(shown.find<QLabel>("recipeLine")->text().contains(QStringLiteral("original ▸ ")));
        // Another step, of which the limits are those of what reaches it.
        shown.add("white-balance-grey-point");
        QCOMPARE(shown.box("x")->maximum(), 99.0);
        QCOMPARE(shown.number(1, "x"), 50.0);
    }

    void anEmptyListSaysWhatItIsFor()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        const auto* words = shown.find<QLabel>("emptyStepList");
        QVERIFY(words->isVisible());
        shown.add("gamma");
        QVERIFY(!words->isVisible());
        shown.click("removeStepButton");
        QVERIFY(words->isVisible());
        QVERIFY(shown.isReady());
    }

    void redoHasTwoKeys_data()
    {
        QTest::addColumn<QKeyCombination>("keys");
        QTest::newRow("Ctrl+Shift+Z") << (Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_Z);
        QTest::newRow("Ctrl+Y") << (Qt::ControlModifier | Qt::Key_Y);
    }

    void redoHasTwoKeys()
    {
        QFETCH(QKeyCombination, keys);
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        shown.click("undoStepButton");
        QCOMPARE(shown.list().count(), 0);
        QTest::keyClick(&shown.page, keys.key(), keys.keyboardModifiers());
        QCOMPARE(shown.list().count(), 1);
        QVERIFY(shown.isReady());
    }

    /// The list would look for a step of that name.
    void lettersOfThePageWorkInTheList()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        QVERIFY(shown.isReady());
        shown.list().setFocus();
        QTest::keyClick(&shown.list(), Qt::Key_S);
        QCOMPARE(int(shown.page.view().mode()), int(PictureMode::Divided));
        QTest::keyClick(&shown.list(), Qt::Key_D);
        QCOMPARE(int(shown.page.view().mode()), int(PictureMode::SideBySide));
        QTest::keyPress(&shown.list(), Qt::Key_B);
        QVERIFY(shown.find<QToolButton>("beforeButton")->isChecked());
        QTest::keyRelease(&shown.list(), Qt::Key_B);
        QVERIFY(!shown.find<QToolButton>("beforeButton")->isChecked());
        QVERIFY(shown.isReady());
    }

    void stepsAreMovedSwitchedAndRemoved()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        shown.add("turn");
        shown.click("moveStepUpButton");
        QCOMPARE(shown.page.draft().steps().front().step.spec().id, std::string_view("turn"));
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.shownSize().width, 240);
        shown.list().item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.shownSize().width, 320);
        QCOMPARE(shown.page.draft().recipe().steps().size(), std::size_t(1));
        shown.list().setCurrentRow(0);
        shown.click("removeStepButton");
        QCOMPARE(shown.list().count(), 1);
        QVERIFY(!shown.find<QToolButton>("moveStepUpButton")->isEnabled());
    }
};

QTEST_MAIN(TestStepList)
#include "tst_StepList.moc"
