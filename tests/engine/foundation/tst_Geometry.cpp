// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Geometry.h"

#include <QTest>

using namespace semblance;

class TestGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overlapOfBoxes_data();
    void overlapOfBoxes();
    void similarityInverts();
    void boundingBoxOfPoints();
};

void TestGeometry::overlapOfBoxes_data()
{
    QTest::addColumn<QRectF>("a");
    QTest::addColumn<QRectF>("b");
    QTest::addColumn<double>("expected");
    QTest::newRow("the same") << QRectF(1, 2, 3, 4) << QRectF(1, 2, 3, 4) << 1.0;
    QTest::newRow("apart") << QRectF(0, 0, 1, 1) << QRectF(2, 0, 1, 1) << 0.0;
    QTest::newRow("touching") << QRectF(0, 0, 1, 1) << QRectF(1, 0, 1, 1) << 0.0;
    QTest::newRow("half over half") << QRectF(0, 0, 2, 1) << QRectF(1, 0, 2, 1) << 1.0 / 3;
    QTest::newRow("one without area") << QRectF(0, 0, 0, 0) << QRectF(0, 0, 0, 0) << 0.0;
}

void TestGeometry::overlapOfBoxes()
{
    QFETCH(QRectF, a);
    QFETCH(QRectF, b);
    QFETCH(double, expected);
    const auto rect = [](const QRectF& r) { return RectPx{r.x(), r.y(), r.width(), r.height()}; };
    QCOMPARE(overlap(rect(a), rect(b)), expected);
    QCOMPARE(overlap(rect(b), rect(a)), expected);
}

void TestGeometry::similarityInverts()
{
    const SimilarityTransform quarter{0, 2, 5, -3};
    QCOMPARE(quarter.scale(), 2.0);
    QCOMPARE(quarter.rotationDeg(), 90.0);
    QCOMPARE(quarter.apply({1, 0}), (PointPx{5, -1}));
    QCOMPARE(quarter.inverse().apply(quarter.apply({7, 9})), (PointPx{7, 9}));
}

void TestGeometry::boundingBoxOfPoints()
{
    QCOMPARE(boundingBox({}), RectPx{});
    QCOMPARE(boundingBox({{3, 4}, {1, 8}}), (RectPx{1, 4, 2, 4}));
}

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_Geometry.moc"
