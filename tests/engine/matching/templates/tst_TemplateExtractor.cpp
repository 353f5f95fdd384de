// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/models/ModelPack.h"
#include "matching/templates/TemplateExtractor.h"
#include "support/FakeNetwork.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <thread>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::FakeNetwork;

namespace {

ModelManifest embedder(Metric metric)
{
    ModelManifest manifest;
    manifest.id = "fixed";
    manifest.job = ModelJob::Embedding;
    manifest.input = {{112, 112}, ChannelOrder::Rgb, {0, 0, 0}, {1, 1, 1}};
    manifest.outputSize = 2;
    manifest.metric = metric;
    manifest.alignmentPoints = {{38, 52}, {74, 52}, {56, 72}, {42, 92}, {70, 92}};
    return manifest;
}

Photograph photograph()
{
    Photograph made;
    made.stored = tests::syntheticTexture({300, 300}, 21);
    made.name = "texture";
    return made;
}

Landmarks landmarks()
{
    Landmarks made;
    made.points.fill({150, 160});
    for (std::size_t i = 0; i < 6; ++i) {
        made.points[36 + i] = {120, 130};
        made.points[42 + i] = {180, 131};
    }
    made.points[48] = {130, 190};
    made.points[54] = {170, 191};
    return made;
}

Result<FaceTemplates> extract(std::shared_ptr<const Network> network, const StopToken& stop = {})
{
    return TemplateExtractor({std::move(network)}).extract(photograph(), landmarks(), stop);
}

Result<FaceTemplates> extractWith(Metric metric, FakeNetwork::Answer answer)
{
    return extract(std::make_shared<const FakeNetwork>(embedder(metric), std::move(answer)));
}

Result<FaceTemplates> extractFixed(Metric metric, const std::vector<float>& numbers)
{
    return extractWith(metric, [numbers](const cv::Mat&) {
        return std::vector<cv::Mat>{cv::Mat(numbers, true).reshape(1, 1)};
    });
}

} // namespace

class TestTemplateExtractor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthIsOneForACosine();
    void lengthStaysForADistance();
    void facesOfFewPixelsAreSmoothed_data();
    void facesOfFewPixelsAreSmoothed();
    void refusesOtherOutputs();
    void zerosAreNoTemplateForADistanceEither();
    void refuses_data();
    void refuses();
    void brokenBackendIsPassedOn();
    void aThrowingNetworkIsAFailure();
    void whatCannotBeCutOutIsAFailure();
    void stopsWhenAsked();
    void defaultPackIsDeterministic();
};

void TestTemplateExtractor::lengthIsOneForACosine()
{
    const auto templates = extractFixed(Metric::Cosine, {3, -4});
    QVERIFY(templates);
    QCOMPARE(templates->front().model.id, std::string("fixed"));
    QCOMPARE(templates->front().values, (std::vector<float>{0.6F, -0.8F}));
}

void TestTemplateExtractor::lengthStaysForADistance()
{
    QCOMPARE(extractFixed(Metric::Euclidean, {3, -4})->front().values, (std::vector<float>{3, -4}));
}

void TestTemplateExtractor::facesOfFewPixelsAreSmoothed_data()
{
    QTest::addColumn<double>("interEyePx");
    QTest::addColumn<double>("smoothingPx");
    QTest::newRow("very small") << 10.0 << 0.5;
    QTest::newRow("small") << 24.0 << 0.5;
    QTest::newRow("between") << 30.0 << 0.25;
    QTest::newRow("large enough") << 36.0 << 0.0;
    QTest::newRow("large") << 60.0 << 0.0;
}

void TestTemplateExtractor::facesOfFewPixelsAreSmoothed()
{
    QFETCH(double, interEyePx);
    QFETCH(double, smoothingPx);
    Landmarks face = landmarks();
    const double scale = interEyePx / face.interEyeDistancePx();
    for (PointPx& point : face.points)
        point = {150 + (point.x - 150) * scale, 150 + (point.y - 150) * scale};
    const ModelManifest manifest = embedder(Metric::Euclidean);
    cv::Mat seen;
    const auto network = std::make_shared<const FakeNetwork>(manifest, [&seen](const cv::Mat& in) {
        seen = in.clone();
        return std::vector<cv::Mat>{cv::Mat(std::vector<float>{1, 2}, true).reshape(1, 1)};
    });
    QVERIFY(TemplateExtractor({network}).extract(photograph(), face, {}));
    const AlignedFace expected =
        alignFace(photograph(), face, manifest.alignmentPoints, manifest.input.size, smoothingPx);
    const cv::Mat blob = network->blobFrom(matView(expected.chip));
    // The distance of the eyes is not to the last bit what the row says.
    QVERIFY(cv::norm(seen, blob, cv::NORM_INF) <= 1);
}

void TestTemplateExtractor::refuses_data()
{
    QTest::addColumn<QList<float>>("answer");
    QTest::newRow("another size") << QList<float>{1, 2, 3};
    QTest::newRow("nothing but zeros") << QList<float>{0, 0};
    QTest::newRow("not a number") << QList<float>{1, std::numeric_limits<float>::quiet_NaN()};
    QTest::newRow("infinite") << QList<float>{1, std::numeric_limits<float>::infinity()};
}

void TestTemplateExtractor::refuses()
{
    QFETCH(QList<float>, answer);
    const auto templates =
        extractFixed(Metric::Cosine, std::vector<float>(answer.begin(), answer.end()));
    QVERIFY(!templates);
    QCOMPARE(templates.error().code, ErrorCode::BackendFailed);
    QCOMPARE(templates.error().stage, Stage::Templates);
    QCOMPARE(templates.error().subject, std::string("fixed"));
}

void TestTemplateExtractor::refusesOtherOutputs()
{
    const cv::Mat doubles = (cv::Mat_<double>(1, 2) << 3, 4);
    const cv::Mat floats = (cv::Mat_<float>(1, 2) << 3, 4);
    for (const std::vector<cv::Mat>& outputs :
         {std::vector<cv::Mat>{}, std::vector<cv::Mat>{cv::Mat()}, std::vector<cv::Mat>{doubles},
          std::vector<cv::Mat>{floats, floats}}) {
        const auto templates = extractWith(Metric::Cosine, [&](const cv::Mat&) { return outputs; });
        QVERIFY(!templates);
        QCOMPARE(templates.error().code, ErrorCode::BackendFailed);
    }
}

void TestTemplateExtractor::zerosAreNoTemplateForADistanceEither()
{
    const auto templates = extractFixed(Metric::Euclidean, {0, 0});
    QVERIFY(!templates);
    QCOMPARE(templates.error().code, ErrorCode::BackendFailed);
}

void TestTemplateExtractor::brokenBackendIsPassedOn()
{
    const auto templates =
        extractWith(Metric::Cosine, [](const cv::Mat&) -> Result<std::vector<cv::Mat>> {
            return failure(ErrorCode::BackendFailed, Stage::Models, "fixed", "broken");
        });
    QVERIFY(!templates);
    QCOMPARE(templates.error().detail, std::string("broken"));
}

void TestTemplateExtractor::aThrowingNetworkIsAFailure()
{
    const auto templates =
        extractWith(Metric::Cosine, [](const cv::Mat&) -> Result<std::vector<cv::Mat>> {
            throw std::runtime_error("told to");
        });
    QVERIFY(!templates);
    QCOMPARE(templates.error().code, ErrorCode::BackendFailed);
    QCOMPARE(templates.error().stage, Stage::Templates);
    QCOMPARE(templates.error().subject, std::string("texture"));
}

void TestTemplateExtractor::whatCannotBeCutOutIsAFailure()
{
    Photograph empty;
    empty.name = "empty.png";
    const auto network = std::make_shared<const FakeNetwork>(
        embedder(Metric::Cosine), [](const cv::Mat&) { return std::vector<cv::Mat>{}; });
    const auto templates = TemplateExtractor({network}).extract(empty, landmarks(), {});
    QVERIFY(!templates);
    QCOMPARE(templates.error().code, ErrorCode::BackendFailed);
    QCOMPARE(templates.error().subject, std::string("empty.png"));
}

void TestTemplateExtractor::stopsWhenAsked()
{
    StopSource source;
    source.request_stop();
    const auto network = std::make_shared<const FakeNetwork>(
        embedder(Metric::Cosine), [](const cv::Mat&) { return std::vector<cv::Mat>{}; });
    const auto templates = extract(network, source.get_token());
    QVERIFY(!templates);
    QCOMPARE(templates.error().code, ErrorCode::Cancelled);
    QCOMPARE(templates.error().subject, std::string("texture"));
}

void TestTemplateExtractor::defaultPackIsDeterministic()
{
    const auto folder = tests::defaultModels();
    if (!folder)
        QSKIP(tests::kNoModels);
    const auto pack = ModelPack::open({*folder, {}});
    QVERIFY(pack);
    std::vector<std::shared_ptr<const Network>> networks;
    for (const ModelId& id : pack->engine().embedders)
        networks.push_back(pack->model(id).and_then(loadNetwork).value());
    const TemplateExtractor extractor(networks);
    const auto first = extractor.extract(photograph(), landmarks(), {});
    QVERIFY(first);
    QCOMPARE(first->size(), std::size_t{3});
    std::array<FaceTemplates, 3> others;
    {
        std::vector<std::jthread> threads;
        for (FaceTemplates& other : others)
            threads.emplace_back(
                [&] { other = *extractor.extract(photograph(), landmarks(), {}); });
    }
    for (const FaceTemplates& other : others)
        QCOMPARE(other, *first);
}

QTEST_APPLESS_MAIN(TestTemplateExtractor)
#include "tst_TemplateExtractor.moc"
