// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MarkHandles.h"

#include <QTest>

using namespace semblance::ui;

Q_DECLARE_METATYPE(semblance::ui::BoxSides)

class TestMarkHandles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPressTakesHoldOf_data();
    void whatAPressTakesHoldOf();
    void smallBoxKeepsItsHandlesOutside_data();
    void smallBoxKeepsItsHandlesOutside();
    void sidesNeverCross();
    void wholeBoxMovesAndKeepsItsSize_data();
    void wholeBoxMovesAndKeepsItsSize();
};

void TestMarkHandles::whatAPressTakesHoldOf_data()
{
    using enum BoxSide;
    QTest::addColumn<QPointF>("at");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<BoxSides>("sides");
    QTest::newRow("corner") << QPointF(199, 201) << true << (BoxSides(Left) | Top);
    QTest::newRow("middle of the right side") << QPointF(600, 400) << true << BoxSides(Right);
    QTest::newRow("outline between handles") << QPointF(280, 202) << true << kWholeBox;
    QTest::newRow("inside pans") << QPointF(400, 300) << false << BoxSides();
    QTest::newRow("outside") << QPointF(100, 100) << false << BoxSides();
}

void TestMarkHandles::whatAPressTakesHoldOf()
{
    QFETCH(QPointF, at);
    QFETCH(bool, holds);
    const auto sides = handleAt(QRectF(100, 100, 200, 200), QTransform::fromScale(2, 2), at);
    QCOMPARE(sides.has_value(), holds);
    if (holds)
        QTEST(*sides, "sides");
}

void TestMarkHandles::smallBoxKeepsItsHandlesOutside_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("handles");
    QTest::newRow("large") << QRectF(100, 100, 200, 200) << 2.0 << 8;
    QTest::newRow("small") << QRectF(100, 100, 52, 100) << 0.5 << 4;
    QTest::newRow("narrow") << QRectF(100, 100, 40, 200) << 1.0 << 6;
}

void TestMarkHandles::smallBoxKeepsItsHandlesOutside()
{
    QFETCH(QRectF, box);
    QFETCH(double, scale);
    QFETCH(int, handles);
    const auto all = handlesOf(box, QTransform::fromScale(scale, scale));
    QCOMPARE(static_cast<int>(all.size()), handles);
    for (const MarkHandle& handle : all) {
        if (handles < 8 && (handle.sides.testFlag(BoxSide::Left) ||
                            handle.sides.testFlag(BoxSide::Right)) &&
            (handle.sides.testFlag(BoxSide::Top) || handle.sides.testFlag(BoxSide::Bottom)))
            QVERIFY(!box.contains(handle.at));
    }
}

void TestMarkHandles::sidesNeverCross()
{
    const QRectF box(10, 10, 20, 20);
    for (const MarkHandle& handle : handlesOf(box, QTransform())) {
        for (const QPointF delta : {QPointF(500, 500), QPointF(-500, -500)}) {
            const QRectF result = dragged(box, handle.sides, delta, QRectF(0, 0, 100, 100));
            QVERIFY(result.width() >= 1 && result.height() >= 1);
        }
    }
}

void TestMarkHandles::wholeBoxMovesAndKeepsItsSize_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<QPointF>("delta");
    QTest::addColumn<QRectF>("moved");
    const QRectF box(10, 10, 20, 20);
    QTest::newRow("inside") << box << QPointF(3, -4) << QRectF(13, 6, 20, 20);
    QTest::newRow("to the right edge") << box << QPointF(500, 0) << QRectF(80, 10, 20, 20);
    QTest::newRow("to the upper left") << box << QPointF(-50, -50) << QRectF(0, 0, 20, 20);
    QTest::newRow("to the bottom") << box << QPointF(0, 45) << QRectF(10, 30, 20, 20);
    QTest::newRow("too wide for the image")
        << QRectF(-5, 10, 120, 20) << QPointF(0, 45) << QRectF(-5, 30, 120, 20);
}

void TestMarkHandles::wholeBoxMovesAndKeepsItsSize()
{
    QFETCH(QRectF, box);
    QFETCH(QPointF, delta);
    QTEST(dragged(box, kWholeBox, delta, QRectF(0, 0, 100, 50)), "moved");
}

QTEST_APPLESS_MAIN(TestMarkHandles)
#include "tst_MarkHandles.moc"
