// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "matching/alignment/CoarseFace.h"
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
    return TemplateExtractor(embeddersOf({std::move(network)}))
        .extract(photograph(), landmarks(), stop);
}

/// As landmarks(), with the eyes `interEyePx` apart.
Landmarks landmarksOf(double interEyePx)
{
    Landmarks face = landmarks();
    const double scale = interEyePx / face.interEyeDistancePx();
    for (PointPx& point : face.points)
        point = {150 + (point.x - 150) * scale, 150 + (point.y - 150) * scale};
    return face;
}

/// Whether the embedder of `manifest` sees `chip`, but for a level here and there; the last one of
/// several.
bool isSeenBy(const ModelManifest& manifest, const Landmarks& face, const Image& chip)
{
    cv::Mat seen;
    const auto network = std::make_shared<const FakeNetwork>(manifest, [&seen](const cv::Mat& in) {
        seen = in.clone();
        return std::vector<cv::Mat>{cv::Mat(std::vector<float>{1, 2}, true).reshape(1, 1)};
    });
    if (!TemplateExtractor(embeddersOf({network})).extract(photograph(), face, {}))
        return false;
    return cv::norm(seen, network->blobFrom(matView(chip)), cv::NORM_INF) <= 1;
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

Q_DECLARE_METATYPE(Metric)

class TestTemplateExtractor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthIsOneForACosine();
    void lengthStaysForADistance();
    void facesOfFewPixelsAreSmoothed_data();
    void facesOfFewPixelsAreSmoothed();
    void whatIsNotCoarseIsSeenCoarselyToo_data();
    void whatIsNotCoarseIsSeenCoarselyToo();
    void bothViewsAreBlended_data();
    void bothViewsAreBlended();
    void aCoarseFaceIsTheMeanOfItsLooks();
    void oneNetworkSeesAFaceOnce();
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
    const Landmarks face = landmarksOf(interEyePx);
    const ModelManifest manifest = embedder(Metric::Euclidean);
    const AlignedFace expected =
        alignFace(photograph(), face, manifest.alignmentPoints, manifest.input.size, smoothingPx);
    // The distance of the eyes is not to the last bit what the row says.
    QVERIFY(isSeenBy(manifest, face, expected.chip));
}

void TestTemplateExtractor::whatIsNotCoarseIsSeenCoarselyToo_data()
{
    QTest::addColumn<double>("interEyePx");
    QTest::addColumn<bool>("isMadeCoarse");
    QTest::newRow("coarse by itself") << 15.0 << false;
    QTest::newRow("nearly coarse") << 17.0 << true;
    QTest::newRow("fine") << 60.0 << true;
}

void TestTemplateExtractor::whatIsNotCoarseIsSeenCoarselyToo()
{
    QFETCH(double, interEyePx);
    QFETCH(bool, isMadeCoarse);
    const Landmarks face = landmarksOf(interEyePx);
    ModelManifest manifest = embedder(Metric::Euclidean);
    manifest.coarse = CoarseView{0.5, 12, 3, 40, 0.9, {0.8}};
    const auto targets = [&manifest](double faceScale) {
        return scaledTargets(manifest.alignmentPoints, manifest.input.size, faceScale);
    };
    constexpr double kSmoothingPx = 0.5;
    const auto coarse = coarseChip(photograph(), face, targets(0.9), manifest.input.size,
                                   *manifest.coarse, kSmoothingPx);
    QVERIFY(coarse);
    const AlignedFace fine =
        alignFace(photograph(), face, targets(0.8), manifest.input.size, kSmoothingPx);
    QCOMPARE(isSeenBy(manifest, face, *coarse), isMadeCoarse);
    QCOMPARE(isSeenBy(manifest, face, fine.chip), !isMadeCoarse);
}

void TestTemplateExtractor::bothViewsAreBlended_data()
{
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QList<float>>("blend");
    // Of (3, 4), seen first, and (0, 2), with a share of one half.
    const float length = std::hypot(0.6F, 1.3F);
    QTest::newRow("directions") << Metric::Cosine << QList<float>{0.6F / length, 1.3F / length};
    QTest::newRow("points") << Metric::Euclidean << QList<float>{2.0F, 10.0F / 3};
}

void TestTemplateExtractor::bothViewsAreBlended()
{
    QFETCH(Metric, metric);
    QFETCH(QList<float>, blend);
    ModelManifest manifest = embedder(metric);
    manifest.coarse = CoarseView{0.5, 12, 3, 40};
    int calls = 0;
    const auto network = std::make_shared<const FakeNetwork>(manifest, [&calls](const cv::Mat&) {
        const std::vector<float> numbers =
            ++calls == 1 ? std::vector<float>{3, 4} : std::vector<float>{0, 2};
        return std::vector<cv::Mat>{cv::Mat(numbers, true).reshape(1, 1)};
    });
    const auto templates =
        TemplateExtractor(embeddersOf({network})).extract(photograph(), landmarks(), {});
    QVERIFY(templates);
    for (int i = 0; i < 2; ++i)
        QVERIFY(std::abs(templates->front().values[std::size_t(i)] - blend[i]) < 1e-6F);
}

void TestTemplateExtractor::aCoarseFaceIsTheMeanOfItsLooks()
{
    ModelManifest manifest = embedder(Metric::Euclidean);
    manifest.coarse = CoarseView{0.5, 12, 3, 40, 1, {1, 0.9, 0.8, 0.7}};
    float calls = 0;
    const auto network = std::make_shared<const FakeNetwork>(manifest, [&calls](const cv::Mat&) {
        const std::vector<float> numbers{++calls, 1};
        return std::vector<cv::Mat>{cv::Mat(numbers, true).reshape(1, 1)};
    });
    const auto templates =
        TemplateExtractor(embeddersOf({network})).extract(photograph(), landmarksOf(15), {});
    QVERIFY(templates);
    QCOMPARE(templates->front().values, (std::vector<float>{2.5F, 1}));
    QCOMPARE(calls, 4.0F);
}

void TestTemplateExtractor::oneNetworkSeesAFaceOnce()
{
    const ModelManifest fine = embedder(Metric::Cosine);
    ModelManifest coarse = fine;
    coarse.id = "coarse";
    coarse.coarse = CoarseView{0.5, 12, 3, 40};
    int calls = 0;
    const auto network = std::make_shared<const FakeNetwork>(fine, [&calls](const cv::Mat&) {
        ++calls;
        return std::vector<cv::Mat>{cv::Mat(std::vector<float>{3, 4}, true).reshape(1, 1)};
    });
    const TemplateExtractor extractor({{fine, network}, {coarse, network}});
    QCOMPARE(extractor.extract(photograph(), landmarks(), {})->size(), std::size_t{2});
    QCOMPARE(calls, 2);
    QVERIFY(extractor.extract(photograph(), landmarksOf(12), {}));
    QCOMPARE(calls, 3);
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
    const auto templates =
        TemplateExtractor(embeddersOf({network})).extract(empty, landmarks(), {});
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
    const TemplateExtractor extractor(embeddersOf(networks));
    const auto first = extractor.extract(photograph(), landmarks(), {});
    QVERIFY(first);
    QCOMPARE(first->size(), std::size_t{5});
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
