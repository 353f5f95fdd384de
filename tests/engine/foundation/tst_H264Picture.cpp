// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/H264Picture.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <cmath>

using namespace semblance;

namespace {

/// Mean of the levels' differences.
double differenceOf(const Image& a, const Image& b)
{
    double sum = 0;
    for (int y = 0; y < a.heightPx(); ++y) {
        for (int x = 0; x < a.widthPx() * Image::kChannels; ++x)
            sum += std::abs(double(a.data()[y * a.strideBytes() + x]) -
                            double(b.data()[y * b.strideBytes() + x]));
    }
    return sum / (double(a.heightPx()) * a.widthPx() * Image::kChannels);
}

} // namespace

class TestH264Picture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSize_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("even") << 64 << 48;
        QTest::newRow("odd width") << 63 << 48;
        QTest::newRow("odd height") << 64 << 47;
        QTest::newRow("no whole macroblock") << 35 << 21;
        QTest::newRow("one pixel") << 1 << 1;
    }

    void keepsTheSize()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const Image image = tests::syntheticTexture({width, height}, 5);
        const auto picture = throughH264(image, 23);
        QVERIFY2(picture, picture ? "" : picture.error().detail.c_str());
        QCOMPARE(picture->size(), image.size());
    }

    void coloursComeBack()
    {
        const auto picture = throughH264(tests::plainImage({32, 32}, 200, 120, 40), 18);
        QVERIFY(picture);
        QVERIFY(differenceOf(*picture, tests::plainImage({32, 32}, 200, 120, 40)) < 4);
    }

    void losesMoreAtAHigherFactor()
    {
        const Image image = tests::syntheticTexture({160, 120}, 5);
        double before = 0;
        for (const int crf : {10, 24, 38, 51}) {
            const auto picture = throughH264(image, crf);
            QVERIFY(picture);
            const double lost = differenceOf(*picture, image);
            QVERIFY(lost > before);
            before = lost;
        }
    }

    void samePixelsComeOutAgain()
    {
        const Image image = tests::syntheticTexture({160, 120}, 5);
        QVERIFY(*throughH264(image, 30) == *throughH264(image, 30));
    }

    void refuses_data()
    {
        QTest::addColumn<bool>("hasPixels");
        QTest::addColumn<int>("crf");
        QTest::newRow("no pixels") << false << 23;
        QTest::newRow("below the range") << true << -1;
        QTest::newRow("beyond the range") << true << 52;
    }

    void refuses()
    {
        QFETCH(bool, hasPixels);
        QFETCH(int, crf);
        const auto picture =
            throughH264(hasPixels ? tests::syntheticTexture({8, 8}, 5) : Image(), crf);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestH264Picture)
#include "tst_H264Picture.moc"
