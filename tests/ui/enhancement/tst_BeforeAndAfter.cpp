// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownEnhancementPage.h"
#include "ui/widgets/SplitDivider.h"

#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownEnhancementPage;

/// The original and what became of it, seen together.
class TestBeforeAndAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Of the picture's pixels, not of those that a preview has.
    void theZoomIsThatOfThePicture()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.page.resize(760, 400);
        shown.add("resize");
        shown.box("width")->setValue(2400);
        shown.box("height")->setValue(1800);
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.canvas().pictureScale() < 0.5);
        const double percent = shown.canvas().view().zoom * shown.canvas().pictureScale() * 100;
        QVERIFY(shown.canvas().zoomText().startsWith(QString::number(int(percent))));
        const SizePx size = shown.shownSize();
        const QPointF end =
            shown.canvas().imageToWidget().map(QPointF(size.width - 0.5, size.height - 0.5));
        const QString place = shown.canvas().pixelText(end);
        QVERIFY2(place.startsWith(QStringLiteral("x 239")), qPrintable(place));
        QVERIFY(place.contains(QStringLiteral("about")));
    }

    /// The same pixels on both sides of the line, though the original has more.
    void bothHalvesHaveTheSamePixels()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.page.resize(560, 330);
        shown.add("gamma");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize().width < 320);
        shown.page.view().setFocus();
        shown.click("sideBySideButton");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.page.view().beforeCanvas().image());
        QTRY_VERIFY(shown.page.view().beforeCanvas().image()->uprightSize() == shown.shownSize());
        QVERIFY(shown.isReady());
    }

    void aViewThatNobodyMovedStaysWhole_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("side by side") << "sideBySideButton";
        QTest::newRow("divided") << "dividedButton";
    }

    /// Whatever is switched on and off: the whole picture is seen again, in the middle.
    void aViewThatNobodyMovedStaysWhole()
    {
        QFETCH(QString, button);
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("gamma");
        QVERIFY(shown.isReady());
        for (int i = 0; i < 2; ++i) {
            shown.click(button.toUtf8().constData());
            QVERIFY(shown.isReady());
        }
        QTRY_VERIFY(shown.canvas().isAtHome());
        const SizePx size = shown.shownSize();
        const auto middle = [&] {
            return shown.canvas().imageToWidget().map(QPointF(size.width / 2.0, size.height / 2.0));
        };
        QTRY_VERIFY(std::abs(middle().x() - shown.canvas().width() / 2.0) < 2);
        QTRY_VERIFY(std::abs(middle().y() - shown.canvas().height() / 2.0) < 2);
    }

    void theOriginalIsShownWhileBIsHeld()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.shownSize().width, 240);
        QTest::keyPress(&shown.page.canvas(), Qt::Key_B);
        QCOMPARE(shown.shownSize().width, 320);
        QTest::keyRelease(&shown.page.canvas(), Qt::Key_B);
        QCOMPARE(shown.shownSize().width, 240);
        shown.click("beforeButton");
        QCOMPARE(shown.shownSize().width, 320);
    }

    /// What is moved or cut is so on both sides: they lie over each other.
    void aLinePartsBeforeAndAfter()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        shown.add("turn");
        shown.add("levels");
        shown.box("white")->setValue(2);
        QVERIFY(shown.isReady());
        QTest::keyClick(&shown.page, Qt::Key_S);
        QVERIFY(shown.isReady());
        QTRY_COMPARE(shown.canvas().tool(), &shown.page.view().divider());
        QTRY_COMPARE(ShownEnhancementPage::levelAt(shown.canvas(), 0.55, 0.3), 255);
        QVERIFY(ShownEnhancementPage::levelAt(shown.canvas(), 0.45, 0.3) < 250);
        QTest::keyClick(&shown.canvas(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(ShownEnhancementPage::levelAt(shown.canvas(), 0.45, 0.3), 255);
        shown.click("dividedButton");
        QVERIFY(!shown.canvas().tool());
    }

    void bothStandSideBySide()
    {
        ShownEnhancementPage shown;
        QVERIFY(shown.isReady());
        ImageCanvas& before = shown.page.view().beforeCanvas();
        QVERIFY(!before.isVisible());
        shown.add("turn");
        shown.add("gamma");
        QTest::keyClick(&shown.page, Qt::Key_D);
        QVERIFY(before.isVisible());
        QVERIFY(shown.isReady());
        QTRY_VERIFY(before.image() && before.image()->uprightSize() == SizePx({240, 320}));
        shown.canvas().zoomTo(3, {100, 100});
        QCOMPARE(before.view().zoom, 3.0);
        before.setView({2, {80, 90}, 0});
        QCOMPARE(shown.canvas().view().zoom, 2.0);
        QVERIFY(std::abs(shown.canvas().view().centre.x - 80) < 1);
        // A crop is drawn on the left, and seen at the right.
        shown.add("crop");
        QVERIFY(shown.isReady());
        QTRY_VERIFY(before.tool());
        before.resetView();
        ShownEnhancementPage::drag(before, {40, 30}, {140, 90});
        QVERIFY(shown.isReady());
        QTRY_VERIFY(shown.shownSize().width <= 101);
        QTest::keyClick(&shown.page, Qt::Key_D);
        QVERIFY(!before.isVisible());
        QVERIFY(shown.isReady());
    }
};

QTEST_MAIN(TestBeforeAndAfter)
#include "tst_BeforeAndAfter.moc"
