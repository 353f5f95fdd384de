// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/AreaShrink.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace semblance;

class tst_AreaShrink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatOpenCvGives_data()
    {
        QTest::addColumn<QList<int>>("from");
        QTest::addColumn<QList<int>>("to");
        const auto row = [](const char* name, QList<int> from, QList<int> to) {
            QTest::newRow(name) << from << to;
        };
        // width, height
        row("a little", {250, 250}, {240, 240});
        row("a lot", {250, 250}, {51, 51});
        row("not alike in both axes", {317, 201}, {100, 173});
        row("one axis alone", {300, 200}, {123, 200});
        row("a whole number", {240, 240}, {120, 80});
        row("a whole number in one axis", {240, 241}, {120, 90});
        row("to one pixel", {37, 53}, {1, 1});
        row("to one row", {64, 53}, {33, 1});
        row("one pixel less", {640, 3}, {639, 2});
        row("larger", {20, 20}, {31, 33});
        row("larger in one axis", {20, 40}, {31, 33});
        row("of one pixel's width", {1, 400}, {1, 133});
        row("large", {2000, 1501}, {320, 240});
    }
    void isWhatOpenCvGives()
    {
        QFETCH(QList<int>, from);
        QFETCH(QList<int>, to);
        // With more beside it, which is not to be looked at.
        cv::Mat all(from[1] + 2, from[0] + 5, CV_8UC3);
        cv::RNG(7).fill(all, cv::RNG::UNIFORM, 0, 256);
        const cv::Mat rgb = all(cv::Rect(3, 1, from[0], from[1]));
        cv::Mat expected;
        cv::resize(rgb, expected, {to[0], to[1]}, 0, 0, cv::INTER_AREA);

        const cv::Mat shrunk = shrunkByArea(rgb, {to[0], to[1]});

        QCOMPARE(shrunk.size(), expected.size());
        QCOMPARE(cv::norm(shrunk, expected, cv::NORM_INF), 0.0);
    }

    void ofEverySizeBelow()
    {
        cv::Mat rgb(97, 101, CV_8UC3);
        cv::RNG(7).fill(rgb, cv::RNG::UNIFORM, 0, 256);
        for (int side = 1; side < 97; ++side) {
            cv::Mat expected;
            cv::resize(rgb, expected, {side, side}, 0, 0, cv::INTER_AREA);
            QCOMPARE(cv::norm(shrunkByArea(rgb, {side, side}), expected, cv::NORM_INF),
                     0.0);
        }
    }
};

QTEST_APPLESS_MAIN(tst_AreaShrink)
#include "tst_AreaShrink.moc"
