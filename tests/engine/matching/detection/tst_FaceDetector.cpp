// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/FaceDetector.h"

#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "support/FakeNetwork.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <stdexcept>

#include <opencv2/imgproc.hpp>

#include <atomic>
#include <filesystem>
#include <mutex>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::FakeNetwork;

namespace {

using Detector = std::unique_ptr<const FaceDetector>;

Photograph photographOf(Image image, Orientation orientation = Orientation::TopLeft)
{
    Photograph photograph;
    photograph.stored = std::move(image);
    photograph.orientation = orientation;
    photograph.name = "made.png";
    return photograph;
}

Detector fakeDetector(FakeNetwork::Answer answer)
{
    auto network =
        std::make_shared<const FakeNetwork>(FakeNetwork::detectorManifest(), std::move(answer));
    return std::move(*makeFaceDetector(network));
}

std::vector<cv::Mat> sees(float score)
{
    return {(cv::Mat_<float>(1, 4) << 0.4F, 0.35F, 0.6F, 0.65F),
            (cv::Mat_<float>(1, 2) << 1 - score, score)};
}

/// Of the packaged group photographs, one with seven faces.
constexpr const char* kGroup = "faces/2007_007763.jpg";

} // namespace

class TestFaceDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingInTexture();
    void findsNothingInOnePixel();
    void failsWithTheNetwork();
    void failsWithAThrowingNetwork();
    void stops();
    void drawnBoxOutside_data();
    void drawnBoxOutside();
    void drawnBoxIsKept();

    void aDoubtfulPortraitIsTaken_data();
    void aDoubtfulPortraitIsTaken();

    void findsEveryFaceOfAGroup();
    void followsSmallFacesThatAreKnown();
    void findsGreyPortraits();
    void twiceTheSameBytes();
    void progressReachesItsTotal();
    void findsTurnedPortraits_data();
    void findsTurnedPortraits();
    void turnOfADrawnBox();
    void scoreFollowsTheBox_data();
    void scoreFollowsTheBox();
    void turnOfAnOrdinaryPhotograph_data();
    void turnOfAnOrdinaryPhotograph();

private:
    Photograph portrait() const;
    Photograph group() const;
    bool isReal() const { return m_detector && m_photographs; }

    Detector m_detector;
    std::optional<std::filesystem::path> m_photographs;
};

void TestFaceDetector::initTestCase()
{
    m_photographs = tests::packagedPhotographs();
    if (const auto models = tests::defaultModels()) {
        auto detector = readManifest(*models / "fr-detect-1.model.json")
                            .and_then(loadNetwork)
                            .and_then(makeFaceDetector);
        QVERIFY2(detector.has_value(), "the default pack's detector does not load");
        m_detector = std::move(*detector);
    }
}

Photograph TestFaceDetector::portrait() const
{
    return *decodeImageFile(*m_photographs / "johns/John_Simm/000288_00470387.jpg");
}

Photograph TestFaceDetector::group() const
{
    return *decodeImageFile(*m_photographs / kGroup);
}

void TestFaceDetector::findsNothingInTexture()
{
    if (!m_detector)
        QSKIP(tests::kNoModels);
    const auto faces = m_detector->detect(photographOf(tests::syntheticTexture({700, 500}, 1)),
                                          DetectionEffort::Thorough, {});
    QVERIFY(faces.has_value());
    QVERIFY(faces->empty());
}

void TestFaceDetector::findsNothingInOnePixel()
{
    const Detector detector = fakeDetector([](const cv::Mat&) { return sees(0); });
    for (const auto effort : {DetectionEffort::Thorough, DetectionEffort::Portrait}) {
        const auto faces =
            detector->detect(photographOf(tests::plainImage({1, 1}, 9, 9, 9)), effort, {});
        QVERIFY(faces.has_value());
        QVERIFY(faces->empty());
    }
}

void TestFaceDetector::failsWithTheNetwork()
{
    const Detector detector = fakeDetector([](const cv::Mat&) -> Result<std::vector<cv::Mat>> {
        return failure(ErrorCode::BackendFailed, Stage::Models, "fake-1", "broken");
    });
    const auto faces = detector->detect(photographOf(tests::syntheticTexture({900, 700}, 9)),
                                        DetectionEffort::Thorough, {});
    QVERIFY(!faces.has_value());
    QCOMPARE(faces.error().code, ErrorCode::BackendFailed);
    QCOMPARE(faces.error().subject, std::string("made.png"));
    QCOMPARE(faces.error().detail, std::string("broken"));
}

void TestFaceDetector::failsWithAThrowingNetwork()
{
    const Detector detector = fakeDetector([](const cv::Mat&) -> Result<std::vector<cv::Mat>> {
        throw std::runtime_error("told to");
    });
    const Photograph photograph = photographOf(tests::syntheticTexture({900, 700}, 9));
    const auto faces = detector->detect(photograph, DetectionEffort::Thorough, {});
    QCOMPARE(faces.error().code, ErrorCode::BackendFailed);
    const auto face = detector->faceInBox(photograph, {10, 10, 90, 90}, FaceOrigin::Drawn);
    QCOMPARE(face.error().code, ErrorCode::BackendFailed);
    QCOMPARE(face.error().subject, std::string("made.png"));
}

void TestFaceDetector::stops()
{
    StopSource source;
    const Detector detector = fakeDetector([&](const cv::Mat&) {
        source.request_stop();
        return sees(0);
    });
    const auto faces = detector->detect(photographOf(tests::syntheticTexture({900, 700}, 9)),
                                        DetectionEffort::Thorough, source.get_token());
    QVERIFY(!faces.has_value());
    QCOMPARE(faces.error().code, ErrorCode::Cancelled);
    QCOMPARE(faces.error().subject, std::string("made.png"));
}

void TestFaceDetector::drawnBoxOutside_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<QString>("fact");
    const QString outside = QStringLiteral("widthPx");
    const QString small = QStringLiteral("minimumPx");
    QTest::newRow("far away") << QRectF(500, 500, 50, 50) << outside;
    QTest::newRow("more than half outside") << QRectF(-30, 10, 50, 50) << outside;
    QTest::newRow("7 px") << QRectF(10, 10, 7, 30) << small;
    QTest::newRow("no area") << QRectF(10, 10, 0, 0) << small;
}

void TestFaceDetector::drawnBoxOutside()
{
    QFETCH(QRectF, box);
    const Detector detector = fakeDetector([](const cv::Mat&) { return sees(1); });
    const auto face = detector->faceInBox(photographOf(tests::plainImage({100, 100}, 9, 9, 9)),
                                          {box.x(), box.y(), box.width(), box.height()},
                                          FaceOrigin::Drawn);
    QVERIFY(!face.has_value());
    QCOMPARE(face.error().code, ErrorCode::FaceOutsideImage);
    QFETCH(QString, fact);
    const auto& facts = face.error().facts;
    QVERIFY(std::any_of(facts.begin(), facts.end(), [&fact](const ErrorFact& other) {
        return other.key == fact.toStdString();
    }));
}

void TestFaceDetector::drawnBoxIsKept()
{
    const Detector detector = fakeDetector([](const cv::Mat&) { return sees(0); });
    const auto face = detector->faceInBox(photographOf(tests::plainImage({100, 100}, 9, 9, 9)),
                                          {-10, 20, 50, 60}, FaceOrigin::Corrected);
    QVERIFY(face.has_value());
    QCOMPARE(face->box, (RectPx{0, 20, 40, 60}));
    QCOMPARE(face->score, 0.0);
    QCOMPARE(face->turn, QuarterTurn::None);
    QCOMPARE(face->origin, FaceOrigin::Corrected);
}

void TestFaceDetector::aDoubtfulPortraitIsTaken_data()
{
    QTest::addColumn<DetectionEffort>("effort");
    QTest::addColumn<float>("score");
    QTest::addColumn<int>("faces");
    QTest::newRow("a portrait") << DetectionEffort::Portrait << 0.85F << 1;
    QTest::newRow("a portrait that hardly shows a face") << DetectionEffort::Portrait << 0.75F << 0;
    QTest::newRow("a probe of the same bytes") << DetectionEffort::Thorough << 0.85F << 1;
}

void TestFaceDetector::aDoubtfulPortraitIsTaken()
{
    QFETCH(DetectionEffort, effort);
    QFETCH(float, score);
    // The scan of the whole image sees a face, no later look sees it again.
    std::atomic<int> looks = 0;
    const Detector detector =
        fakeDetector([&](const cv::Mat&) { return sees(looks++ == 0 ? score : 0); });
    const auto faces =
        detector->detect(photographOf(tests::syntheticTexture({320, 240}, 9)), effort, {});
    QVERIFY(faces.has_value());
    QTEST(int(faces->size()), "faces");
    QVERIFY(looks > 1);
    if (faces->empty())
        return;
    QCOMPARE(faces->front().turn, QuarterTurn::None);
    QCOMPARE(float(faces->front().score), score);
    QVERIFY(faces->front().box.contains({160, 120}));
}

/// A group of 17 px faces: only the finest scale shows all of its faces.
void TestFaceDetector::followsSmallFacesThatAreKnown()
{
    if (!isReal())
        QSKIP(tests::kNoModels);
    const Photograph photograph = group();
    cv::Mat frame(360, 640, CV_8UC3, cv::Scalar(110, 120, 100));
    cv::Mat small;
    cv::resize(matView(photograph.stored), small, {}, 0.33, 0.33, cv::INTER_AREA);
    small.copyTo(frame(cv::Rect(400, 150, small.cols, small.rows)));
    const Photograph seen = photographOf(imageFromMat(frame));
    const auto all = m_detector->detect(seen, DetectionEffort::Frame, StopToken());
    QVERIFY(all);
    QVERIFY(all->size() >= 3);
    QCOMPARE(*m_detector->follow(seen, *all, StopToken()), *all);
    QVERIFY(m_detector->follow(seen, {}, StopToken())->size() < all->size());
    // One that stood there before is looked for, and its neighbours with it.
    const auto again = m_detector->follow(seen, {all->front()}, StopToken());
    QVERIFY(std::ranges::find(*again, all->front()) != again->end());

    StopSource source;
    source.request_stop();
    const auto stopped = m_detector->follow(seen, *all, source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(stopped.error().subject, seen.name);
}

void TestFaceDetector::findsGreyPortraits()
{
    if (!isReal())
        QSKIP(tests::kNoPackagedPhotographs);
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(*m_photographs / "johns")) {
        if (entry.path().extension() != ".jpg")
            continue;
        const auto photograph = decodeImageFile(entry.path());
        QVERIFY(photograph.has_value());
        cv::Mat grey;
        cv::cvtColor(matView(photograph->stored), grey, cv::COLOR_RGB2GRAY);
        cv::cvtColor(grey, grey, cv::COLOR_GRAY2RGB);
        const auto faces =
            m_detector->detect(photographOf(imageFromMat(grey)), DetectionEffort::Portrait, {});
        QVERIFY(faces.has_value());
        QVERIFY2(!faces->empty(), entry.path().c_str());
    }
}

void TestFaceDetector::findsEveryFaceOfAGroup()
{
    if (!isReal())
        QSKIP(tests::kNoPackagedPhotographs);
    const auto faces = m_detector->detect(group(), DetectionEffort::Thorough, {});
    QVERIFY(faces.has_value());
    QCOMPARE(int(faces->size()), 7);
    for (std::size_t i = 1; i < faces->size(); ++i)
        QVERIFY((*faces)[i - 1].box.area() >= (*faces)[i].box.area());
    for (const DetectedFace& face : *faces) {
        QCOMPARE(face.turn, QuarterTurn::None);
        QCOMPARE(face.origin, FaceOrigin::Detected);
    }
}

void TestFaceDetector::twiceTheSameBytes()
{
    if (!isReal())
        QSKIP(tests::kNoPackagedPhotographs);
    for (const auto effort : {DetectionEffort::Thorough, DetectionEffort::Portrait}) {
        const auto first = m_detector->detect(portrait(), effort, {});
        const auto second = m_detector->detect(portrait(), effort, {});
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(*first, *second);
    }
}

void TestFaceDetector::progressReachesItsTotal()
{
    if (!isReal())
        QSKIP(tests::kNoPackagedPhotographs);
    std::mutex guard;
    std::vector<Progress> told;
    const auto sink = [&](const Progress& progress) {
        const std::lock_guard lock(guard);
        told.push_back(progress);
    };
    QVERIFY(m_detector->detect(portrait(), DetectionEffort::Thorough, {}, sink).has_value());
    QVERIFY(told.size() > 1);
    for (const Progress& progress : told) {
        QCOMPARE(progress.total, told.front().total);
        // Nothing is at its end while candidates wait for their second look.
        QCOMPARE(progress.done == progress.total, &progress == &told.back());
    }
}

void TestFaceDetector::findsTurnedPortraits_data()
{
    QTest::addColumn<int>("rotation");
    QTest::addColumn<Orientation>("exif");
    QTest::addColumn<DetectionEffort>("effort");
    QTest::addColumn<QuarterTurn>("turn");
    const auto thorough = DetectionEffort::Thorough;
    const auto portrait = DetectionEffort::Portrait;
    QTest::newRow("upright") << -1 << Orientation::TopLeft << portrait << QuarterTurn::None;
    QTest::newRow("lying right") << int(cv::ROTATE_90_CLOCKWISE) << Orientation::TopLeft << thorough
                                 << QuarterTurn::Clockwise270;
    QTest::newRow("on its head") << int(cv::ROTATE_180) << Orientation::TopLeft << thorough
                                 << QuarterTurn::Half;
    QTest::newRow("lying left, a reference") << int(cv::ROTATE_90_COUNTERCLOCKWISE)
                                             << Orientation::TopLeft << portrait
                                             << QuarterTurn::Clockwise90;
    QTest::newRow("lying left, EXIF knows") << int(cv::ROTATE_90_COUNTERCLOCKWISE)
                                            << Orientation::RightTop << portrait
                                            << QuarterTurn::None;
}

void TestFaceDetector::findsTurnedPortraits()
{
    if (!isReal())
        QSKIP(tests::kNoPackagedPhotographs);
    QFETCH(int, rotation);
    QFETCH(Orientation, exif);
    QFETCH(DetectionEffort, effort);
    QFETCH(QuarterTurn, turn);
    const Photograph upright = portrait();
    cv::Mat rgb = matView(upright.stored).clone();
    if (rotation >= 0)
        cv::rotate(matView(upright.stored), rgb, rotation);
    const Photograph turned = photographOf(imageFromMat(rgb), exif);
    const auto faces = m_detector->detect(turned, effort, {});
    QVERIFY(faces.has_value());
    QCOMPARE(int(faces->size()), 1);
    QCOMPARE(faces->front().turn, turn);
    // The packaged portraits are chips with the face in the middle.
    QVERIFY(faces->front().box.contains({rgb.cols / 2.0, rgb.rows / 2.0}));
}

void TestFaceDetector::turnOfAnOrdinaryPhotograph_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QuarterTurn>("turn");
    QTest::newRow("upright") << "r0.jpg" << QuarterTurn::None;
    QTest::newRow("crown to the right") << "r90.jpg" << QuarterTurn::Clockwise270;
    QTest::newRow("upside down") << "r180.jpg" << QuarterTurn::Half;
    QTest::newRow("crown to the left") << "r270.jpg" << QuarterTurn::Clockwise90;
}

void TestFaceDetector::turnOfAnOrdinaryPhotograph()
{
    QFETCH(QString, file);
    QFETCH(QuarterTurn, turn);
    if (!m_detector)
        QSKIP(tests::kNoModels);
    const auto shared = tests::sharedFolder();
    if (!shared)
        QSKIP(tests::kNoSharedData);
    const auto photograph =
        decodeImageFile(*shared / "faces" / "scenes" / "conditions" / file.toStdString());
    QVERIFY(photograph.has_value());
    const auto faces = m_detector->detect(*photograph, DetectionEffort::Thorough, {});
    QVERIFY(faces.has_value());
    QCOMPARE(faces->size(), std::size_t{1});
    QCOMPARE(faces->front().turn, turn);
}

void TestFaceDetector::turnOfADrawnBox()
{
    if (!isReal())
        QSKIP(tests::kNoPackagedPhotographs);
    const auto found = m_detector->detect(portrait(), DetectionEffort::Portrait, {});
    QVERIFY(found.has_value() && !found->empty());
    const Photograph upright = portrait();
    cv::Mat turned;
    cv::rotate(matView(upright.stored), turned, cv::ROTATE_180);
    const RectPx box = found->front().box;
    const RectPx drawn{turned.cols - box.x - box.width, turned.rows - box.y - box.height, box.width,
                       box.height};
    const auto face =
        m_detector->faceInBox(photographOf(imageFromMat(turned)), drawn, FaceOrigin::Drawn);
    QVERIFY(face.has_value());
    QCOMPARE(face->turn, QuarterTurn::Half);
    QCOMPARE(face->box, drawn);
}

void TestFaceDetector::scoreFollowsTheBox_data()
{
    QTest::addColumn<QRectF>("change");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    // Moved by px; width and height as shares of the found box.
    QTest::newRow("as found") << QRectF(0, 0, 1, 1) << 0.9 << 1.0;
    QTest::newRow("1 px to the right") << QRectF(1, 0, 1, 1) << 0.9 << 1.0;
    QTest::newRow("2 px up") << QRectF(0, -2, 1, 1) << 0.9 << 1.0;
    QTest::newRow("5 px to the left") << QRectF(-5, 0, 1, 1) << 0.9 << 1.0;
    QTest::newRow("the left half") << QRectF(0, 0, 0.5, 1) << 0.0 << 0.7;
    QTest::newRow("the upper half") << QRectF(0, 0, 1, 0.5) << 0.0 << 0.7;
}

void TestFaceDetector::scoreFollowsTheBox()
{
    if (!isReal())
        QSKIP(tests::kNoModels);
    QFETCH(QRectF, change);
    QFETCH(double, least);
    QFETCH(double, most);
    const Photograph photograph = portrait();
    const auto found = m_detector->detect(photograph, DetectionEffort::Portrait, {});
    QVERIFY(found && !found->empty());
    const RectPx box = found->front().box;
    const auto face = m_detector->faceInBox(photograph,
                                            {box.x + change.x(), box.y + change.y(),
                                             box.width * change.width(),
                                             box.height * change.height()},
                                            FaceOrigin::Corrected);
    QVERIFY(face.has_value());
    QVERIFY2(face->score >= least && face->score <= most,
             qPrintable(QString::number(face->score)));
}

QTEST_APPLESS_MAIN(TestFaceDetector)
#include "tst_FaceDetector.moc"
