// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "matching/alignment/CoarseFace.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace semblance;
using namespace semblance::matching;

namespace {

const std::vector<PointPx> kTargets = {{38, 52}, {74, 52}, {56, 72}, {42, 92}, {70, 92}};
constexpr SizePx kChip = {112, 112};
const CoarseView kView{1, 12, 3, 40};

/// The eyes `interEyePx` apart around (300, 300).
Landmarks faceOf(double interEyePx)
{
    const double scale = interEyePx / 36;
    const auto at = [scale](const PointPx& target) {
        return PointPx{300 + (target.x - 56) * scale, 300 + (target.y - 72) * scale};
    };
    Landmarks face;
    face.points.fill(at(kTargets[2]));
    for (std::size_t i = 0; i < 6; ++i) {
        face.points[36 + i] = at(kTargets[0]);
        face.points[42 + i] = at(kTargets[1]);
    }
    face.points[48] = at(kTargets[3]);
    face.points[54] = at(kTargets[4]);
    return face;
}

Photograph photograph(unsigned seed)
{
    Photograph made;
    made.stored = tests::syntheticTexture({600, 600}, seed);
    return made;
}

cv::Mat chipOf(const Photograph& photograph, double interEyePx, const CoarseView& view)
{
    const auto chip = coarseChip(photograph, faceOf(interEyePx), kTargets, kChip, view, 0.5);
    return chip ? matView(*chip).clone() : cv::Mat();
}

/// Mean step from pixel to pixel.
double detailOf(const cv::Mat& chip)
{
    cv::Mat grey;
    cv::cvtColor(chip, grey, cv::COLOR_RGB2GRAY);
    cv::Mat steps;
    cv::absdiff(grey.colRange(1, grey.cols), grey.colRange(0, grey.cols - 1), steps);
    return cv::mean(steps)[0];
}

/// Which part of the photograph it shows, at so few pixels that nothing else counts.
cv::Mat layoutOf(const cv::Mat& chip)
{
    cv::Mat small;
    cv::resize(chip, small, {7, 7}, 0, 0, cv::INTER_AREA);
    return small;
}

} // namespace

class TestCoarseFace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheSamePlaceWithLessDetail_data()
    {
        QTest::addColumn<double>("interEyePx");
        QTest::newRow("a little larger than coarse") << 17.0;
        QTest::newRow("passport") << 60.0;
        QTest::newRow("large") << 240.0;
    }

    void showsTheSamePlaceWithLessDetail()
    {
        QFETCH(double, interEyePx);
        const Photograph shown = photograph(3);
        const AlignedFace fine = alignFace(shown, faceOf(interEyePx), kTargets, kChip);
        const cv::Mat coarse = chipOf(shown, interEyePx, kView);
        QCOMPARE(coarse.size(), cv::Size(kChip.width, kChip.height));
        QVERIFY(detailOf(coarse) < detailOf(matView(fine.chip)));
        constexpr double kFewLevels = 12;
        QVERIFY(cv::norm(layoutOf(coarse), layoutOf(matView(fine.chip)), cv::NORM_L1) / (49 * 3) <
                kFewLevels);
    }

    void eachStepTells_data()
    {
        QTest::addColumn<double>("interEyePx");
        QTest::addColumn<double>("noise");
        QTest::addColumn<int>("jpegQuality");
        QTest::newRow("fewer pixels") << 8.0 << 3.0 << 40;
        QTest::newRow("no noise") << 12.0 << 0.0 << 40;
        QTest::newRow("more noise") << 12.0 << 12.0 << 40;
        QTest::newRow("poorer JPEG") << 12.0 << 3.0 << 10;
    }

    void eachStepTells()
    {
        QFETCH(double, interEyePx);
        QFETCH(double, noise);
        QFETCH(int, jpegQuality);
        const cv::Mat other = chipOf(photograph(5), 60, {1, interEyePx, noise, jpegQuality});
        QVERIFY(cv::norm(other, chipOf(photograph(5), 60, kView), cv::NORM_INF) > 5);
    }

    void sameFaceSameBytes()
    {
        QCOMPARE(cv::norm(chipOf(photograph(5), 60, kView), chipOf(photograph(5), 60, kView),
                          cv::NORM_INF),
                 0.0);
    }

    void everyFaceHasItsOwnNoise()
    {
        const CoarseView noise{1, 12, 20, 100};
        const CoarseView none{1, 12, 0, 100};
        const auto noiseOf = [&](unsigned seed) {
            cv::Mat difference;
            cv::subtract(chipOf(photograph(seed), 60, noise), chipOf(photograph(seed), 60, none),
                         difference, {}, CV_32F);
            return difference;
        };
        const cv::Mat one = noiseOf(5);
        const cv::Mat other = noiseOf(6);
        const double alike =
            one.dot(other) / (cv::norm(one, cv::NORM_L2) * cv::norm(other, cv::NORM_L2));
        QVERIFY(std::abs(alike) < 0.2);
    }
};

QTEST_APPLESS_MAIN(TestCoarseFace)
#include "tst_CoarseFace.moc"
