// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "matching/quality/QualityAssessor.h"
#include "matching/quality/QualityIds.h"
#include "support/AnnotatedFaces.h"
#include "support/EncodedImage.h"
#include "support/FakeNetwork.h"
#include "support/SharedData.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <functional>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;

namespace {

using Change = std::function<AnnotatedPhotograph(const AnnotatedPhotograph&, double)>;

AnnotatedPhotograph withPixels(const AnnotatedPhotograph& photograph, const cv::Mat& rgb)
{
    AnnotatedPhotograph result = photograph;
    result.photograph.stored = imageFromMat(rgb);
    return result;
}

AnnotatedPhotograph scaled(const AnnotatedPhotograph& photograph, double factor)
{
    cv::Mat rgb;
    cv::resize(matView(photograph.photograph.stored), rgb, {}, factor, factor,
               factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    AnnotatedPhotograph result = withPixels(photograph, rgb);
    for (AnnotatedFace& face : result.faces) {
        face.face.box = {face.face.box.x * factor, face.face.box.y * factor,
                         face.face.box.width * factor, face.face.box.height * factor};
        for (PointPx& point : face.landmarks.points)
            point = {point.x * factor, point.y * factor};
    }
    return result;
}

AnnotatedPhotograph blurred(const AnnotatedPhotograph& photograph, double sigmaPx)
{
    if (sigmaPx <= 0)
        return photograph;
    cv::Mat rgb;
    cv::GaussianBlur(matView(photograph.photograph.stored), rgb, {}, sigmaPx);
    return withPixels(photograph, rgb);
}

AnnotatedPhotograph multiplied(const AnnotatedPhotograph& photograph, double factor)
{
    cv::Mat rgb;
    matView(photograph.photograph.stored).convertTo(rgb, -1, factor);
    return withPixels(photograph, rgb);
}

AnnotatedPhotograph flattened(const AnnotatedPhotograph& photograph, double contrast)
{
    cv::Mat rgb;
    matView(photograph.photograph.stored).convertTo(rgb, -1, contrast, 128 * (1 - contrast));
    return withPixels(photograph, rgb);
}

/// `share` of green and blue is taken away, as in red light.
AnnotatedPhotograph reddened(const AnnotatedPhotograph& photograph, double share)
{
    cv::Mat rgb;
    cv::multiply(matView(photograph.photograph.stored), cv::Scalar(1, 1 - share, 1 - share), rgb);
    return withPixels(photograph, rgb);
}

/// All to the right of the largest face's middle loses `share` of its light.
AnnotatedPhotograph shaded(const AnnotatedPhotograph& photograph, double share)
{
    const auto larger = [](const AnnotatedFace& a, const AnnotatedFace& b) {
        return a.face.box.area() < b.face.box.area();
    };
    const AnnotatedFace& face = *std::ranges::max_element(photograph.faces, larger);
    cv::Mat rgb = matView(photograph.photograph.stored).clone();
    const int from = static_cast<int>(face.landmarks.noseTip().x);
    cv::Mat right = rgb.colRange(from, rgb.cols);
    right.convertTo(right, -1, 1 - share);
    return withPixels(photograph, rgb);
}

/// Scaled first, so that the blocks of the file itself lie on no grid of eight.
AnnotatedPhotograph compressed(const AnnotatedPhotograph& photograph, double quality)
{
    const AnnotatedPhotograph base = scaled(photograph, 0.77);
    const auto bytes = encoded(base.photograph.stored,
                               {.format = ImageFormat::Jpeg, .quality = static_cast<int>(quality)});
    AnnotatedPhotograph result = base;
    result.photograph.stored = decodeImage(bytes.value(), "x").value().stored;
    return result;
}

/// Along the rows.
AnnotatedPhotograph movedAcross(const AnnotatedPhotograph& photograph, double lengthPx)
{
    const auto length = static_cast<int>(lengthPx);
    cv::Mat rgb;
    cv::blur(matView(photograph.photograph.stored), rgb, {length, 1});
    return withPixels(photograph, rgb);
}

/// Every second row is of a moment in which all lay so many pixels further to the right.
AnnotatedPhotograph combed(const AnnotatedPhotograph& photograph, double byPx)
{
    const cv::Mat before = matView(photograph.photograph.stored);
    const auto by = static_cast<int>(byPx);
    cv::Mat rgb = before.clone();
    for (int row = 1; row < rgb.rows; row += 2)
        before.row(row).colRange(0, rgb.cols - by).copyTo(rgb.row(row).colRange(by, rgb.cols));
    return withPixels(photograph, rgb);
}

struct Row
{
    const char* name;
    std::string_view id;
    Change change;
    std::vector<double> steps;
    /// The raw value falls from step to step, or rises.
    bool falls;
};

const std::vector<Row> kRows = {
    {"sharpness falls with blur", quality::kSharpness, blurred, {0, 1, 2, 3, 4}, true},
    {"evenness falls with movement", quality::kMotionBlur, movedAcross, {1, 9, 15, 21}, true},
    {"combs rise with what moved", quality::kInterlacing, combed, {0, 1, 2, 4}, false},
    {"mean falls with the light", quality::kLuminanceMean, multiplied, {1, 0.6, 0.3, 0.1}, true},
    {"under-exposure rises", quality::kUnderExposure, multiplied, {1, 0.6, 0.3, 0.1}, false},
    {"over-exposure rises", quality::kOverExposure, multiplied, {1, 2, 4, 8}, false},
    {"tones fall with contrast", quality::kDynamicRange, flattened, {1, 0.5, 0.2, 0.05}, true},
    {"blocks rise with compression",
     quality::kCompression,
     compressed,
     {90, 70, 50, 30, 10},
     false},
    {"variance falls with contrast",
     quality::kLuminanceVariance,
     flattened,
     {1, 0.5, 0.2, 0.05},
     true},
    {"cheeks differ in side light",
     quality::kIlluminationUniformity,
     shaded,
     {0, 0.3, 0.6, 0.9},
     true},
    {"skin leaves its colours in red light",
     quality::kNaturalColour,
     reddened,
     {0, 0.4, 0.7, 0.95},
     false},
    {"eyes come nearer", quality::kInterEyeDistance, scaled, {1, 0.7, 0.4}, true},
};

double rawOf(const QualityAssessor& assessor, const AnnotatedPhotograph& photograph,
             std::size_t face, std::string_view id)
{
    const QualityReport report = assessor
                                     .assess(photograph.photograph, photograph.faces[face].face,
                                             photograph.faces[face].landmarks, {})
                                     .value();
    return report.find(id)->raw.value();
}

/// The largest face of each photograph: the others are too small for every step of a degradation to
/// show.
std::size_t largestFace(const AnnotatedPhotograph& photograph)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < photograph.faces.size(); ++i) {
        if (photograph.faces[i].face.box.area() > photograph.faces[best].face.box.area())
            best = i;
    }
    return best;
}

} // namespace

class TestQualityAssessor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void monotone_data();
    void monotone();
    void blocksAreSeenInAFlatPictureToo();
    void compressionIsSeenAfterScaling_data();
    void compressionIsSeenAfterScaling();
    void combsHaveNoUnifiedQuality();
    void lightOfOneColourIsNotDarkness();
    void sizeAloneIsNoBlur();
    void ordinaryPhotographsWarnLittle();
    void poorOnesWarn();
    void noPoseNetwork();
    void aThrowingNetworkOnlyLacksThePose();
    void whatIsTurnedAwayMayNotBeCovered_data();
    void whatIsTurnedAwayMayNotBeCovered();
    void whatCannotBeCutOutIsAFailure();
    void sameBytesEveryTime();
    void orientationChangesNothing();

private:
    std::vector<AnnotatedPhotograph> m_photographs;
};

void TestQualityAssessor::initTestCase()
{
    m_photographs = annotatedPhotographs();
    if (m_photographs.empty())
        QSKIP(kNoPackagedPhotographs);
}

void TestQualityAssessor::monotone_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < kRows.size(); ++i)
        QTest::newRow(kRows[i].name) << static_cast<int>(i);
}

void TestQualityAssessor::monotone()
{
    QFETCH(int, row);
    const Row& wanted = kRows[static_cast<std::size_t>(row)];
    const QualityAssessor assessor((QualityNetworks()));
    for (const AnnotatedPhotograph& photograph : m_photographs) {
        const std::size_t face = largestFace(photograph);
        std::optional<double> before;
        for (const double step : wanted.steps) {
            const double raw = rawOf(assessor, wanted.change(photograph, step), face, wanted.id);
            const bool isOrdered = !before || (wanted.falls ? raw <= *before : raw >= *before);
            QVERIFY2(isOrdered,
                     qPrintable(QStringLiteral("%1 at %2: %3 after %4")
                                    .arg(QString::fromStdString(photograph.photograph.name))
                                    .arg(step)
                                    .arg(raw)
                                    .arg(before.value_or(0))));
            before = raw;
        }
    }
}

void TestQualityAssessor::blocksAreSeenInAFlatPictureToo()
{
    const QualityAssessor assessor((QualityNetworks()));
    constexpr double kFlat = 0.15;
    for (const AnnotatedPhotograph& photograph : m_photographs) {
        const std::size_t face = largestFace(photograph);
        const auto concernOf = [&](const AnnotatedPhotograph& changed) {
            const AnnotatedFace& largest = changed.faces[face];
            const QualityReport report =
                assessor.assess(changed.photograph, largest.face, largest.landmarks, {}).value();
            return report.find(quality::kCompression)->concern;
        };
        QCOMPARE(concernOf(flattened(compressed(photograph, 5), kFlat)), QualityConcern::Warning);
        QCOMPARE(concernOf(flattened(compressed(photograph, 95), kFlat)), QualityConcern::None);
    }
}

void TestQualityAssessor::compressionIsSeenAfterScaling_data()
{
    QTest::addColumn<double>("factor");
    for (const double factor : {1.0, 1.25, 1.5, 1.9, 2.0, 3.0})
        QTest::addRow("%g times", factor) << factor;
}

/// As in what a screen shows, or somebody enlarged.
void TestQualityAssessor::compressionIsSeenAfterScaling()
{
    QFETCH(double, factor);
    const QualityAssessor assessor((QualityNetworks()));
    for (const AnnotatedPhotograph& photograph : m_photographs) {
        const std::size_t face = largestFace(photograph);
        const auto concernOf = [&](const AnnotatedPhotograph& before) {
            const AnnotatedPhotograph changed = scaled(before, factor);
            const AnnotatedFace& largest = changed.faces[face];
            const QualityReport report =
                assessor.assess(changed.photograph, largest.face, largest.landmarks, {}).value();
            return report.find(quality::kCompression)->concern;
        };
        // So large that there are blocks enough.
        const AnnotatedPhotograph large = scaled(photograph, 2);
        QVERIFY(concernOf(compressed(large, 5)) != QualityConcern::None);
        QCOMPARE(concernOf(compressed(large, 95)), QualityConcern::None);
    }
}

void TestQualityAssessor::combsHaveNoUnifiedQuality()
{
    const QualityAssessor assessor((QualityNetworks()));
    for (const AnnotatedPhotograph& photograph : m_photographs) {
        const AnnotatedPhotograph torn = combed(photograph, 6);
        const AnnotatedFace& face = torn.faces[largestFace(torn)];
        const QualityReport report =
            assessor.assess(torn.photograph, face.face, face.landmarks, {}).value();
        QCOMPARE(report.find(quality::kInterlacing)->concern, QualityConcern::Warning);
        QVERIFY(!report.find(quality::kUnifiedQuality)->raw);
    }
}

void TestQualityAssessor::lightOfOneColourIsNotDarkness()
{
    const QualityAssessor assessor((QualityNetworks()));
    for (const AnnotatedPhotograph& photograph : m_photographs) {
        const AnnotatedPhotograph red = reddened(photograph, 1);
        const AnnotatedFace& face = red.faces[largestFace(red)];
        const QualityReport report =
            assessor.assess(red.photograph, face.face, face.landmarks, {}).value();
        for (const auto id : {quality::kLuminanceMean, quality::kUnderExposure,
                              quality::kDynamicRange, quality::kToneRange}) {
            QVERIFY2(report.find(id)->concern != QualityConcern::Warning,
                     qPrintable(QString::fromStdString(photograph.photograph.name)));
        }
        const QualityMeasurement& colour = *report.find(quality::kNaturalColour);
        QCOMPARE(colour.aspect, std::string("oneColour"));
        QCOMPARE(colour.concern, QualityConcern::Warning);
        QCOMPARE(report.find(quality::kLuminanceMean)->reference, QualityReference::Own);
    }
}

void TestQualityAssessor::sizeAloneIsNoBlur()
{
    const QualityAssessor assessor((QualityNetworks()));
    const auto concernOf = [&](const AnnotatedPhotograph& photograph) {
        const AnnotatedFace& face = photograph.faces[largestFace(photograph)];
        const QualityReport report =
            assessor.assess(photograph.photograph, face.face, face.landmarks, {}).value();
        return report.find(quality::kSharpness)->concern;
    };
    for (const AnnotatedPhotograph& photograph : m_photographs)
        QVERIFY(concernOf(scaled(photograph, 0.6)) <= concernOf(photograph));
}

void TestQualityAssessor::ordinaryPhotographsWarnLittle()
{
    const QualityAssessor assessor((QualityNetworks()));
    for (const AnnotatedPhotograph& photograph : m_photographs) {
        const AnnotatedFace& face = photograph.faces[largestFace(photograph)];
        const QualityReport report =
            assessor.assess(photograph.photograph, face.face, face.landmarks, {}).value();
        for (const QualityMeasurement& concern : report.concerns()) {
            // Faces in a group are small, and that is said; nothing else may be.
            const bool isWarning = concern.concern == QualityConcern::Warning &&
                                   concern.id != quality::kInterEyeDistance;
            QVERIFY2(!isWarning, qPrintable(QString::fromStdString(photograph.photograph.name +
                                                                   " " + concern.id)));
        }
    }
}

void TestQualityAssessor::poorOnesWarn()
{
    const QualityAssessor assessor((QualityNetworks()));
    const auto warns = [&](const AnnotatedPhotograph& photograph, std::string_view id) {
        const AnnotatedFace& face = photograph.faces[largestFace(photograph)];
        const QualityReport report =
            assessor.assess(photograph.photograph, face.face, face.landmarks, {}).value();
        return report.find(id)->concern == QualityConcern::Warning;
    };
    for (const AnnotatedPhotograph& photograph : m_photographs) {
        const double eyesApart =
            photograph.faces[largestFace(photograph)].landmarks.interEyeDistancePx();
        QVERIFY(warns(blurred(photograph, eyesApart / 6), quality::kSharpness));
        QVERIFY(warns(scaled(photograph, 12 / eyesApart), quality::kInterEyeDistance));
        QVERIFY(warns(multiplied(photograph, 0.08), quality::kLuminanceMean));
        QVERIFY(warns(multiplied(photograph, 0.08), quality::kUnderExposure));
        QVERIFY(warns(multiplied(photograph, 12), quality::kOverExposure));
        QVERIFY(warns(flattened(photograph, 0.05), quality::kDynamicRange));
        QVERIFY(warns(compressed(photograph, 5), quality::kCompression));
    }
}

void TestQualityAssessor::noPoseNetwork()
{
    const AnnotatedPhotograph& photograph = m_photographs.front();
    const QualityReport report = QualityAssessor(QualityNetworks())
                                     .assess(photograph.photograph, photograph.faces[0].face,
                                             photograph.faces[0].landmarks, {})
                                     .value();
    // What a policy may name is what there is.
    for (const std::string_view id : quality::kAllMeasures)
        QVERIFY2(report.find(id), std::string(id).c_str());
    QCOMPARE(report.measurements.size(), quality::kAllMeasures.size());
    for (const std::string_view id : {quality::kYaw, quality::kPitch, quality::kRoll}) {
        QVERIFY(!report.find(id)->raw);
        QCOMPARE(report.find(id)->absentReason, std::string("no head pose model is in use"));
        QCOMPARE(report.find(id)->concern, QualityConcern::None);
    }
    QVERIFY(report.find(quality::kInterEyeDistance)->raw.has_value());
}

void TestQualityAssessor::aThrowingNetworkOnlyLacksThePose()
{
    const AnnotatedPhotograph& photograph = m_photographs.front();
    const QualityAssessor assessor(QualityNetworks{
        .headPose = std::make_shared<const FakeNetwork>(
            FakeNetwork::detectorManifest(),
            [](const cv::Mat&) -> Result<std::vector<cv::Mat>> { throw std::bad_alloc(); })});
    const auto report = assessor.assess(photograph.photograph, photograph.faces[0].face,
                                        photograph.faces[0].landmarks, {});
    QVERIFY(report);
    QCOMPARE(report->find(quality::kYaw)->absentReason, std::string("not enough memory"));
    QVERIFY(report->find(quality::kSharpness)->raw.has_value());
}

void TestQualityAssessor::whatIsTurnedAwayMayNotBeCovered_data()
{
    QTest::addColumn<float>("peak");
    QTest::addColumn<QualityConcern>("concern");
    QTest::addColumn<std::string>("aspect");
    QTest::newRow("turned nobody knows where")
        << 1.0F << QualityConcern::Notice << std::string("coveredOrTurned");
    QTest::newRow("turned to the front")
        << 100.0F << QualityConcern::None << std::string("covered");
}

void TestQualityAssessor::whatIsTurnedAwayMayNotBeCovered()
{
    QFETCH(float, peak);
    const auto answers = [](int numbers, std::vector<cv::Mat> outputs) {
        ModelManifest manifest = FakeNetwork::detectorManifest();
        manifest.outputSize = numbers;
        return std::make_shared<const FakeNetwork>(
            manifest,
            [outputs](const cv::Mat&) -> Result<std::vector<cv::Mat>> { return outputs; });
    };
    cv::Mat classes(1, 66, CV_32F, cv::Scalar(0));
    classes.at<float>(0, 33) = peak;
    const cv::Mat allCovered(1, 258, CV_32F, cv::Scalar(9));
    const QualityAssessor assessor(
        QualityNetworks{.headPose = answers(198, {classes, classes, classes}),
                        .faceCover = answers(258, {allCovered})});
    const AnnotatedPhotograph& photograph = m_photographs.front();
    AnnotatedFace face = photograph.faces[largestFace(photograph)];
    face.face.score = 1;
    const auto report = assessor.assess(photograph.photograph, face.face, face.landmarks, {});
    QVERIFY(report);
    QTEST(report->find(quality::kPoseSureness)->concern, "concern");
    for (const auto id : {quality::kMouthOcclusion, quality::kFaceOcclusion, quality::kEyesVisible})
        QTEST(report->find(id)->aspect, "aspect");
}

void TestQualityAssessor::whatCannotBeCutOutIsAFailure()
{
    Photograph empty;
    empty.name = "empty.png";
    const auto report = QualityAssessor(QualityNetworks())
                            .assess(empty, m_photographs.front().faces[0].face,
                                    m_photographs.front().faces[0].landmarks, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::BackendFailed);
    QCOMPARE(report.error().stage, Stage::Quality);
    QCOMPARE(report.error().subject, std::string("empty.png"));
}

void TestQualityAssessor::sameBytesEveryTime()
{
    const AnnotatedPhotograph& photograph = m_photographs.front();
    const auto assess = [&] {
        return QualityAssessor(QualityNetworks())
            .assess(photograph.photograph, photograph.faces[0].face, photograph.faces[0].landmarks,
                    {})
            .value();
    };
    QCOMPARE(assess(), assess());
}

void TestQualityAssessor::orientationChangesNothing()
{
    const QualityAssessor assessor((QualityNetworks()));
    AnnotatedPhotograph photograph = m_photographs.front();
    const std::size_t face = largestFace(photograph);
    const auto raws = [&] {
        std::vector<double> values;
        for (const auto id : {quality::kLuminanceMean, quality::kDynamicRange, quality::kSharpness,
                              quality::kInterEyeDistance})
            values.push_back(rawOf(assessor, photograph, face, id));
        return values;
    };
    const std::vector<double> plain = raws();
    photograph.photograph.orientation = Orientation::RightTop;
    const std::vector<double> turned = raws();
    // The chip is interpolated from other neighbours then; the face is the same.
    for (std::size_t i = 0; i < plain.size(); ++i)
        QVERIFY(std::abs(plain[i] - turned[i]) < 0.02 * plain[i]);
}

QTEST_APPLESS_MAIN(TestQualityAssessor)
#include "tst_QualityAssessor.moc"
