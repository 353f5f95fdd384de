// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/TilePlan.h"

#include <QRect>
#include <QTest>

using namespace semblance;
using namespace semblance::matching;

class TestTilePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scales_data();
    void scales();
    void regionsCoverEverything_data();
    void regionsCoverEverything();
    void turnedLevelsHaveTurnedRegions();
    void followedFacesKeepTheirFinestTiles_data();
    void followedFacesKeepTheirFinestTiles();
};

void TestTilePlan::scales_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("fit");
    QTest::newRow("smaller than a tile: not enlarged") << QSize(12, 12) << 2 << 1.0;
    QTest::newRow("exactly a tile") << QSize(320, 240) << 2 << 1.0;
    QTest::newRow("hardly larger: no finer scale") << QSize(250, 250) << 2 << 0.96;
    QTest::newRow("three times a tile: one step") << QSize(960, 720) << 3 << 1.0 / 3;
    QTest::newRow("a little more: two steps") << QSize(961, 720) << 4 << 320.0 / 961;
    QTest::newRow("24 megapixels") << QSize(6000, 4000) << 5 << 320.0 / 6000;
    QTest::newRow("a strip") << QSize(10000, 10) << 6 << 0.032;
}

void TestTilePlan::scales()
{
    QFETCH(QSize, image);
    QFETCH(int, count);
    QFETCH(double, fit);
    const auto scales = pyramidScales({image.width(), image.height()}, {320, 240}, 3);
    QCOMPARE(int(scales.size()), count);
    QCOMPARE(scales[0], fit / 2);
    QCOMPARE(scales[1], fit);
    for (std::size_t i = 2; i < scales.size(); ++i) {
        QVERIFY(scales[i] > scales[i - 1]);
        QVERIFY(scales[i] / scales[i - 1] < 3.0001); // powers are rounded
    }
    if (count > 2)
        QCOMPARE(scales.back(), 1.0);
}

void TestTilePlan::regionsCoverEverything_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {1, 239, 240, 241, 423, 424, 425, 608, 1000, 3999, 60000})
        QTest::addRow("%d px", length) << length;
}

void TestTilePlan::regionsCoverEverything()
{
    QFETCH(int, length);
    const auto starts = regionStarts(length, 240, 56);
    QCOMPARE(starts.front(), 0);
    for (std::size_t i = 1; i < starts.size(); ++i) {
        QVERIFY(starts[i] > starts[i - 1]);
        QVERIFY(starts[i] <= starts[i - 1] + 240 - 56);
    }
    QCOMPARE(starts.back(), std::max(0, length - 240));
}

void TestTilePlan::turnedLevelsHaveTurnedRegions()
{
    const TilePlanRules rules;
    const TileLevel level = tileLevel({480, 640}, 0.5, QuarterTurn::Clockwise90, rules);
    QCOMPARE(level.region, (SizePx{240, 320}));
    QCOMPARE(level.size, (SizePx{240, 320}));
    QCOMPARE(int(level.corners.size()), 1);
    for (const TileLevel& turned : tileLevels({480, 640}, QuarterTurn::Half, rules))
        QCOMPARE(turned.region, rules.tile);
}

void TestTilePlan::followedFacesKeepTheirFinestTiles_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<QRect>("face");
    QTest::addColumn<int>("levels");
    QTest::addColumn<int>("finest");
    const QRect none;
    QTest::newRow("no finer scale") << QSize(320, 240) << none << 2 << 1;
    QTest::newRow("nobody known") << QSize(640, 360) << none << 2 << 1;
    QTest::newRow("seen in the scale before")
        << QSize(640, 360) << QRect(300, 100, 60, 60) << 2 << 1;
    QTest::newRow("small, in a corner") << QSize(640, 360) << QRect(0, 0, 30, 30) << 3 << 1;
    QTest::newRow("small, in the middle") << QSize(640, 360) << QRect(305, 165, 30, 30) << 3 << 6;
    QTest::newRow("small, of a large frame")
        << QSize(1920, 1080) << QRect(20, 500, 30, 30) << 4 << 2;
}

void TestTilePlan::followedFacesKeepTheirFinestTiles()
{
    QFETCH(QSize, image);
    QFETCH(QRect, face);
    QFETCH(int, levels);
    QFETCH(int, finest);
    std::vector<RectPx> known;
    if (!face.isNull())
        known.push_back(
            {double(face.x()), double(face.y()), double(face.width()), double(face.height())});
    const SizePx size{image.width(), image.height()};
    const TilePlanRules rules;
    const auto planned = tileLevelsAround(size, known, rules);
    QCOMPARE(int(planned.size()), levels);
    QCOMPARE(int(planned.back().corners.size()), finest);
    const auto all = tileLevels(size, QuarterTurn::None, rules);
    for (std::size_t i = 0; i + 1 < planned.size(); ++i)
        QVERIFY(planned[i].corners == all[i].corners);
}

QTEST_APPLESS_MAIN(TestTilePlan)
#include "tst_TilePlan.moc"
