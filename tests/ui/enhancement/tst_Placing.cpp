// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownEnhancementPage.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// Values that are given by the mouse on the picture.
class TestPlacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCropIsDrawnOnThePicture()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("crop");
        QVERIFY(shown.canvas().tool());
        ShownEnhancementPage::drag(shown.canvas(), {40, 30}, {140, 90});
        QCOMPARE(shown.frame(0), QStringLiteral("40 30 100 60"));
        QCOMPARE(shown.box("x")->value(), 40.0);
        // A handle, then arrows.
        ShownEnhancementPage::drag(shown.canvas(), {140, 90}, {150, 100});
        QCOMPARE(shown.frame(0), QStringLiteral("40 30 110 70"));
        QTest::keyClick(&shown.canvas(), Qt::Key_Left);
        QTest::keyClick(&shown.canvas(), Qt::Key_Up);
        QCOMPARE(shown.frame(0), QStringLiteral("39 29 110 70"));
        QTest::keyClick(&shown.canvas(), Qt::Key_Return);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize() == SizePx({110, 70}));
        QVERIFY(!shown.canvas().tool());
        // Once more, by its button.
        shown.click("placingButton");
        QVERIFY(shown.shownSize() == SizePx({320, 240}));
        QVERIFY(shown.canvas().tool());
    }

    void eachPlacingIsUndoneAsOne()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("crop");
        ShownEnhancementPage::drag(shown.canvas(), {40, 30}, {140, 90});
        ShownEnhancementPage::drag(shown.canvas(), {140, 90}, {150, 100});
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&shown.canvas(), Qt::Key_Right);
        QCOMPARE(shown.frame(0), QStringLiteral("43 30 110 70"));
        for (const char* frame : {"40 30 110 70", "40 30 100 60", "0 0 320 240"}) {
            QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(shown.frame(0), QString::fromLatin1(frame));
        }
        for (const char* frame : {"40 30 100 60", "40 30 110 70", "43 30 110 70"}) {
            shown.click("redoStepButton");
            QCOMPARE(shown.frame(0), QString::fromLatin1(frame));
        }
        QVERIFY(shown.isReady());
    }

    /// Places are those of the picture that reaches the step.
    void aCropIsDrawnOnWhatReachesIt()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        shown.add("crop");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.canvas().tool());
        QVERIFY(shown.shownSize() == SizePx({240, 320}));
        ShownEnhancementPage::drag(shown.canvas(), {60, 100}, {200, 300});
        QCOMPARE(shown.frame(1), QStringLiteral("60 100 140 200"));
        // A step that is off has no frame.
        shown.list().item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(!shown.canvas().tool());
        QVERIFY(shown.isReady());
    }

    void aGreyPointIsPicked()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("white-balance-grey-point");
        const QPoint at = shown.canvas().imageToWidget().map(QPointF(100.5, 80.5)).toPoint();
        QTest::mouseClick(&shown.canvas(), Qt::LeftButton, {}, at);
        QCOMPARE(shown.number(0, "x"), 100.0);
        QCOMPARE(shown.number(0, "y"), 80.0);
        QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown.number(0, "x"), 160.0);
        QCOMPARE(shown.number(0, "y"), 120.0);
        QVERIFY(shown.isReady());
    }

    void escapeEndsPlacingBeforeItLeaves()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        QSignalSpy back(&shown.page, &EnhancementPage::backRequested);
        shown.add("crop");
        shown.canvas().setFocus();
        QTest::keyClick(&shown.canvas(), Qt::Key_Escape);
        QVERIFY(!shown.canvas().tool());
        QCOMPARE(back.count(), 0);
        QVERIFY(shown.isReady());
    }
};

QTEST_MAIN(TestPlacing)
#include "tst_Placing.moc"
