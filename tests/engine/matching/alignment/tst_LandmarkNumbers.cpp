// SPDX-License-Identifier: GPL-3.0-or-later
// The landmark finder on networks that answer what they should not.
#include "matching/alignment/LandmarkFinders.h"
#include "support/FakeNetwork.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <stdexcept>

#include <limits>
#include <new>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::FakeNetwork;

namespace {

ModelManifest manifestOfPoints()
{
    ModelManifest manifest;
    manifest.id = "points";
    manifest.job = ModelJob::Landmarks;
    manifest.input = {{64, 64}, ChannelOrder::Grey, {0}, {256}};
    manifest.outputSize = static_cast<int>(Landmarks::kCount);
    return manifest;
}

Result<Landmarks> findWith(FakeNetwork::Answer answer,
                           Image image = tests::plainImage({80, 80}, 9, 9, 9))
{
    Photograph photograph;
    photograph.stored = std::move(image);
    photograph.name = "made.png";
    const auto network =
        std::make_shared<const FakeNetwork>(manifestOfPoints(), std::move(answer));
    return onnxLandmarkFinder(network)->find(photograph, {RectPx{20, 20, 40, 40}});
}

cv::Mat pointsAt(double share, int count = 136, int type = CV_32F)
{
    return cv::Mat(1, count, type, cv::Scalar(share));
}

} // namespace

class TestLandmarkNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesOfTheBox();
    void refuses_data();
    void refuses();
    void aThrowingNetworkIsAFailure();
    void whatCannotBeCutOutIsAFailure();
};

void TestLandmarkNumbers::sharesOfTheBox()
{
    const auto landmarks =
        findWith([](const cv::Mat&) { return std::vector<cv::Mat>{pointsAt(0.25)}; });
    QVERIFY(landmarks);
    QCOMPARE(landmarks->points.front(), (PointPx{30, 30}));
}

void TestLandmarkNumbers::refuses_data()
{
    using Limits = std::numeric_limits<double>;
    QTest::addColumn<std::vector<cv::Mat>>("outputs");
    QTest::newRow("no output") << std::vector<cv::Mat>{};
    QTest::newRow("an empty output") << std::vector<cv::Mat>{cv::Mat()};
    QTest::newRow("67 points") << std::vector<cv::Mat>{pointsAt(0.5, 134)};
    QTest::newRow("doubles") << std::vector<cv::Mat>{pointsAt(0.5, 136, CV_64F)};
    QTest::newRow("not a number") << std::vector<cv::Mat>{pointsAt(Limits::quiet_NaN())};
    QTest::newRow("infinite") << std::vector<cv::Mat>{pointsAt(-Limits::infinity())};
    QTest::newRow("a million boxes away") << std::vector<cv::Mat>{pointsAt(1e6)};
}

void TestLandmarkNumbers::refuses()
{
    QFETCH(std::vector<cv::Mat>, outputs);
    const auto landmarks = findWith([&](const cv::Mat&) { return outputs; });
    QVERIFY(!landmarks);
    QCOMPARE(landmarks.error().code, ErrorCode::BackendFailed);
    QCOMPARE(landmarks.error().stage, Stage::Alignment);
    QCOMPARE(landmarks.error().subject, std::string("points"));
}

void TestLandmarkNumbers::aThrowingNetworkIsAFailure()
{
    const auto landmarks = findWith([](const cv::Mat&) -> Result<std::vector<cv::Mat>> {
        throw std::runtime_error("told to");
    });
    QVERIFY(!landmarks);
    QCOMPARE(landmarks.error().code, ErrorCode::BackendFailed);
    QCOMPARE(landmarks.error().subject, std::string("made.png"));
}

void TestLandmarkNumbers::whatCannotBeCutOutIsAFailure()
{
    const auto landmarks =
        findWith([](const cv::Mat&) { return std::vector<cv::Mat>{pointsAt(0.5)}; }, Image());
    QVERIFY(!landmarks);
    QCOMPARE(landmarks.error().code, ErrorCode::BackendFailed);
}

QTEST_APPLESS_MAIN(TestLandmarkNumbers)
#include "tst_LandmarkNumbers.moc"
