// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/PyramidScan.h"
#include "support/FakeNetwork.h"

#include <QTest>

#include <atomic>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::FakeNetwork;

namespace {

constexpr SizePx kTile{320, 240};

/// One face in the middle of whatever it looks at; counts how often it looks.
std::unique_ptr<const TileNetwork> eagerNetwork(std::atomic<int>& looks)
{
    const auto network = std::make_shared<const FakeNetwork>(
        FakeNetwork::detectorManifest(), [&looks](const cv::Mat&) {
            ++looks;
            const cv::Mat box = (cv::Mat_<float>(1, 4) << 0.25F, 0.25F, 0.75F, 0.75F);
            const cv::Mat score = (cv::Mat_<float>(1, 2) << 0.1F, 0.9F);
            return std::vector<cv::Mat>{box, score};
        });
    return makeTileNetwork(network).value();
}

} // namespace

class TestPyramidScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtTilesWithSomethingInThem_data();
    void looksAtTilesWithSomethingInThem();
};

void TestPyramidScan::looksAtTilesWithSomethingInThem_data()
{
    QTest::addColumn<QPoint>("otherPixel");
    QTest::addColumn<int>("looks");
    QTest::newRow("one colour") << QPoint(-1, -1) << 0;
    QTest::newRow("another first pixel") << QPoint(0, 0) << 1;
    QTest::newRow("another pixel in the first row") << QPoint(100, 0) << 1;
    QTest::newRow("another pixel below") << QPoint(0, 200) << 1;
    QTest::newRow("another last pixel") << QPoint(639, 239) << 1;
    QTest::newRow("another pixel where two tiles overlap") << QPoint(320, 100) << 2;
}

void TestPyramidScan::looksAtTilesWithSomethingInThem()
{
    QFETCH(QPoint, otherPixel);
    QFETCH(int, looks);
    // Three tiles side by side.
    cv::Mat rgb(kTile.height, 640, CV_8UC3, cv::Scalar(250, 250, 250));
    if (otherPixel.x() >= 0)
        rgb.at<cv::Vec3b>(otherPixel.y(), otherPixel.x())[2] = 251;
    TilePlanRules rules;
    rules.tile = kTile;
    const TileLevel level = tileLevel({rgb.cols, rgb.rows}, 1, QuarterTurn::None, rules);
    QCOMPARE(level.corners.size(), std::size_t{3});

    std::atomic<int> looked = 0;
    Progress last{0, 0};
    const auto found = scanLevels(*eagerNetwork(looked), rgb, {level}, 0.5,
                                  {1, {}, [&](const Progress& progress) { last = progress; }});
    QVERIFY(found.has_value());
    QCOMPARE(looked.load(), looks);
    QCOMPARE(int(found->size()), looks);
    // Tiles that are passed over are done as well.
    QCOMPARE(last.done, std::size_t{3});
    QCOMPARE(last.total, std::size_t{3});
}

QTEST_APPLESS_MAIN(TestPyramidScan)
#include "tst_PyramidScan.moc"
