// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/TileCut.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;

namespace {

const std::array kTurns{QuarterTurn::None, QuarterTurn::Clockwise90, QuarterTurn::Half,
                        QuarterTurn::Clockwise270};

/// Black, with a white rectangle.
cv::Mat marked(cv::Size size, const cv::Rect& mark)
{
    cv::Mat rgb(size, CV_8UC3, cv::Scalar::all(0));
    cv::rectangle(rgb, mark, cv::Scalar::all(255), cv::FILLED);
    return rgb;
}

/// The white pixels' middle in the tile.
PointPx whiteMiddle(const cv::Mat& tile)
{
    cv::Mat red;
    cv::extractChannel(tile, red, 0);
    const cv::Moments moments = cv::moments(red > 200, true);
    return {moments.m10 / moments.m00 + 0.5, moments.m01 / moments.m00 + 0.5};
}

bool isNear(const PointPx& a, const PointPx& b, double tolerancePx)
{
    return distance(a, b) <= tolerancePx;
}

} // namespace

class TestTileCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelTilesLeadBack_data();
    void levelTilesLeadBack();
    void framedTilesLeadBack_data();
    void framedTilesLeadBack();
    void outsideIsGrey();
    void turnsClockwise();
};

void TestTileCut::levelTilesLeadBack_data()
{
    QTest::addColumn<QuarterTurn>("turn");
    QTest::addColumn<double>("scale");
    for (const QuarterTurn turn : kTurns) {
        QTest::addRow("%d quarters, full size", int(turn)) << turn << 1.0;
        QTest::addRow("%d quarters, a third", int(turn)) << turn << 1.0 / 3;
    }
}

void TestTileCut::levelTilesLeadBack()
{
    QFETCH(QuarterTurn, turn);
    QFETCH(double, scale);
    const cv::Rect mark(600, 300, 36, 48);
    const cv::Mat rgb = marked({900, 600}, mark);
    const TileLevel level = tileLevel({900, 600}, scale, turn, {});
    const cv::Mat pixels = levelPixels(rgb, level);
    int seen = 0;
    for (std::size_t i = 0; i < level.corners.size(); ++i) {
        const Tile tile = tileFromLevel(pixels, level, i);
        QCOMPARE(tile.pixels.size(), cv::Size(320, 240));
        // Black only, or the mark cut by the tile's border: another tile shows it whole.
        const cv::Rect inner(30, 30, 260, 180);
        if (cv::countNonZero(tile.pixels(inner).reshape(1)) == 0)
            continue;
        const PointPx back = tile.toImage.apply(whiteMiddle(tile.pixels));
        if (!isNear(back, {618, 324}, 25))
            continue;
        ++seen;
        // A third of full size: half a tile pixel is 1.5 pixels; cut marks shift by up to half
        // their side.
        QVERIFY(isNear(back, {618, 324}, 24));
    }
    QVERIFY(seen > 0);
}

void TestTileCut::framedTilesLeadBack_data()
{
    QTest::addColumn<QuarterTurn>("turn");
    QTest::addColumn<double>("sidePx");
    QTest::addColumn<double>("tiltDeg");
    for (const QuarterTurn turn : kTurns) {
        QTest::addRow("%d quarters, shrunk", int(turn)) << turn << 20.0 << 0.0;
        QTest::addRow("%d quarters, enlarged", int(turn)) << turn << 80.0 << 0.0;
        QTest::addRow("%d quarters, tilted", int(turn)) << turn << 40.0 << 30.0;
    }
}

void TestTileCut::framedTilesLeadBack()
{
    QFETCH(QuarterTurn, turn);
    QFETCH(double, sidePx);
    QFETCH(double, tiltDeg);
    const RectPx box{201, 105, 40, 60};
    const cv::Mat rgb = marked({500, 400}, {201, 105, 40, 60});
    const Tile tile = tileAround(rgb, box, {sidePx, turn, tiltDeg}, {320, 240});
    // The box's middle is the tile's; a pixel of blur remains when shrunk.
    QVERIFY(isNear(whiteMiddle(tile.pixels), {160, 120}, 0.6));
    QVERIFY(isNear(tile.toImage.apply({160, 120}), box.centre(), 1e-9));
    const double scale = sidePx / std::sqrt(box.area());
    const bool isOnSide = turn == QuarterTurn::Clockwise90 || turn == QuarterTurn::Clockwise270;
    const double width = (isOnSide ? box.height : box.width) * scale;
    const double height = (isOnSide ? box.width : box.height) * scale;
    const RectPx back = tile.boxInImage({160 - width / 2, 120 - height / 2, width, height});
    QVERIFY(overlap(back, box) > 0.999); // only rounding of doubles
}

void TestTileCut::outsideIsGrey()
{
    const cv::Mat rgb = marked({100, 100}, {0, 0, 100, 100});
    const Tile far = tileAround(rgb, {5000, 5000, 50, 50}, {40}, {320, 240});
    QCOMPARE(far.pixels.at<cv::Vec3b>(120, 160), cv::Vec3b(127, 127, 127));
    const Tile corner = tileAround(rgb, {-25, -25, 50, 50}, {50}, {320, 240});
    QCOMPARE(corner.pixels.at<cv::Vec3b>(60, 100), cv::Vec3b(127, 127, 127));
    QCOMPARE(corner.pixels.at<cv::Vec3b>(150, 200), cv::Vec3b(255, 255, 255));
}

void TestTileCut::turnsClockwise()
{
    // A mark at the top of the box comes to its right when the content turns a quarter clockwise.
    const cv::Mat rgb = marked({400, 400}, {190, 160, 20, 10});
    const Tile tile =
        tileAround(rgb, {160, 160, 80, 80}, {80, QuarterTurn::Clockwise90}, {320, 240});
    QVERIFY(isNear(whiteMiddle(tile.pixels), {195, 120}, 0.6));
}

QTEST_APPLESS_MAIN(TestTileCut)
#include "tst_TileCut.moc"
