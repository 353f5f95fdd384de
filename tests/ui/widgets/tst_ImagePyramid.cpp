// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"
#include "ui/widgets/ImagePyramid.h"

#include <QTest>

using namespace semblance;
using namespace semblance::ui;

class TestImagePyramid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelZeroIsTheUprightView_data();
    void levelZeroIsTheUprightView();
    void halvingKeepsTheMean();
    void oddSizesReachBeyondTheImage();
    void levelForZoom_data();
    void levelForZoom();
    void sameImageSameLevels();
};

void TestImagePyramid::levelZeroIsTheUprightView_data()
{
    QTest::addColumn<int>("exif");
    for (int exif = 1; exif <= 8; ++exif)
        QTest::addRow("orientation %d", exif) << exif;
}

void TestImagePyramid::levelZeroIsTheUprightView()
{
    QFETCH(int, exif);
    const Orientation orientation = *orientationFromExif(exif);
    const Image stored = tests::syntheticTexture({37, 21}, 5);
    const auto pyramid = ImagePyramid::build(stored, orientation);
    const Image seen = upright(stored, orientation);
    QCOMPARE(pyramid->level(0).size(), QSize(seen.widthPx(), seen.heightPx()));
    for (int y = 0; y < seen.heightPx(); ++y) {
        for (int x = 0; x < seen.widthPx(); ++x) {
            const std::uint8_t* rgb = seen.row(y) + 3 * x;
            QCOMPARE(pyramid->level(0).pixel(x, y), qRgb(rgb[0], rgb[1], rgb[2]));
        }
    }
}

void TestImagePyramid::halvingKeepsTheMean()
{
    const auto pyramid = ImagePyramid::build(tests::plainImage({1024, 700}, 10, 200, 255),
                                             Orientation::TopLeft);
    QVERIFY(pyramid->levelCount() >= 3);
    for (int k = 0; k < pyramid->levelCount(); ++k)
        QCOMPARE(pyramid->level(k).pixel(0, 0), qRgb(10, 200, 255));
}

void TestImagePyramid::oddSizesReachBeyondTheImage()
{
    const auto pyramid = ImagePyramid::build(tests::plainImage({601, 303}, 1, 2, 3),
                                             Orientation::TopLeft);
    QCOMPARE(pyramid->level(1).size(), QSize(301, 152));
    QCOMPARE(pyramid->level(2).size(), QSize(151, 76));
    QCOMPARE(pyramid->level(2).pixel(150, 75), qRgb(1, 2, 3));
}

void TestImagePyramid::levelForZoom_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<int>("level");
    QTest::newRow("magnified") << 8.0 << 0;
    QTest::newRow("full size") << 1.0 << 0;
    QTest::newRow("a little smaller") << 0.6 << 0;
    QTest::newRow("half") << 0.5 << 1;
    QTest::newRow("a third") << 0.33 << 1;
    QTest::newRow("smaller than the smallest level") << 0.0001 << 3;
}

void TestImagePyramid::levelForZoom()
{
    QFETCH(double, zoom);
    const auto pyramid = ImagePyramid::build(tests::plainImage({2000, 100}, 0, 0, 0),
                                             Orientation::TopLeft);
    QCOMPARE(pyramid->levelCount(), 4);
    QTEST(pyramid->levelFor(zoom), "level");
}

void TestImagePyramid::sameImageSameLevels()
{
    const Image image = tests::syntheticTexture({900, 600}, 9);
    const auto once = ImagePyramid::build(image, Orientation::RightTop);
    const auto again = ImagePyramid::build(image, Orientation::RightTop);
    for (int k = 0; k < once->levelCount(); ++k)
        QCOMPARE(once->level(k), again->level(k));
}

QTEST_APPLESS_MAIN(TestImagePyramid)
#include "tst_ImagePyramid.moc"
