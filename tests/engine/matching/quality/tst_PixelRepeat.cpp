// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "matching/quality/PixelRepeat.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;

class TestPixelRepeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howOften_data();
    void howOften();
};

void TestPixelRepeat::howOften_data()
{
    QTest::addColumn<double>("across");
    QTest::addColumn<double>("down");
    QTest::addColumn<int>("kernel");
    QTest::addColumn<double>("repeat");
    const int nearest = cv::INTER_NEAREST;
    QTest::newRow("as it came") << 1.0 << 1.0 << nearest << 1.0;
    QTest::newRow("twice") << 2.0 << 2.0 << nearest << 2.0;
    QTest::newRow("eight times") << 8.0 << 8.0 << nearest << 8.0;
    QTest::newRow("more across than down") << 3.0 << 2.0 << nearest << 3.0;
    // As of a recording of which every second line is missing.
    QTest::newRow("lines twice") << 1.0 << 2.0 << nearest << 1.0;
    QTest::newRow("by two and a half") << 2.5 << 2.5 << nearest << 2.5;
    QTest::newRow("smoothly") << 4.0 << 4.0 << int(cv::INTER_CUBIC) << 1.0;
}

void TestPixelRepeat::howOften()
{
    QFETCH(double, across);
    QFETCH(double, down);
    QFETCH(int, kernel);
    const Image small = tests::syntheticTexture({60, 40}, 3);
    cv::Mat larger;
    cv::resize(matView(small), larger, {}, across, down, kernel);
    const Image image = imageFromMat(larger);
    // From within a block, and beyond the edge.
    QFETCH(double, repeat);
    const double found = pixelRepeat(image, {5, 3, 1000, 1000});
    QVERIFY2(std::abs(found - repeat) < 0.05, qPrintable(QString::number(found)));
    QCOMPARE(pixelRepeat(image, {-50, -50, 40, 40}), 1.0);
    QCOMPARE(pixelRepeat(image, {0, 0, 3, 3}), 1.0);
    QCOMPARE(
        pixelRepeat(imageFromMat(cv::Mat(40, 40, CV_8UC3, cv::Scalar::all(9))), {0, 0, 40, 40}),
        1.0);
}

QTEST_APPLESS_MAIN(TestPixelRepeat)
#include "tst_PixelRepeat.moc"
