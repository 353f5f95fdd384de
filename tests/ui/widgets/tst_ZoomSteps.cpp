// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ZoomSteps.h"

#include <QTest>

#include <cmath>

using namespace semblance::ui;

class TestZoomSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data();
    void steps();
    void wholeNumbersFromTwoOn();
    void smallestIsKept();
};

void TestZoomSteps::steps_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("next");
    QTest::addColumn<double>("previous");
    QTest::newRow("full size") << 1.0 << 1.2 << 0.9;
    QTest::newRow("between steps") << 0.55 << 0.6 << 0.5;
    QTest::newRow("a fitted zoom close to a step skips it") << 0.5005 << 0.6 << 0.4;
    QTest::newRow("into whole steps") << 1.7 << 2.0 << 1.4;
    QTest::newRow("out of whole steps") << 2.0 << 3.0 << 1.7;
    QTest::newRow("largest") << kLargestZoom << kLargestZoom << 48.0;
}

void TestZoomSteps::steps()
{
    QFETCH(double, zoom);
    QTEST(nextZoom(zoom), "next");
    QTEST(previousZoom(zoom, 0.001), "previous");
}

void TestZoomSteps::wholeNumbersFromTwoOn()
{
    for (double zoom = 0.01; zoom < kLargestZoom; zoom = nextZoom(zoom)) {
        if (zoom >= kWholeStepsFrom)
            QCOMPARE(zoom, std::floor(zoom));
    }
}

void TestZoomSteps::smallestIsKept()
{
    QCOMPARE(previousZoom(0.25, 0.2), 0.2);
    QCOMPARE(previousZoom(0.2, 0.2), 0.2);
}

QTEST_APPLESS_MAIN(TestZoomSteps)
#include "tst_ZoomSteps.moc"
