// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/LevelledView.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// Rounding of a few sines and products on numbers of some hundred.
constexpr double kRounding = 1e-6;
constexpr QSizeF kCanvas(600, 500);

/// Eyes `apart` pixels from each other about (500, 400), turned by `turnDeg` clockwise.
matching::Landmarks eyes(double apart, double turnDeg)
{
    const double turn = turnDeg * std::numbers::pi / 180;
    const PointPx half{apart / 2 * std::cos(turn), apart / 2 * std::sin(turn)};
    matching::Landmarks landmarks;
    landmarks.points.fill({500, 400});
    for (std::size_t i = 36; i < 42; ++i)
        landmarks.points[i] = {500 - half.x, 400 - half.y};
    for (std::size_t i = 42; i < 48; ++i)
        landmarks.points[i] = {500 + half.x, 400 + half.y};
    return landmarks;
}

} // namespace

class TestLevelledView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eyesAreLevelAndEquallyFarApart_data();
    void eyesAreLevelAndEquallyFarApart();
    void orientationIsHonoured();
    void noViewWithoutTwoEyes();
};

void TestLevelledView::eyesAreLevelAndEquallyFarApart_data()
{
    QTest::addColumn<double>("apart");
    QTest::addColumn<double>("turn");
    QTest::newRow("upright") << 80.0 << 0.0;
    QTest::newRow("tilted") << 80.0 << 23.0;
    QTest::newRow("small and tilted the other way") << 12.0 << -35.0;
    QTest::newRow("lying") << 200.0 << 90.0;
    QTest::newRow("upside down") << 50.0 << 179.0;
}

void TestLevelledView::eyesAreLevelAndEquallyFarApart()
{
    QFETCH(double, apart);
    QFETCH(double, turn);
    const matching::Landmarks landmarks = eyes(apart, turn);
    const auto view =
        levelledView(landmarks, OrientationMap({1000, 800}, Orientation::TopLeft), kCanvas, 90);
    QVERIFY(view);
    const PointPx left = view->toScreen().apply(landmarks.rightEye());
    const PointPx right = view->toScreen().apply(landmarks.leftEye());
    QVERIFY(std::abs(left.y - right.y) < kRounding);
    QVERIFY(std::abs(right.x - left.x - 90) < kRounding);
    QVERIFY(std::abs(left.x + right.x) < kRounding);
    // 42 % of 500 pixels from the top, counted from the middle.
    QVERIFY(std::abs(left.y - (0.42 - 0.5) * 500) < kRounding);
}

void TestLevelledView::orientationIsHonoured()
{
    const OrientationMap map({1000, 800}, Orientation::RightTop);
    const matching::Landmarks landmarks = eyes(80, -90);
    const auto view = levelledView(landmarks, map, kCanvas, 90);
    QVERIFY(view);
    QVERIFY(std::abs(view->rotationDeg) < kRounding);
}

void TestLevelledView::noViewWithoutTwoEyes()
{
    QVERIFY(
        !levelledView(eyes(0, 0), OrientationMap({1000, 800}, Orientation::TopLeft), kCanvas, 90));
}

QTEST_APPLESS_MAIN(TestLevelledView)
#include "tst_LevelledView.moc"
