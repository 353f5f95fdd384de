// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/FullTones.h"
#include "foundation/imaging/MatView.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace semblance;

namespace {

/// Columns of grey from `darkest` to `brightest`, evenly.
cv::Mat ramp(int darkest, int brightest, int width = 100, int height = 100)
{
    cv::Mat rgb(height, width, CV_8UC3);
    for (int x = 0; x < width; ++x) {
        const int value = darkest + (brightest - darkest) * x / (width - 1);
        rgb.col(x).setTo(cv::Scalar::all(value));
    }
    return rgb;
}

Photograph photographOf(const cv::Mat& rgb)
{
    Photograph photograph;
    photograph.stored = imageFromMat(rgb);
    photograph.orientation = Orientation::BottomRight;
    photograph.name = "made.png";
    return photograph;
}

/// A box whose inner part is a ramp.
constexpr RectPx kAll{-50, -50, 200, 200};

int valueAt(const Photograph& photograph, int x, int y)
{
    return photograph.stored.row(y)[3 * x];
}

} // namespace

class tst_FullTones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrowTonesAreSpread_data()
    {
        QTest::addColumn<int>("darkest");
        QTest::addColumn<int>("brightest");
        QTest::addColumn<bool>("isSpread");
        QTest::newRow("flat, in the middle") << 104 << 151 << true;
        QTest::newRow("flat and dark") << 0 << 40 << true;
        QTest::newRow("flat and bright") << 220 << 255 << true;
        QTest::newRow("hardly narrow") << 50 << 50 + kNarrowTones - 1 << true;
        QTest::newRow("hardly not") << 50 << 50 + kNarrowTones << false;
        QTest::newRow("everything") << 0 << 255 << false;
        QTest::newRow("hardly enough") << 99 << 99 + kFewestTones << true;
        QTest::newRow("hardly too few") << 99 << 99 + kFewestTones - 1 << false;
        QTest::newRow("two values") << 99 << 100 << false;
        QTest::newRow("one value") << 90 << 90 << false;
        QTest::newRow("black") << 0 << 0 << false;
        QTest::newRow("white") << 255 << 255 << false;
    }
    void narrowTonesAreSpread()
    {
        QFETCH(int, darkest);
        QFETCH(int, brightest);
        QFETCH(bool, isSpread);
        const Photograph photograph = photographOf(ramp(darkest, brightest));

        const auto seen = withFullTonesOf(photograph, kAll);

        QCOMPARE(tonesOf(photograph, kAll), std::optional(brightest - darkest));
        QCOMPARE(seen.has_value(), isSpread);
        QCOMPARE(withFullTones(photograph).has_value(), isSpread);
        if (!isSpread)
            return;
        QVERIFY(withFullTones(photograph)->stored == seen->stored);
        QCOMPARE(valueAt(*seen, 0, 0), 0);
        QCOMPARE(valueAt(*seen, 99, 0), 255);
        for (int x = 1; x < 100; ++x)
            QVERIFY(valueAt(*seen, x, 0) >= valueAt(*seen, x - 1, 0));
    }

    void lightOfOneColourIsSeenInItsChannel_data()
    {
        QTest::addColumn<int>("channel");
        QTest::addColumn<double>("ofTheOthers");
        QTest::addColumn<bool>("isAlone");
        QTest::newRow("red light") << 0 << 0.0 << true;
        QTest::newRow("green light") << 1 << 0.1 << true;
        QTest::newRow("blue light, a third of the others") << 2 << 0.33 << true;
        QTest::newRow("warm light, half of the others") << 0 << 0.5 << false;
        QTest::newRow("white light") << 0 << 1.0 << false;
    }
    void lightOfOneColourIsSeenInItsChannel()
    {
        QFETCH(int, channel);
        QFETCH(double, ofTheOthers);
        QFETCH(bool, isAlone);
        cv::Scalar light = cv::Scalar::all(ofTheOthers);
        light[channel] = 1;
        cv::Mat rgb;
        cv::multiply(ramp(20, 220), light, rgb);
        const Photograph photograph = photographOf(rgb);

        const auto seen = withFullTonesOf(photograph, kAll);

        QCOMPARE(seen.has_value(), isAlone);
        if (!isAlone)
            return;
        QCOMPARE(tonesOf(photograph, kAll), std::optional(200));
        QVERIFY(seen->stored == imageFromMat(ramp(20, 220)));
    }
    void weakLightOfOneColourIsSpreadToo()
    {
        cv::Mat rgb;
        cv::multiply(ramp(20, 60), cv::Scalar(0, 0, 1), rgb);
        const auto seen = withFullTonesOf(photographOf(rgb), kAll);
        QVERIFY(seen.has_value());
        QVERIFY(seen->stored == withFullTonesOf(photographOf(ramp(20, 60)), kAll)->stored);
    }

    void wholePixelsOfARaster_data()
    {
        QTest::addColumn<QList<double>>("rect");
        QTest::addColumn<QList<int>>("pixels");
        QTest::newRow("inside") << QList<double>{10.2, 20.8, 5, 5} << QList<int>{10, 20, 6, 6};
        QTest::newRow("over the upper left corner")
            << QList<double>{-3, -4, 10, 10} << QList<int>{0, 0, 7, 6};
        QTest::newRow("over the lower right corner")
            << QList<double>{95, 75, 10, 10} << QList<int>{95, 75, 5, 5};
        QTest::newRow("beside it") << QList<double>{200, 10, 5, 5} << QList<int>{100, 10, 0, 5};
        QTest::newRow("far beyond any number of pixels")
            << QList<double>{-1e12, -1e12, 2e12, 2e12} << QList<int>{0, 0, 100, 80};
    }
    void wholePixelsOfARaster()
    {
        QFETCH(QList<double>, rect);
        QFETCH(QList<int>, pixels);
        const cv::Rect found = pixelsIn({rect[0], rect[1], rect[2], rect[3]}, {100, 80});
        QCOMPARE((QList<int>{found.x, found.y, found.width, found.height}), pixels);
    }

    void aFewPixelsDoNotKeepItNarrow()
    {
        cv::Mat rgb = ramp(100, 140);
        rgb.row(0).colRange(0, 40).setTo(cv::Scalar::all(255));
        QCOMPARE(tonesOf(photographOf(rgb), kAll), std::optional(40));
        rgb.row(1).setTo(cv::Scalar::all(255));
        QCOMPARE(tonesOf(photographOf(rgb), kAll), std::optional(155));
    }

    void whatLiesAtTheBoxesBorderDoesNotCount()
    {
        cv::Mat rgb = ramp(100, 140);
        rgb.rowRange(0, 24).setTo(cv::Scalar::all(255));
        rgb.colRange(0, 24).setTo(cv::Scalar::all(0));
        const Photograph seen = photographOf(rgb);
        QVERIFY(tonesOf(seen, {0, 0, 100, 100}).value() < 30);
    }

    void coloursKeepTheirOrder()
    {
        cv::Mat rgb = ramp(100, 140);
        cv::add(rgb, cv::Scalar(6, 0, 0), rgb);
        const Photograph seen = withFullTonesOf(photographOf(rgb), kAll).value();
        const std::uint8_t* const middle = seen.stored.row(0) + 3 * 50;
        QVERIFY(middle[0] > middle[1]);
        QCOMPARE(middle[1], middle[2]);
    }

    void aFrameDoesNotHideLittleContrast()
    {
        cv::Mat rgb(300, 300, CV_8UC3, cv::Scalar::all(0));
        ramp(100, 130).copyTo(rgb(cv::Rect(100, 100, 100, 100)));
        const cv::Mat seen = withLocalContrast(rgb);
        QCOMPARE(seen.size(), rgb.size());
        QCOMPARE(seen.type(), rgb.type());
        const int left = seen.at<cv::Vec3b>(150, 110)[0];
        const int right = seen.at<cv::Vec3b>(150, 190)[0];
        // 24 apart before.
        QVERIFY2(right - left > 40, qPrintable(QStringLiteral("%1 to %2").arg(left).arg(right)));
    }

    void theFaceDecides()
    {
        // A flat face in a picture that has every tone.
        cv::Mat rgb = ramp(0, 255, 400, 200);
        ramp(100, 140, 100, 100).copyTo(rgb(cv::Rect(150, 50, 100, 100)));
        const Photograph photograph = photographOf(rgb);

        const Photograph seen = withFullTonesOf(photograph, {150, 50, 100, 100}).value();

        QCOMPARE(valueAt(seen, 150, 60), 0);
        QCOMPARE(valueAt(seen, 249, 60), 255);
        QCOMPARE(seen.stored.size(), photograph.stored.size());
        QCOMPARE(seen.orientation, photograph.orientation);
        QCOMPARE(seen.name, photograph.name);
        QCOMPARE(valueAt(photograph, 150, 60), 100);
        QVERIFY(!withFullTonesOf(photograph, {0, 0, 400, 200}));
    }

    void aBoxBesideTheRaster_data()
    {
        QTest::addColumn<RectPx>("box");
        QTest::newRow("to the left") << RectPx{-50, 10, 40, 40};
        QTest::newRow("to the right") << RectPx{150, 10, 40, 40};
        QTest::newRow("empty") << RectPx{20, 20, 0, 0};
    }
    void aBoxBesideTheRaster()
    {
        QFETCH(RectPx, box);
        const Photograph photograph = photographOf(ramp(100, 140));
        QVERIFY(!withFullTonesOf(photograph, box));
        QVERIFY(!tonesOf(photograph, box));
    }
};

QTEST_GUILESS_MAIN(tst_FullTones)
#include "tst_FullTones.moc"
