// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FlatArea.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <functional>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr int kSidePx = 200;

using Change = std::function<void(cv::Mat&)>;

cv::Mat faceMask()
{
    cv::Mat mask(kSidePx, kSidePx, CV_8U, cv::Scalar(0));
    cv::ellipse(mask, {100, 100}, {60, 75}, 0, 0, 360, cv::Scalar(255), cv::FILLED);
    return mask;
}

/// Grains of middle grey: nothing in it is flat.
cv::Mat grained()
{
    cv::Mat rgb(kSidePx, kSidePx, CV_8UC3);
    cv::RNG(5).fill(rgb, cv::RNG::UNIFORM, 100, 180);
    return rgb;
}

Change box(cv::Rect at, int level)
{
    return [at, level](cv::Mat& rgb) { rgb(at).setTo(cv::Scalar::all(level)); };
}

/// A lamp's reflection: brightest in the middle, cut off at white.
void highlight(cv::Mat& rgb)
{
    cv::Mat light(rgb.size(), CV_8UC3, cv::Scalar::all(0));
    cv::circle(light, {100, 100}, 35, cv::Scalar::all(250), cv::FILLED);
    cv::GaussianBlur(light, light, {}, 14);
    cv::add(rgb / 2, light, rgb);
}

/// Branches like those of a shadow in hair.
void branches(cv::Mat& rgb)
{
    for (int at = 30; at < 170; at += 14)
        cv::line(rgb, {100, 100}, {at, at % 28 == 2 ? 30 : 170}, cv::Scalar::all(0), 5);
}

void nothing(cv::Mat&)
{
}

} // namespace

class TestFlatArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void share_data();
    void share();
    void sameBytesEveryTime();
};

void TestFlatArea::share_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<double>("share");
    QTest::newRow("as it is") << Change(nothing) << 0.0;
    QTest::newRow("a black half") << box({100, 0, 100, 200}, 0) << 0.5;
    QTest::newRow("a white half") << box({0, 0, 100, 200}, 255) << 0.5;
    QTest::newRow("a dark grey half") << box({100, 0, 100, 200}, 60) << 0.5;
    QTest::newRow("a bar over the eyes") << box({0, 65, 200, 30}, 0) << 0.24;
    QTest::newRow("a dot") << Change([](cv::Mat& rgb) {
        cv::circle(rgb, {100, 100}, 35, cv::Scalar(20, 90, 200), cv::FILLED);
    }) << 0.27;
    QTest::newRow("less than a twentieth") << box({90, 90, 20, 20}, 0) << 0.0;
    QTest::newRow("beside the face") << box({0, 0, 30, 200}, 0) << 0.0;
    QTest::newRow("all of it") << box({0, 0, 200, 200}, 128) << 0.0;
    QTest::newRow("a highlight that fades") << Change(highlight) << 0.0;
    QTest::newRow("branches of a shadow") << Change(branches) << 0.0;
}

void TestFlatArea::share()
{
    QFETCH(Change, change);
    QFETCH(double, share);
    cv::Mat rgb = grained();
    change(rgb);
    const cv::Mat face = faceMask();
    const cv::Mat area = flatArea(rgb, face);
    const double found = area.empty() ? 0 : double(cv::countNonZero(area)) / cv::countNonZero(face);
    QVERIFY2(std::abs(found - share) < 0.03, qPrintable(QString::number(found)));
    if (!area.empty())
        QCOMPARE(cv::countNonZero(area & ~face), 0);
}

void TestFlatArea::sameBytesEveryTime()
{
    cv::Mat rgb = grained();
    box({100, 0, 100, 200}, 0)(rgb);
    QCOMPARE(cv::countNonZero(flatArea(rgb, faceMask()) != flatArea(rgb, faceMask())), 0);
}

QTEST_APPLESS_MAIN(TestFlatArea)
#include "tst_FlatArea.moc"
