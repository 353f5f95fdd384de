// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "matching/quality/ConcernLimits.h"
#include "matching/quality/QualityMeasure.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <functional>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;

namespace {

constexpr double kEyesApartPx = 100;

/// 68 points of a level, frontal face whose eye midpoint is `middle`.
Landmarks plainLandmarks(PointPx middle, double eyesApartPx)
{
    Landmarks landmarks;
    const auto put = [&](std::size_t first, std::size_t end, double x, double y, double spread) {
        for (std::size_t i = first; i < end; ++i) {
            const double at = static_cast<double>(i - first) / static_cast<double>(end - first - 1);
            landmarks.points[i] = {middle.x + eyesApartPx * (x + spread * (at - 0.5)),
                                   middle.y + eyesApartPx * y};
        }
    };
    for (std::size_t i = 0; i <= 16; ++i) {
        const double angle = M_PI * (1 - static_cast<double>(i) / 16);
        landmarks.points[i] = {middle.x + eyesApartPx * 1.1 * std::cos(angle),
                               middle.y + eyesApartPx * (0.1 + 1.6 * std::sin(angle))};
    }
    put(17, 22, -0.5, -0.3, 0.5);
    put(22, 27, 0.5, -0.3, 0.5);
    put(27, 31, 0, 0.4, 0.05);
    put(31, 36, 0, 0.65, 0.3);
    put(36, 42, -0.5, 0, 0.3);
    put(42, 48, 0.5, 0, 0.3);
    put(48, 55, 0, 1.1, 0.7);
    put(55, 68, 0, 1.1, 0.5);
    return landmarks;
}

/// Everything that one measure may look at.
class Scene
{
public:
    explicit Scene(Image image, PointPx eyes = {200, 150})
        : photograph{std::move(image), Orientation::TopLeft, {}, "x"},
          landmarks(plainLandmarks(eyes, kEyesApartPx))
    {
        face.box = boundingBox({landmarks.points.begin(), landmarks.points.end()});
    }

    QualityMeasurement measure(std::size_t index) const
    {
        const AlignedFace chip = qualityChip(photograph, landmarks);
        const FaceTones tones = faceTones(photograph, landmarks, chip);
        const QualityInput input{photograph, face, landmarks, chip, tones, pose, allFaces};
        return allQualityMeasures()[index]->measure(input);
    }

    QualityMeasurement measure(std::string_view id) const
    {
        for (std::size_t i = 0; i < allQualityMeasures().size(); ++i) {
            if (const QualityMeasurement found = measure(i); found.id == id)
                return found;
        }
        return {};
    }

    Photograph photograph;
    Landmarks landmarks;
    DetectedFace face;
    HeadPoseOrReason pose = HeadPose{};
    std::vector<DetectedFace> allFaces;
};

Image grey(int value)
{
    const auto level = static_cast<std::uint8_t>(value);
    return plainImage({400, 400}, level, level, level);
}

/// Discs of many sizes and tones: edges in every direction, each one pixel wide.
cv::Mat discs()
{
    cv::Mat rgb(400, 400, CV_8UC3, cv::Scalar::all(128));
    cv::RNG random(5);
    for (int i = 0; i < 400; ++i) {
        const cv::Point centre(random.uniform(0, 400), random.uniform(0, 400));
        const int radiusPx = random.uniform(3, 16);
        cv::circle(rgb, centre, radiusPx, cv::Scalar::all(random.uniform(60, 200)), cv::FILLED,
                   cv::LINE_AA);
    }
    return rgb;
}

using Treatment = std::function<cv::Mat(const cv::Mat&)>;

Treatment softened(double sigmaPx)
{
    return [sigmaPx](const cv::Mat& rgb) {
        cv::Mat result;
        cv::GaussianBlur(rgb, result, {}, sigmaPx);
        return result;
    };
}

Treatment moved(int lengthPx, double angleDeg)
{
    return [lengthPx, angleDeg](const cv::Mat& rgb) {
        const int side = lengthPx + 2;
        cv::Mat line(side, side, CV_32F, cv::Scalar(0));
        line.row(side / 2).colRange(1, side - 1).setTo(1.0 / lengthPx);
        const auto middle = static_cast<float>(side - 1) / 2;
        cv::Mat kernel;
        cv::warpAffine(line, kernel, cv::getRotationMatrix2D({middle, middle}, angleDeg, 1),
                       line.size());
        kernel /= cv::sum(kernel)[0];
        cv::Mat result;
        cv::filter2D(rgb, result, -1, kernel);
        return result;
    };
}

Treatment reducedAndEnlarged(double factor)
{
    return [factor](const cv::Mat& rgb) {
        cv::Mat small;
        cv::Mat result;
        cv::resize(rgb, small, {}, factor, factor, cv::INTER_AREA);
        cv::resize(small, result, rgb.size(), 0, 0, cv::INTER_CUBIC);
        return result;
    };
}

Treatment withContrast(double share)
{
    return [share](const cv::Mat& rgb) {
        cv::Mat result;
        rgb.convertTo(result, -1, share, 128 * (1 - share));
        return result;
    };
}

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestQualityMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interEyeDistance_data();
    void interEyeDistance();
    void tones_data();
    void tones();
    void dynamicRange();
    void sharpness_data();
    void sharpness();
    void pose_data();
    void pose();
    void singleFace_data();
    void singleFace();
    void drawnFacesAloneSayNothingOfOthers();
    void absentWithReason_data();
    void absentWithReason();
    void idsAreUnique();
    void chipIsUpright_data();
    void chipIsUpright();
};

void TestQualityMeasures::interEyeDistance_data()
{
    QTest::addColumn<double>("yawDeg");
    QTest::addColumn<double>("px");
    QTest::addColumn<int>("value");
    // Value: 100·S(px; 70, 20).
    QTest::newRow("frontal") << 0.0 << 100.0 << 82;
    QTest::newRow("turned by 40°") << 40.0 << 100 / std::cos(40 * M_PI / 180) << 95;
    QTest::newRow("turned the other way") << -40.0 << 100 / std::cos(40 * M_PI / 180) << 95;
    QTest::newRow("profile: corrected by 60° at most") << 85.0 << 200.0 << 100;
}

void TestQualityMeasures::interEyeDistance()
{
    QFETCH(double, yawDeg);
    QFETCH(double, px);
    QFETCH(int, value);
    Scene scene(grey(90));
    scene.pose = HeadPose{yawDeg, 0, 0};
    const QualityMeasurement result = scene.measure(quality::kInterEyeDistance);
    QVERIFY(isNear(result.raw.value(), px, 1e-6));
    QCOMPARE(result.value.value(), value);
    QCOMPARE(result.unit, std::string("px"));
    QCOMPARE(result.reference, QualityReference::IsoFormula);
    scene.pose = tl::unexpected<std::string>("none");
    const QualityMeasurement withoutPose = scene.measure(quality::kInterEyeDistance);
    QVERIFY(isNear(withoutPose.raw.value(), 100, 1e-6));
    QCOMPARE(withoutPose.reference, QualityReference::Own);
    scene.face.origin = FaceOrigin::Drawn;
    scene.face.score = 0.1;
    const QualityMeasurement ofNoFace = scene.measure(quality::kInterEyeDistance);
    QVERIFY(!ofNoFace.raw && !ofNoFace.value);
    QCOMPARE(ofNoFace.absentReason, std::string("the detector sees no face in the box"));
}

void TestQualityMeasures::tones_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<double>("mean");
    QTest::addColumn<int>("meanValue");
    QTest::addColumn<double>("dark");
    QTest::addColumn<double>("bright");
    // The mean is the linear luminance, rounded to 1/255: sRGB 128 → .2157 → 55/255.
    QTest::newRow("black") << 0 << 0.0 << 2 << 1.0 << 0.0;
    QTest::newRow("dark: linear 25/255") << 88 << 25 / 255.0 << 12 << 1.0 << 0.0;
    QTest::newRow("mid grey") << 128 << 55 / 255.0 << 58 << 0.0 << 0.0;
    QTest::newRow("light grey") << 188 << 128 / 255.0 << 100 << 0.0 << 0.0;
    QTest::newRow("white") << 255 << 1.0 << 2 << 0.0 << 1.0;
}

void TestQualityMeasures::tones()
{
    QFETCH(int, level);
    QFETCH(double, mean);
    QFETCH(int, meanValue);
    QFETCH(double, dark);
    QFETCH(double, bright);
    const Scene scene(grey(level));
    const QualityMeasurement result = scene.measure(quality::kLuminanceMean);
    QVERIFY2(isNear(result.raw.value(), mean, 1e-9),
             qPrintable(QString::number(*result.raw * 255)));
    QCOMPARE(result.value.value(), meanValue);
    QVERIFY(isNear(scene.measure(quality::kUnderExposure).raw.value(), dark, 1e-9));
    QCOMPARE(scene.measure(quality::kUnderExposure).value.value(), dark > 0 ? 0 : 100);
    QVERIFY(isNear(scene.measure(quality::kOverExposure).raw.value(), bright, 1e-9));
    QCOMPARE(scene.measure(quality::kOverExposure).value.value(), bright > 0 ? 1 : 100);
}

void TestQualityMeasures::dynamicRange()
{
    QCOMPARE(Scene(grey(90)).measure(quality::kDynamicRange).raw.value(), 0.0);
    // 512 rows that run through all grey values twice would give 8 bits in gamma space; two equal
    // halves give 1 bit.
    std::vector<std::uint8_t> halves;
    for (int y = 0; y < 400; ++y) {
        for (int x = 0; x < 400; ++x)
            halves.insert(halves.end(), 3, x < 200 ? std::uint8_t{60} : std::uint8_t{200});
    }
    const QualityMeasurement result =
        Scene(Image({400, 400}, std::move(halves))).measure(quality::kDynamicRange);
    QVERIFY(isNear(result.raw.value(), 1, 0.05)); // the middle column of the chip mixes both
    QVERIFY(isNear(result.value.value(), 12.5, 1));
}

void TestQualityMeasures::sharpness_data()
{
    QTest::addColumn<Treatment>("treatment");
    QTest::addColumn<int>("concern");
    const auto row = [](const char* name, Treatment treatment, QualityConcern concern) {
        QTest::newRow(name) << std::move(treatment) << static_cast<int>(concern);
    };
    using enum QualityConcern;
    row("as taken", withContrast(1), None);
    row("as taken, little contrast", withContrast(0.3), None);
    row("out of focus", softened(2), Warning);
    row("far out of focus", softened(6), Warning);
    row("moved sideways", moved(9, 0), Warning);
    row("moved up and down", moved(9, 90), Warning);
    row("moved aslant", moved(9, 30), Warning);
    row("moved far, aslant", moved(15, -20), Warning);
    row("moved, little contrast",
        [](const cv::Mat& rgb) { return withContrast(0.4)(moved(9, 60)(rgb)); }, Warning);
    row("reduced to a quarter and enlarged", reducedAndEnlarged(0.25), Warning);
}

void TestQualityMeasures::sharpness()
{
    QFETCH(Treatment, treatment);
    QFETCH(int, concern);
    const Scene scene(imageFromMat(treatment(discs())));
    const QualityMeasurement result = withConcern(scene.measure(quality::kSharpness));
    QVERIFY(result.raw.has_value());
    QVERIFY2(static_cast<int>(result.concern) == concern, qPrintable(QString::number(*result.raw)));
}

void TestQualityMeasures::pose_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<int>("value");
    QTest::newRow("straight") << 0.0 << 100;
    QTest::newRow("30°") << 30.0 << 75;
    QTest::newRow("−60°") << -60.0 << 25;
    QTest::newRow("beyond a right angle") << 100.0 << 0;
}

void TestQualityMeasures::pose()
{
    QFETCH(double, degrees);
    QFETCH(int, value);
    Scene scene(grey(90));
    const auto check = [&](std::string_view id, const HeadPose& pose) {
        scene.pose = pose;
        const QualityMeasurement result = scene.measure(id);
        return result.raw == degrees && result.value == value && result.unit == "°";
    };
    QVERIFY(check(quality::kYaw, {degrees, 1, 2}));
    QVERIFY(check(quality::kPitch, {1, degrees, 2}));
    QVERIFY(check(quality::kRoll, {1, 2, degrees}));
}

void TestQualityMeasures::singleFace_data()
{
    QTest::addColumn<QList<QRectF>>("others");
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("aspect");
    const QRectF own(100, 100, 200, 200);
    QTest::newRow("alone, not even listed") << QList<QRectF>{} << 0.0 << "thisIsLargest";
    QTest::newRow("alone") << QList<QRectF>{own} << 0.0 << "thisIsLargest";
    QTest::newRow("alone, corrected box")
        << QList<QRectF>{QRectF(110, 110, 180, 180)} << 0.0 << "thisIsLargest";
    QTest::newRow("a smaller one")
        << QList<QRectF>{own, QRectF(0, 0, 100, 100)} << 0.25 << "thisIsLargest";
    QTest::newRow("a larger one") << QList<QRectF>{own, QRectF(400, 0, 400, 400)} << 0.25
                                  << "thisIsSmaller";
    QTest::newRow("two others") << QList<QRectF>{own, QRectF(400, 0, 400, 400),
                                                 QRectF(0, 400, 300, 400)}
                                << 0.75 << "thisIsSmaller";
}

void TestQualityMeasures::singleFace()
{
    QFETCH(QList<QRectF>, others);
    QFETCH(double, share);
    QFETCH(QString, aspect);
    Scene scene(grey(90));
    scene.face.box = {100, 100, 200, 200};
    for (const QRectF& box : others)
        scene.allFaces.push_back({{box.x(), box.y(), box.width(), box.height()}});
    const QualityMeasurement result = scene.measure(quality::kSingleFace);
    QVERIFY(isNear(result.raw.value(), share, 1e-9));
    QVERIFY(isNear(result.value.value(), 100 * (1 - share), 0.5));
    QCOMPARE(QString::fromStdString(result.aspect), aspect);
}

void TestQualityMeasures::drawnFacesAloneSayNothingOfOthers()
{
    Scene scene(grey(90));
    scene.face.box = {100, 100, 200, 200};
    scene.face.origin = FaceOrigin::Drawn;
    scene.allFaces = {scene.face};
    const QualityMeasurement drawn = scene.measure(quality::kSingleFace);
    QVERIFY(!drawn.raw && !drawn.value);
    QVERIFY(!drawn.absentReason.empty());
    scene.allFaces.push_back({{400, 100, 200, 200}});
    QCOMPARE(scene.measure(quality::kSingleFace).raw.value(), 1.0);
}

void TestQualityMeasures::absentWithReason_data()
{
    QTest::addColumn<QString>("id");
    const auto row = [](std::string_view id) {
        QTest::newRow(std::string(id).c_str())
            << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    };
    row(quality::kSharpness);
    row(quality::kLuminanceMean);
    row(quality::kUnderExposure);
    row(quality::kOverExposure);
    row(quality::kDynamicRange);
    row(quality::kCompression);
    row(quality::kYaw);
    row(quality::kPitch);
    row(quality::kRoll);
}

void TestQualityMeasures::absentWithReason()
{
    QFETCH(QString, id);
    Scene scene(grey(90), {5000, 5000});
    scene.pose = tl::unexpected<std::string>("no head pose model is in use");
    const QualityMeasurement result = scene.measure(id.toStdString());
    QVERIFY(!result.raw.has_value());
    QVERIFY(!result.value.has_value());
    QVERIFY(!result.absentReason.empty());
}

void TestQualityMeasures::idsAreUnique()
{
    const Scene scene(grey(90));
    QSet<QString> ids;
    const std::size_t count = allQualityMeasures().size();
    for (std::size_t i = 0; i < count; ++i)
        ids.insert(QString::fromStdString(scene.measure(i).id));
    QCOMPARE(static_cast<std::size_t>(ids.size()), count);
    QVERIFY(!ids.contains(QString()));
}

void TestQualityMeasures::chipIsUpright_data()
{
    QTest::addColumn<double>("tiltDeg");
    QTest::addColumn<double>("eyesApartPx");
    QTest::newRow("level") << 0.0 << 60.0;
    QTest::newRow("tilted clockwise") << 35.0 << 60.0;
    QTest::newRow("upside down") << 180.0 << 60.0;
    QTest::newRow("large: made smaller") << -70.0 << 400.0;
    QTest::newRow("small: never enlarged") << 20.0 << 10.0;
}

void TestQualityMeasures::chipIsUpright()
{
    QFETCH(double, tiltDeg);
    QFETCH(double, eyesApartPx);
    const double radians = tiltDeg * M_PI / 180;
    const SimilarityTransform turn{std::cos(radians), std::sin(radians), 700, 700};
    Landmarks landmarks = plainLandmarks({0, 0}, eyesApartPx);
    for (PointPx& point : landmarks.points)
        point = turn.apply(point);
    const Photograph photograph{syntheticTexture({1400, 1400}, 5), Orientation::TopLeft, {}, "x"};
    const AlignedFace chip = qualityChip(photograph, landmarks);
    const SimilarityTransform toChip = chip.chipToUpright.inverse();
    const PointPx right = toChip.apply(landmarks.rightEye());
    const PointPx left = toChip.apply(landmarks.leftEye());
    QVERIFY(isNear(right.y, left.y, 1e-6));
    QVERIFY(left.x > right.x);
    QVERIFY(chip.chip.widthPx() <= kQualityChipPx);
    // Below 1 only by the rounding of the chip's side to whole pixels.
    QVERIFY(chip.chipToUpright.scale() > 1 - 0.5 / chip.chip.widthPx());
    QVERIFY(isNear(std::remainder(chip.chipToUpright.rotationDeg() - tiltDeg, 360), 0, 1e-6));
    // The chip shows what the transform says: compared at its middle, within what two
    // interpolations differ by.
    const double middle = chip.chip.widthPx() / 2;
    const PointPx there = chip.chipToUpright.apply({middle + 0.5, middle + 0.5});
    const int y = chip.chip.widthPx() / 2;
    const int in = photograph.stored.row(static_cast<int>(there.y))[3 * static_cast<int>(there.x)];
    QVERIFY(isNear(chip.chip.row(y)[3 * y], in, 6));
}

QTEST_APPLESS_MAIN(TestQualityMeasures)
#include "tst_QualityMeasures.moc"
