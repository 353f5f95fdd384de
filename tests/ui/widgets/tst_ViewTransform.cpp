// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ViewTransform.h"

#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// Rounding of a few sines and products on numbers of some thousand.
constexpr double kRounding = 1e-6;

bool isNear(const PointPx& a, const PointPx& b)
{
    return distance(a, b) < kRounding;
}

} // namespace

class TestViewTransform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitted_data();
    void fitted();
    void centreIsInTheMiddle();
    void zoomKeepsThePointUnderThePointer();
    void panMovesByScreenPixels();
    void similarityAndBack();
    void fullSizeIsOneDevicePixel();
    void wholeZoomLiesOnWholePixels();
    void pixelsAreShownAsTheyAreFromTwice_data();
    void pixelsAreShownAsTheyAreFromTwice();
};

void TestViewTransform::pixelsAreShownAsTheyAreFromTwice_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("rotationDeg");
    QTest::addColumn<bool>("isSmoothed");
    QTest::newRow("smaller") << 0.4 << 0.0 << true;
    QTest::newRow("as it is") << 1.0 << 0.0 << false;
    QTest::newRow("as it is, turned") << 1.0 << 7.0 << true;
    QTest::newRow("half as large again") << 1.5 << 0.0 << true;
    QTest::newRow("twice, turned") << 2.0 << 7.0 << false;
    QTest::newRow("a fraction beyond twice") << 3.3 << 0.0 << false;
    QTest::newRow("sixteen times, turned") << 16.21 << 21.6 << false;
}

void TestViewTransform::pixelsAreShownAsTheyAreFromTwice()
{
    QFETCH(double, zoom);
    QFETCH(double, rotationDeg);
    QTEST(ViewTransform({zoom, {10, 10}, rotationDeg}).isSmoothed(), "isSmoothed");
}

void TestViewTransform::fitted_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<double>("zoom");
    QTest::newRow("landscape") << QSize(6000, 4000) << 0.1;
    QTest::newRow("portrait") << QSize(4000, 6000) << 0.1;
    QTest::newRow("a small image fills the view in whole steps") << QSize(250, 250) << 2.0;
    QTest::newRow("a crop too") << QSize(150, 110) << 4.0;
    QTest::newRow("below 200 % it fills all of it") << QSize(400, 300) << 1.5;
}

void TestViewTransform::fitted()
{
    QFETCH(QSize, image);
    const QSizeF canvas(600, 600);
    const ViewTransform view = ViewTransform::fitted({image.width(), image.height()}, canvas);
    QTEST(view.zoom, "zoom");
    QCOMPARE(view.centre, (PointPx{image.width() / 2.0, image.height() / 2.0}));
}

void TestViewTransform::centreIsInTheMiddle()
{
    const ViewTransform view{2.5, {1234, 567}, 33};
    QVERIFY(isNear(view.toScreen().apply(view.centre), {0, 0}));
}

void TestViewTransform::zoomKeepsThePointUnderThePointer()
{
    const ViewTransform view{0.4, {3000, 2000}, 17};
    const PointPx pointer{210, -95};
    const PointPx under = view.toScreen().inverse().apply(pointer);
    const ViewTransform zoomed = view.zoomedAt(6, pointer);
    QCOMPARE(zoomed.zoom, 6.0);
    QVERIFY(isNear(zoomed.toScreen().apply(under), pointer));
}

void TestViewTransform::panMovesByScreenPixels()
{
    const ViewTransform view{3, {100, 100}, -40};
    const PointPx before = view.toScreen().apply({120, 90});
    const PointPx after = view.panned({15, -8}).toScreen().apply({120, 90});
    QVERIFY(isNear(after, {before.x + 15, before.y - 8}));
}

void TestViewTransform::similarityAndBack()
{
    const ViewTransform view{1.75, {321, 123}, -71};
    const ViewTransform again = ViewTransform::fromScreen(view.toScreen());
    QVERIFY(std::abs(again.zoom - view.zoom) < kRounding);
    QVERIFY(std::abs(again.rotationDeg - view.rotationDeg) < kRounding);
    QVERIFY(isNear(again.centre, view.centre));
}

void TestViewTransform::fullSizeIsOneDevicePixel()
{
    const QTransform transform = ViewTransform{1, {50, 50}, 0}.toWidget({200, 200}, 2);
    QCOMPARE(transform.m11(), 0.5);
    QCOMPARE(transform.map(QPointF(50, 50)), QPointF(100, 100));
}

void TestViewTransform::wholeZoomLiesOnWholePixels()
{
    const QTransform transform = ViewTransform{4, {10.3, 10.7}, 0}.toWidget({201, 151}, 1);
    const QPointF corner = transform.map(QPointF(0, 0));
    QCOMPARE(corner, QPointF(corner.toPoint()));
}

QTEST_APPLESS_MAIN(TestViewTransform)
#include "tst_ViewTransform.moc"
