// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageWear.h"
#include "foundation/imaging/MatView.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>

using namespace semblance;

namespace {

/// Root of the mean square, in levels.
double differenceOf(const Image& a, const Image& b)
{
    const cv::Mat one = matView(a);
    return cv::norm(one, matView(b), cv::NORM_L2) /
           std::sqrt(static_cast<double>(one.total() * 3));
}

Image grey()
{
    return imageFromMat(cv::Mat(80, 60, CV_8UC3, cv::Scalar(128, 128, 128)));
}

} // namespace

class TestImageWear : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noiseIsAsStrongAsAsked_data()
    {
        QTest::addColumn<double>("deviation");
        QTest::newRow("none") << 0.0;
        QTest::newRow("little") << 3.0;
        QTest::newRow("much") << 20.0;
    }

    void noiseIsAsStrongAsAsked()
    {
        QFETCH(double, deviation);
        const Image noisy = withNoise(grey(), deviation, 7);
        QVERIFY(std::abs(differenceOf(noisy, grey()) - deviation) <= 0.05 * deviation);
    }

    void theSeedDecides()
    {
        QCOMPARE(differenceOf(withNoise(grey(), 5, 7), withNoise(grey(), 5, 7)), 0.0);
        QVERIFY(differenceOf(withNoise(grey(), 5, 7), withNoise(grey(), 5, 8)) > 5);
    }

    void aPoorerJpegLosesMore()
    {
        const Image texture = tests::syntheticTexture({81, 63}, 4);
        double before = 0;
        for (const int quality : {95, 50, 10}) {
            const auto worn = throughJpeg(texture, quality);
            QVERIFY(worn);
            QCOMPARE(worn->size(), texture.size());
            const double lost = differenceOf(*worn, texture);
            QVERIFY(lost > before);
            before = lost;
        }
    }

    void noPixelsAreAnError()
    {
        QCOMPARE(throughJpeg({}, 50).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestImageWear)
#include "tst_ImageWear.moc"
