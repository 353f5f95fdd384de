// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/ModelPack.h"
#include "matching/templates/TemplateExtractor.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>
#include <limits>
#include <thread>

using namespace semblance;
using namespace semblance::matching;

namespace {

/// An embedder that answers what it was made with.
class FixedNetwork final : public Network
{
public:
    FixedNetwork(ModelManifest manifest, std::vector<float> answer)
        : Network(std::move(manifest)), m_answer(std::move(answer))
    {
    }
    Result<std::vector<cv::Mat>> forward(const cv::Mat&,
                                         const std::vector<std::string>&) const override
    {
        return std::vector<cv::Mat>{cv::Mat(m_answer, true).reshape(1, 1)};
    }

private:
    std::vector<float> m_answer;
};

class BrokenNetwork final : public Network
{
public:
    explicit BrokenNetwork(ModelManifest manifest) : Network(std::move(manifest)) {}
    Result<std::vector<cv::Mat>> forward(const cv::Mat&,
                                         const std::vector<std::string>&) const override
    {
        return failure(ErrorCode::BackendFailed, Stage::Models, manifest().id, "broken");
    }
};

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

Result<FaceTemplates> extractFixed(Metric metric, std::vector<float> answer)
{
    return extract(std::make_shared<const FixedNetwork>(embedder(metric), std::move(answer)));
}

} // namespace

class TestTemplateExtractor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthIsOneForACosine();
    void lengthStaysForADistance();
    void refuses_data();
    void refuses();
    void brokenBackendIsPassedOn();
    void stopsWhenAsked();
    void defaultPackIsDeterministic();
};

void TestTemplateExtractor::lengthIsOneForACosine()
{
    const auto templates = extractFixed(Metric::Cosine, {3, -4});
    QVERIFY(templates);
    QCOMPARE(templates->front().model, std::string("fixed"));
    QCOMPARE(templates->front().values, (std::vector<float>{0.6F, -0.8F}));
}

void TestTemplateExtractor::lengthStaysForADistance()
{
    QCOMPARE(extractFixed(Metric::Euclidean, {3, -4})->front().values, (std::vector<float>{3, -4}));
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

void TestTemplateExtractor::brokenBackendIsPassedOn()
{
    const auto templates = extract(std::make_shared<const BrokenNetwork>(embedder(Metric::Cosine)));
    QVERIFY(!templates);
    QCOMPARE(templates.error().detail, std::string("broken"));
}

void TestTemplateExtractor::stopsWhenAsked()
{
    StopSource source;
    source.request_stop();
    const auto templates = extract(
        std::make_shared<const FixedNetwork>(embedder(Metric::Cosine), std::vector<float>{1, 0}),
        source.get_token());
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
    QCOMPARE(first->size(), std::size_t{2});
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
