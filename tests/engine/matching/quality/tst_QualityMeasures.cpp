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
        const QualityInput input{photograph, photograph, face,    landmarks,    chip,
                                 tones,      false,      pose,    poseSureness, allFaces,
                                 cover,      flat,       networks};
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
    std::optional<double> poseSureness = 1;
    FaceCoverOrReason cover = FaceCover{};
    std::optional<CoveredZones> flat;
    QualityNetworks networks;
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

Image twoHalves(std::uint8_t left, std::uint8_t right)
{
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < 400; ++y) {
        for (int x = 0; x < 400; ++x)
            pixels.insert(pixels.end(), 3, x < 200 ? left : right);
    }
    return Image({400, 400}, std::move(pixels));
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
    void fewShadesAreFlatOrNot();
    void shadesMayLieInTheFileAlone_data();
    void shadesMayLieInTheFileAlone();
    void eyesThatNoFaceHas();
    void sharpness_data();
    void sharpness();
    void nothingIsSaidOfMovementBesideAFlatArea();
    void pose_data();
    void pose();
    void singleFace_data();
    void singleFace();
    void drawnFacesAloneSayNothingOfOthers();
    void aBoxDrawnWithinAFaceIsNobodyElse();
    void varianceOfLight();
    void cheeksInCommon();
    void coloursOfSkin_data();
    void coloursOfSkin();
    void aGreyPictureHasNoColours();
    void lidsAndLips_data();
    void lidsAndLips();
    void roomAroundTheFace();
    void roomIsOfTheUprightImage();
    void aFaceThatEndsAtTheEdgeIsCutOff_data();
    void aFaceThatEndsAtTheEdgeIsCutOff();
    void nothingIsSaidOfWhatLiesOutside();
    void background();
    void geometryOfAGuessIsAbsent();
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
    const QualityMeasurement result = Scene(twoHalves(60, 200)).measure(quality::kDynamicRange);
    QVERIFY(isNear(result.raw.value(), 1, 0.05)); // the middle column of the chip mixes both
    QVERIFY(isNear(result.value.value(), 12.5, 1));
}

void TestQualityMeasures::fewShadesAreFlatOrNot()
{
    QCOMPARE(Scene(twoHalves(100, 120)).measure(quality::kDynamicRange).aspect,
             std::string("tooFlat"));
    QCOMPARE(Scene(twoHalves(0, 255)).measure(quality::kDynamicRange).aspect,
             std::string("fewShades"));
}

void TestQualityMeasures::shadesMayLieInTheFileAlone_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("brighter");
    QTest::addColumn<std::string>("ofRange");
    QTest::addColumn<std::string>("ofSpan");
    QTest::newRow("8 bits, close together")
        << 8 << 120 << std::string("tooFlat") << std::string("fewTones");
    QTest::newRow("16 bits, close together")
        << 16 << 120 << std::string("moreInTheFile") << std::string("moreInTheFile");
    QTest::newRow("16 bits, far apart") << 16 << 255 << std::string("fewShades") << std::string();
}

void TestQualityMeasures::shadesMayLieInTheFileAlone()
{
    QFETCH(int, bits);
    QFETCH(int, brighter);
    Scene scene(twoHalves(100, static_cast<std::uint8_t>(brighter)));
    scene.photograph.encoding.bitsPerChannel = bits;
    QTEST(withConcern(scene.measure(quality::kDynamicRange)).aspect, "ofRange");
    QTEST(withConcern(scene.measure(quality::kToneRange)).aspect, "ofSpan");
}

void TestQualityMeasures::eyesThatNoFaceHas()
{
    Scene scene(grey(90));
    QCOMPARE(scene.measure(quality::kInterEyeDistance).aspect, std::string("tooSmall"));
    scene.face.box = {0, 0, 1000, 1000};
    QCOMPARE(scene.measure(quality::kInterEyeDistance).aspect, std::string("eyesNotFound"));
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
    row(
        "moved, little contrast",
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

void TestQualityMeasures::nothingIsSaidOfMovementBesideAFlatArea()
{
    Scene scene(imageFromMat(discs()));
    QVERIFY(scene.measure(quality::kMotionBlur).raw.has_value());
    scene.flat = CoveredZones{.faceShare = 0.2};
    QCOMPARE(scene.measure(quality::kMotionBlur).absentReason,
             std::string("a flat area covers part of the face"));
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

void TestQualityMeasures::aBoxDrawnWithinAFaceIsNobodyElse()
{
    Scene scene(grey(90));
    scene.face.box = {150, 150, 80, 80};
    scene.face.origin = FaceOrigin::Drawn;
    DetectedFace head{{100, 100, 200, 200}};
    scene.allFaces = {head, scene.face};
    QCOMPARE(scene.measure(quality::kSingleFace).raw.value(), 0.0);
    // The engine's own boxes are two faces: a child before a grown-up.
    scene.face.origin = FaceOrigin::Detected;
    QVERIFY(scene.measure(quality::kSingleFace).raw.value() > 0.1);
}

void TestQualityMeasures::varianceOfLight()
{
    QVERIFY(isNear(Scene(grey(90)).measure(quality::kLuminanceVariance).raw.value(), 0, 1e-12));
    QCOMPARE(Scene(grey(90)).measure(quality::kLuminanceVariance).value.value(), 0);
    // Half of it black, half white: .25, and 100·sin(π·15/16).
    const QualityMeasurement result = Scene(twoHalves(0, 255)).measure(quality::kLuminanceVariance);
    QVERIFY(isNear(result.raw.value(), 0.25, 0.01));
    QVERIFY(isNear(result.value.value(), 20, 1.5));
}

void TestQualityMeasures::cheeksInCommon()
{
    const QualityMeasurement alike = Scene(grey(90)).measure(quality::kIlluminationUniformity);
    QVERIFY(isNear(alike.raw.value(), 1, 1e-9));
    QCOMPARE(alike.value.value(), 100);
    const QualityMeasurement apart =
        Scene(twoHalves(60, 200)).measure(quality::kIlluminationUniformity);
    QVERIFY(isNear(apart.raw.value(), 0, 1e-9));
    QCOMPARE(apart.value.value(), 0);
}

void TestQualityMeasures::coloursOfSkin_data()
{
    QTest::addColumn<QList<int>>("rgb");
    QTest::addColumn<double>("deviation");
    // CIELAB of sRGB under D65.
    QTest::newRow("light skin") << QList<int>{224, 172, 150} << 0.0;
    QTest::newRow("dark skin") << QList<int>{110, 70, 50} << 0.0;
    QTest::newRow("red: a* 80.1, b* 67.2")
        << QList<int>{255, 0, 0} << std::hypot(80.1 - 25, 67.2 - 35);
    QTest::newRow("green: a* negative") << QList<int>{80, 160, 90} << 100.0;
    QTest::newRow("blue: b* negative") << QList<int>{90, 90, 200} << 100.0;
}

void TestQualityMeasures::coloursOfSkin()
{
    QFETCH(QList<int>, rgb);
    QFETCH(double, deviation);
    const Scene scene(plainImage({400, 400}, static_cast<std::uint8_t>(rgb[0]),
                                 static_cast<std::uint8_t>(rgb[1]),
                                 static_cast<std::uint8_t>(rgb[2])));
    const QualityMeasurement result = scene.measure(quality::kNaturalColour);
    QVERIFY2(isNear(result.raw.value(), deviation, 0.3), qPrintable(QString::number(*result.raw)));
    QVERIFY(isNear(result.value.value(), 200 * (1 - 1 / (1 + std::exp(-*result.raw / 10))), 0.5));
}

void TestQualityMeasures::aGreyPictureHasNoColours()
{
    const QualityMeasurement result = Scene(grey(90)).measure(quality::kNaturalColour);
    QVERIFY(!result.raw);
    QCOMPARE(result.absentReason, std::string("the picture has no colours"));
}

void TestQualityMeasures::lidsAndLips_data()
{
    QTest::addColumn<double>("lidGap");
    QTest::addColumn<double>("otherLidGap");
    QTest::addColumn<double>("lipGap");
    QTest::addColumn<double>("eyesRaw");
    // Gaps in distances between the eyes; from the eyes to the chin it is 1.7 of them.
    QTest::newRow("shut") << 0.0 << 0.0 << 0.0 << 0.0;
    QTest::newRow("open") << 0.17 << 0.17 << 0.0 << 0.1;
    QTest::newRow("a wink: the less open eye counts") << 0.17 << 0.034 << 0.0 << 0.02;
    QTest::newRow("mouth open") << 0.17 << 0.17 << 0.34 << 0.1;
}

void TestQualityMeasures::lidsAndLips()
{
    QFETCH(double, lidGap);
    QFETCH(double, otherLidGap);
    QFETCH(double, lipGap);
    QFETCH(double, eyesRaw);
    Scene scene(grey(90));
    const auto part = [&](std::size_t upper, std::size_t lower, double gap) {
        scene.landmarks.points[lower] = scene.landmarks.points[upper];
        scene.landmarks.points[upper].y -= gap * kEyesApartPx / 2;
        scene.landmarks.points[lower].y += gap * kEyesApartPx / 2;
    };
    part(37, 41, lidGap);
    part(38, 40, lidGap);
    part(43, 47, otherLidGap);
    part(44, 46, otherLidGap);
    part(61, 67, lipGap);
    part(62, 66, lipGap);
    part(63, 65, lipGap);
    const QualityMeasurement eyes = scene.measure(quality::kEyesOpen);
    QVERIFY2(isNear(eyes.raw.value(), eyesRaw, 2e-4), qPrintable(QString::number(*eyes.raw)));
    QVERIFY(isNear(eyes.value.value(), 100 / (1 + std::exp((0.02 - eyesRaw) / 0.01)), 0.5));
    const QualityMeasurement mouth = scene.measure(quality::kMouthClosed);
    const double mouthRaw = lipGap / 1.7;
    QVERIFY(isNear(mouth.raw.value(), mouthRaw, 2e-4));
    QVERIFY(isNear(mouth.value.value(), 100 - 100 / (1 + std::exp((0.2 - mouthRaw) / 0.06)), 0.5));
}

void TestQualityMeasures::roomAroundTheFace()
{
    // The eyes' midpoint at (200, 150), the eyes 100 px apart, the chin 170 px below.
    const Scene scene(plainImage({500, 400}, 90, 90, 90));
    const auto check = [&](std::string_view id, double raw) {
        const QualityMeasurement result = scene.measure(id);
        return result.raw && isNear(*result.raw, raw, 1e-6) &&
               result.reference == QualityReference::IsoFormula;
    };
    QVERIFY(check(quality::kLeftwardCrop, 1.5));
    QVERIFY(check(quality::kRightwardCrop, 2.5));
    QVERIFY(check(quality::kMarginAbove, 150 / 170.0));
    QVERIFY(check(quality::kMarginBelow, 250 / 170.0));
    QVERIFY(check(quality::kHeadSize, 0.425));
    // 200·(1 − S(.025; 0, .05)), 100·S(1.5; .9, .1), 100·S(250/170; 1.8, .1).
    QCOMPARE(scene.measure(quality::kHeadSize).value.value(), 76);
    QCOMPARE(scene.measure(quality::kLeftwardCrop).value.value(), 100);
    QCOMPARE(scene.measure(quality::kMarginBelow).value.value(), 4);
}

void TestQualityMeasures::roomIsOfTheUprightImage()
{
    // Stored with its left edge as the upper one: upright 400 px wide, its upper edge the raster's
    // right one.
    Scene scene(plainImage({500, 400}, 90, 90, 90));
    scene.photograph.orientation = Orientation::RightTop;
    const OrientationMap map = scene.photograph.map();
    const SizePx seen = map.uprightSize();
    QCOMPARE(seen.height, 500);
    for (PointPx& point : scene.landmarks.points)
        point = map.toStored(RectPx{point.x, point.y, 0, 0}).centre();
    QVERIFY(isNear(scene.measure(quality::kMarginAbove).raw.value(), 150 / 170.0, 1e-6));
    QVERIFY(isNear(scene.measure(quality::kMarginBelow).raw.value(), 350 / 170.0, 1e-6));
    QVERIFY(isNear(scene.measure(quality::kRightwardCrop).raw.value(), 1.5, 1e-6));
}

void TestQualityMeasures::aFaceThatEndsAtTheEdgeIsCutOff_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QRectF>("box");
    const auto row = [](std::string_view id, const QRectF& box) {
        QTest::newRow(std::string(id).c_str())
            << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) << box;
    };
    row(quality::kLeftwardCrop, {0, 50, 200, 200});
    row(quality::kRightwardCrop, {200, 50, 200, 200});
    row(quality::kMarginAbove, {100, 0, 200, 200});
    row(quality::kMarginBelow, {100, 200, 200, 200});
}

void TestQualityMeasures::aFaceThatEndsAtTheEdgeIsCutOff()
{
    QFETCH(QString, id);
    QFETCH(QRectF, box);
    Scene scene(grey(90));
    for (const auto all : {quality::kLeftwardCrop, quality::kRightwardCrop, quality::kMarginAbove,
                           quality::kMarginBelow}) {
        scene.face.box = {100, 50, 200, 200};
        QVERIFY(scene.measure(all).aspect.empty());
        scene.face.box = {box.x(), box.y(), box.width(), box.height()};
        const QualityMeasurement result = withConcern(scene.measure(all));
        const bool isMeant = all == id.toStdString();
        QCOMPARE(result.aspect == quality::kEndsAtTheEdge, isMeant);
        QCOMPARE(result.concern == QualityConcern::Warning, isMeant);
    }
}

void TestQualityMeasures::nothingIsSaidOfWhatLiesOutside()
{
    Scene scene(plainImage({400, 400}, 90, 90, 90), {20, 150});
    QCOMPARE(scene.measure(quality::kEyesOpen).absentReason,
             std::string("an eye lies outside the image"));
    QCOMPARE(scene.measure(quality::kInterEyeDistance).absentReason,
             std::string("an eye lies outside the image"));
    Scene low(plainImage({400, 400}, 90, 90, 90), {200, 350});
    QCOMPARE(low.measure(quality::kMouthClosed).absentReason,
             std::string("the mouth lies outside the image"));
    QVERIFY(low.measure(quality::kEyesOpen).raw.has_value());
}

void TestQualityMeasures::background()
{
    const QualityMeasurement even = Scene(grey(90)).measure(quality::kBackgroundUniformity);
    QVERIFY(isNear(even.raw.value(), 0, 1e-9));
    QCOMPARE(even.value.value(), 100);
    const QualityMeasurement restless =
        Scene(imageFromMat(discs())).measure(quality::kBackgroundUniformity);
    QVERIFY(restless.raw.value() > 100);
    QVERIFY(restless.value.value() < 50);
    Scene tight(plainImage({20, 20}, 90, 90, 90));
    QCOMPARE(tight.measure(quality::kBackgroundUniformity).absentReason,
             std::string("hardly any background is in the image"));
}

void TestQualityMeasures::geometryOfAGuessIsAbsent()
{
    Scene scene(grey(90));
    scene.face.origin = FaceOrigin::Drawn;
    scene.face.score = 0.1;
    for (const auto id : {quality::kEyesOpen, quality::kMouthClosed, quality::kHeadSize,
                          quality::kLeftwardCrop, quality::kRightwardCrop, quality::kMarginAbove,
                          quality::kMarginBelow, quality::kBackgroundUniformity}) {
        const QualityMeasurement result = scene.measure(id);
        QVERIFY2(!result.raw && !result.value, std::string(id).c_str());
        QCOMPARE(result.absentReason, std::string("the detector sees no face in the box"));
    }
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
    row(quality::kLuminanceVariance);
    row(quality::kIlluminationUniformity);
    row(quality::kNaturalColour);
    row(quality::kBackgroundUniformity);
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
