// SPDX-License-Identifier: GPL-3.0-or-later
#include "TurnedPhotograph.h"
#include "foundation/imaging/MatView.h"
#include "matching/alignment/FaceAligner.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>
#include <set>

using namespace semblance;
using namespace semblance::matching;

namespace {

const std::vector<PointPx> kTargets = {{38, 52}, {74, 52}, {56, 72}, {42, 92}, {70, 92}};
constexpr SizePx kChip = {112, 112};

/// A face whose five points are `five`; the other points do not matter here.
Landmarks faceAt(const std::array<PointPx, 5>& five)
{
    Landmarks landmarks;
    landmarks.points.fill(five[2]);
    for (std::size_t i = 0; i < 6; ++i) {
        landmarks.points[36 + i] = five[0];
        landmarks.points[42 + i] = five[1];
    }
    landmarks.points[48] = five[3];
    landmarks.points[54] = five[4];
    return landmarks;
}

/// kTargets, turned by `degrees`, `scale` times as large, around (300, 240).
Landmarks posedFace(double degrees, double scale)
{
    const double angle = degrees * M_PI / 180;
    const SimilarityTransform pose = {scale * std::cos(angle), scale * std::sin(angle), 0, 0};
    std::array<PointPx, 5> five;
    for (std::size_t i = 0; i < five.size(); ++i) {
        const PointPx turned = pose.apply({kTargets[i].x - 56, kTargets[i].y - 72});
        five[i] = {300 + turned.x, 240 + turned.y};
    }
    return faceAt(five);
}

Photograph photographOf(const Image& image)
{
    Photograph photograph;
    photograph.stored = image;
    return photograph;
}

} // namespace

class TestFaceAligner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsThePointsToTheirPlaces_data();
    void bringsThePointsToTheirPlaces();
    void sameChipHoweverItIsStored_data();
    void sameChipHoweverItIsStored();
    void keepsPixelsAtScaleOne();
    void averagesWhenItShrinks();
    void smoothsWhenAsked();
    void targetsAreScaledAroundTheMiddle();
    void staysInsideNothing();
    void survivesPointsWithoutSpread();
    void portraitHasItsEyesLevel();
    void portraitIsGreyOnlyWhereTheImageEnds();
    void portraitOfFewPixelsIsNotSmoothed_data();
    void portraitOfFewPixelsIsNotSmoothed();
    void sameInputSameChip();
};

void TestFaceAligner::bringsThePointsToTheirPlaces_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("scale");
    QTest::newRow("as it should be") << 0.0 << 1.0;
    QTest::newRow("small") << 0.0 << 0.2;
    QTest::newRow("large") << 0.0 << 5.5;
    QTest::newRow("head tilted") << 25.0 << 1.7;
    QTest::newRow("lying") << 90.0 << 1.0;
    QTest::newRow("upside down") << 180.0 << 0.6;
}

void TestFaceAligner::bringsThePointsToTheirPlaces()
{
    QFETCH(double, degrees);
    QFETCH(double, scale);
    const Landmarks face = posedFace(degrees, scale);
    const AlignedFace aligned =
        alignFace(photographOf(tests::syntheticTexture({640, 480}, 3)), face, kTargets, kChip);
    QCOMPARE(aligned.chip.size(), kChip);
    for (std::size_t i = 0; i < kTargets.size(); ++i) {
        // Exact but for rounding: the targets are a similar figure.
        QVERIFY(distance(aligned.chipToUpright.apply(kTargets[i]), face.fivePoints()[i]) < 1e-9);
    }
    QVERIFY(std::abs(aligned.chipToUpright.scale() - scale) < 1e-9);
}

void TestFaceAligner::sameChipHoweverItIsStored_data()
{
    QTest::addColumn<int>("orientation");
    for (const Orientation orientation : tests::kEveryOrientation)
        QTest::addRow("EXIF %d", static_cast<int>(orientation)) << static_cast<int>(orientation);
}

void TestFaceAligner::sameChipHoweverItIsStored()
{
    QFETCH(int, orientation);
    const Image image = tests::syntheticTexture({640, 480}, 3);
    const Landmarks face = posedFace(10, 1.3);
    const AlignedFace expected = alignFace(photographOf(image), face, kTargets, kChip);

    const Photograph turned = tests::storedAs(image, static_cast<Orientation>(orientation));
    Landmarks stored = face;
    for (PointPx& point : stored.points)
        point = turned.map().toStored(point);
    const AlignedFace found = alignFace(turned, stored, kTargets, kChip);
    QCOMPARE(found.chip, expected.chip);
}

void TestFaceAligner::keepsPixelsAtScaleOne()
{
    const Image image = tests::syntheticTexture({640, 480}, 3);
    const AlignedFace aligned = alignFace(photographOf(image), posedFace(0, 1), kTargets, kChip);
    // The chip's corner lies at (300 − 56, 240 − 72), on whole pixels: nothing is interpolated.
    const cv::Mat expected = matView(image)(cv::Rect(244, 168, kChip.width, kChip.height));
    QCOMPARE(cv::norm(matView(aligned.chip), expected, cv::NORM_INF), 0.0);
}

void TestFaceAligner::averagesWhenItShrinks()
{
    // Lines of one pixel, black and white: every pixel counts, so the chip is grey.
    cv::Mat lines(480, 640, CV_8UC3, cv::Scalar::all(0));
    for (int x = 0; x < lines.cols; x += 2)
        lines.col(x).setTo(cv::Scalar::all(255));
    const AlignedFace aligned =
        alignFace(photographOf(imageFromMat(lines)), posedFace(0, 4), kTargets, kChip);
    const cv::Mat middle = matView(aligned.chip)(cv::Rect(40, 40, 30, 30));
    double low = 0;
    double high = 0;
    cv::minMaxLoc(middle.reshape(1), &low, &high);
    // 127.5, rounded.
    QVERIFY(low >= 127 && high <= 128);
}

void TestFaceAligner::smoothsWhenAsked()
{
    const Photograph photograph = photographOf(tests::syntheticTexture({640, 480}, 3));
    const Photograph before = photograph;
    const auto contrastAt = [&](double smoothingPx) {
        const AlignedFace aligned =
            alignFace(photograph, posedFace(0, 1), kTargets, kChip, smoothingPx);
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(matView(aligned.chip), mean, deviation);
        return deviation[0];
    };
    QCOMPARE(contrastAt(0), contrastAt(-1));
    QVERIFY(contrastAt(0.5) < contrastAt(0));
    QVERIFY(contrastAt(1) < contrastAt(0.5));
    // The photograph itself stays as it is.
    QCOMPARE(photograph.stored, before.stored);
}

void TestFaceAligner::targetsAreScaledAroundTheMiddle()
{
    const std::vector<PointPx> targets{{10, 30}, {50, 30}};
    QCOMPARE(scaledTargets(targets, {100, 60}, 0.5),
             (std::vector<PointPx>{{30, 30}, {50, 30}}));
    QCOMPARE(scaledTargets(targets, {100, 60}, 1), targets);
}

void TestFaceAligner::staysInsideNothing()
{
    const Landmarks outside =
        faceAt({{{-500, -500}, {-464, -500}, {-482, -480}, {-496, -460}, {-468, -460}}});
    const AlignedFace aligned =
        alignFace(photographOf(tests::plainImage({64, 64}, 9, 8, 7)), outside, kTargets, kChip);
    QCOMPARE(aligned.chip, tests::plainImage(kChip, 9, 8, 7));
}

void TestFaceAligner::survivesPointsWithoutSpread()
{
    const PointPx one = {30, 30};
    const AlignedFace aligned = alignFace(photographOf(tests::plainImage({64, 64}, 1, 2, 3)),
                                          faceAt({one, one, one, one, one}), kTargets, kChip);
    QCOMPARE(aligned.chip.size(), kChip);
    QCOMPARE(aligned.chipToUpright.scale(), 1.0);
}

void TestFaceAligner::portraitHasItsEyesLevel()
{
    const Landmarks face = posedFace(20, 2);
    const AlignedFace aligned =
        portrait(photographOf(tests::syntheticTexture({640, 480}, 3)), face, {200, 260});
    const SimilarityTransform toChip = aligned.chipToUpright.inverse();
    const PointPx right = toChip.apply(face.rightEye());
    const PointPx left = toChip.apply(face.leftEye());
    QVERIFY(std::abs(right.y - 104) < 1e-9 && std::abs(left.y - 104) < 1e-9);
    QVERIFY(std::abs(right.x - 66) < 1e-9 && std::abs(left.x - 134) < 1e-9);
}

void TestFaceAligner::portraitOfFewPixelsIsNotSmoothed_data()
{
    QTest::addColumn<int>("portraitPx");
    QTest::addColumn<bool>("isSmoothed");
    // The eyes are a third of the width apart, in the image 70 px.
    QTest::newRow("as large as it is") << 240 << true;
    QTest::newRow("nearly twice as large") << 380 << true;
    QTest::newRow("three times as large") << 640 << false;
}

void TestFaceAligner::portraitOfFewPixelsIsNotSmoothed()
{
    QFETCH(int, portraitPx);
    QFETCH(bool, isSmoothed);
    // Columns of black and white: whatever lies between was made.
    cv::Mat stripes(480, 640, CV_8UC3, cv::Scalar::all(0));
    for (int x = 0; x < stripes.cols; x += 2)
        stripes.col(x).setTo(cv::Scalar::all(255));
    const AlignedFace aligned = portrait(photographOf(imageFromMat(stripes)), posedFace(20, 2),
                                         {portraitPx, portraitPx});
    std::set<int> levels;
    for (int x = portraitPx / 3; x < portraitPx * 2 / 3; ++x)
        levels.insert(matView(aligned.chip).at<cv::Vec3b>(portraitPx / 2, x)[0]);
    QCOMPARE(levels.size() > 2, isSmoothed);
}

void TestFaceAligner::portraitIsGreyOnlyWhereTheImageEnds()
{
    // A face so large that its portrait reaches beyond the image, which is all red.
    const SizePx size{640, 480};
    const AlignedFace aligned =
        portrait(photographOf(tests::plainImage(size, 200, 0, 0)), posedFace(20, 4), {200, 260});
    int outside = 0;
    for (int y = 0; y < 260; ++y) {
        for (int x = 0; x < 200; ++x) {
            const PointPx at = aligned.chipToUpright.apply({x + 0.5, y + 0.5});
            const bool isInside =
                RectPx{0, 0, double(size.width), double(size.height)}.contains(at);
            const std::uint8_t* pixel =
                aligned.chip.data() + y * aligned.chip.strideBytes() + std::ptrdiff_t{3} * x;
            QCOMPARE(int(pixel[0]), isInside ? 200 : 119);
            QCOMPARE(int(pixel[1]), isInside ? 0 : 119);
            outside += isInside ? 0 : 1;
        }
    }
    QVERIFY(outside > 0 && outside < 200 * 260);
}

void TestFaceAligner::sameInputSameChip()
{
    const Photograph photograph = photographOf(tests::syntheticTexture({640, 480}, 3));
    const AlignedFace first = alignFace(photograph, posedFace(7, 0.8), kTargets, kChip);
    const AlignedFace second = alignFace(photograph, posedFace(7, 0.8), kTargets, kChip);
    QCOMPARE(first.chip, second.chip);
    QCOMPARE(first.chipToUpright, second.chipToUpright);
}

QTEST_APPLESS_MAIN(TestFaceAligner)
#include "tst_FaceAligner.moc"
