// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/ScoreFusion.h"
#include "matching/templates/ScoreRange.h"

#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;

namespace {

ModelManifest embedder(const std::string& id, Metric metric, int size, ScoreRuler ruler)
{
    ModelManifest manifest;
    manifest.id = id;
    manifest.job = ModelJob::Embedding;
    manifest.metric = metric;
    manifest.outputSize = size;
    manifest.ruler = ruler;
    return manifest;
}

/// Cosine with 0 → 0, 0.6 → 1, weight 3; distance with 0.2 → 0, 0.7 → 1, weight 1.
ScoreFusion twoEngines()
{
    return *ScoreFusion::create({embedder("a", Metric::Cosine, 2, {0.0, 0.6, 3}),
                                 embedder("b", Metric::Euclidean, 1, {0.2, 0.7, 1})});
}

FaceTemplates templatesOf(double angleDeg, float distance)
{
    const double angle = angleDeg * M_PI / 180;
    return {{identityOf(embedder("a", Metric::Cosine, 2, {})),
             {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))}},
            {identityOf(embedder("b", Metric::Euclidean, 1, {})), {distance}}};
}

// Templates are floats.
constexpr double kFloat = 1e-6;

} // namespace

class TestScoreFusion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fusesOnTheRuler_data();
    void fusesOnTheRuler();
    void engineScores();
    void roundingLeadsNotBeyondTheRange_data();
    void roundingLeadsNotBeyondTheRange();
    void isSymmetricAndRepeatable();
    void risesInEachEngine();
    void weightsAreShares();
    void coarseProbesAreWeighedOtherwise_data();
    void coarseProbesAreWeighedOtherwise();
    void whatHasNoWeightIsNotReported();
    void refusesOtherTemplates_data();
    void refusesOtherTemplates();
    void refusesWithoutRuler_data();
    void refusesWithoutRuler();
};

void TestScoreFusion::fusesOnTheRuler_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("fused");
    QTest::newRow("different people on average") << 0.0 << 0.2 << 0.0;
    QTest::newRow("the same person on average") << 0.6 << 0.7 << 1.0;
    QTest::newRow("the engines disagree") << 0.6 << 0.2 << 0.75;
    QTest::newRow("less alike than people are") << -0.2 << 0.2 << -0.25;
    QTest::newRow("the same image twice") << 1.0 << 1.0 << (3 * (1 / 0.6) + 0.8 / 0.5) / 4;
}

void TestScoreFusion::fusesOnTheRuler()
{
    QFETCH(double, a);
    QFETCH(double, b);
    QFETCH(double, fused);
    QVERIFY(std::abs(twoEngines().fuse({a, b}) - fused) < 1e-12);
}

void TestScoreFusion::engineScores()
{
    const auto pair = twoEngines().compare(templatesOf(0, 0.25F), templatesOf(60, 0.75F));
    QVERIFY(pair);
    QCOMPARE(pair->engines.size(), std::size_t{2});
    QCOMPARE(pair->engines[0].model, std::string("a"));
    QVERIFY(std::abs(pair->engines[0].score - 0.5) < kFloat);
    QCOMPARE(pair->engines[1].model, std::string("b"));
    QVERIFY(std::abs(pair->engines[1].score - 0.5) < kFloat);
    QCOMPARE(pair->fused, twoEngines().fuse({pair->engines[0].score, pair->engines[1].score}));
}

void TestScoreFusion::roundingLeadsNotBeyondTheRange_data()
{
    QTest::addColumn<double>("computed");
    QTest::addColumn<double>("reported");
    QTest::newRow("a little above") << 1.000000002 << 1.0;
    QTest::newRow("a little below") << -1.000000002 << -1.0;
    QTest::newRow("inside") << 0.999999998 << 0.999999998;
    // No rounding makes such a number: it is not made to look right.
    QTest::newRow("far above") << 1.5 << 1.5;
}

void TestScoreFusion::roundingLeadsNotBeyondTheRange()
{
    QFETCH(double, computed);
    QFETCH(double, reported);
    QCOMPARE(withoutRoundingBeyondRange(Metric::Cosine, computed), reported);
    if (computed > 1 && computed < 1.1) {
        const auto fusion = *ScoreFusion::create({embedder("a", Metric::Cosine, 2, {0, 0.5, 1})});
        const FaceTemplates one{
            {identityOf(embedder("a", Metric::Cosine, 2, {})), {std::nextafterf(1, 2), 0}}};
        const auto score = fusion.compare(one, one);
        QCOMPARE(score->engines[0].score, 1.0);
        // Ranks rest on what was computed.
        QVERIFY(score->fused > 2);
    }
}

void TestScoreFusion::isSymmetricAndRepeatable()
{
    const auto one = templatesOf(13, 0.1F);
    const auto other = templatesOf(71, 0.9F);
    QCOMPARE(twoEngines().compare(one, other)->fused, twoEngines().compare(other, one)->fused);
    QCOMPARE(twoEngines().compare(one, other)->fused, twoEngines().compare(one, other)->fused);
}

void TestScoreFusion::risesInEachEngine()
{
    const ScoreFusion fusion = twoEngines();
    for (double score = -1; score < 1; score += 0.01) {
        QVERIFY(fusion.fuse({score + 0.01, 0.3}) > fusion.fuse({score, 0.3}));
        QVERIFY(fusion.fuse({0.3, score + 0.01}) > fusion.fuse({0.3, score}));
    }
}

void TestScoreFusion::weightsAreShares()
{
    const auto tenfold = ScoreFusion::create({embedder("a", Metric::Cosine, 2, {0.0, 0.6, 30}),
                                              embedder("b", Metric::Euclidean, 1, {0.2, 0.7, 10})});
    QVERIFY(tenfold);
    QVERIFY(std::abs(tenfold->fuse({0.4, 0.6}) - twoEngines().fuse({0.4, 0.6})) < 1e-12);
}

void TestScoreFusion::coarseProbesAreWeighedOtherwise_data()
{
    QTest::addColumn<double>("interEyePx");
    QTest::addColumn<double>("fused");
    QTest::newRow("fine") << 60.0 << 0.75;
    QTest::newRow("just fine") << 20.0 << 0.75;
    QTest::newRow("between") << 18.0 << 1.5 / 3.5;
    QTest::newRow("just coarse") << 16.0 << 0.0;
    QTest::newRow("coarse") << 7.0 << 0.0;
}

void TestScoreFusion::coarseProbesAreWeighedOtherwise()
{
    QFETCH(double, interEyePx);
    QFETCH(double, fused);
    const auto fusion =
        ScoreFusion::create({embedder("a", Metric::Cosine, 2, {0.0, 0.6, 3, 0.0}),
                             embedder("b", Metric::Euclidean, 1, {0.2, 0.7, 1, 3.0})})
            ->forProbe(interEyePx);
    QVERIFY(std::abs(fusion.fuse({0.6, 0.2}) - fused) < 1e-12);
    QVERIFY(fusion.models() == twoEngines().models());
    double sum = 0;
    for (const EngineShare& engine : fusion.shares()) {
        QVERIFY(engine.share > 0);
        sum += engine.share;
    }
    QVERIFY(std::abs(sum - 1) < 1e-12);
}

void TestScoreFusion::whatHasNoWeightIsNotReported()
{
    const auto fusion = *ScoreFusion::create({embedder("a", Metric::Cosine, 2, {0.0, 0.6, 0, 1.0}),
                                              embedder("b", Metric::Euclidean, 1, {0.2, 0.7, 1})});
    const auto fine = fusion.compare(templatesOf(0, 0.25F), templatesOf(60, 0.75F));
    QCOMPARE(fine->engines.size(), std::size_t{1});
    QCOMPARE(fine->engines[0].model, std::string("b"));
    const auto coarse = fusion.forProbe(12).compare(templatesOf(0, 0.25F), templatesOf(60, 0.75F));
    QCOMPARE(coarse->engines.size(), std::size_t{2});
}

void TestScoreFusion::refusesOtherTemplates_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("one is missing") << 0;
    QTest::newRow("another model") << 1;
    QTest::newRow("another size") << 2;
    QTest::newRow("another order") << 3;
    QTest::newRow("one too many") << 4;
    QTest::newRow("another file of that name") << 5;
}

void TestScoreFusion::refusesOtherTemplates()
{
    QFETCH(int, change);
    FaceTemplates templates = templatesOf(5, 0.5F);
    switch (change) {
    case 0:
        templates.pop_back();
        break;
    case 1:
        templates[1].model.id = "c";
        break;
    case 2:
        templates[0].values.push_back(0);
        break;
    case 5:
        templates[0].model.fingerprint = {};
        break;
    case 3:
        std::swap(templates[0], templates[1]);
        break;
    default:
        templates.push_back(templates[0]);
        break;
    }
    const auto good = templatesOf(5, 0.5F);
    for (const auto& pair :
         {twoEngines().compare(templates, good), twoEngines().compare(good, templates)}) {
        QVERIFY(!pair);
        QCOMPARE(pair.error().code, ErrorCode::TemplatesMissing);
    }
}

void TestScoreFusion::refusesWithoutRuler_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("no embedder") << 0;
    QTest::newRow("no ruler") << 1;
    QTest::newRow("no spread") << 2;
    QTest::newRow("no weight") << 3;
    QTest::newRow("no weight but for coarse probes") << 4;
    QTest::newRow("no weight for coarse probes") << 5;
}

void TestScoreFusion::refusesWithoutRuler()
{
    QFETCH(int, fault);
    std::vector<ModelManifest> embedders;
    if (fault > 0)
        embedders.push_back(embedder("a", Metric::Cosine, 2, {0.0, 0.6, 1}));
    if (fault == 1)
        embedders.front().ruler.reset();
    if (fault == 2)
        embedders.front().ruler->matedMean = 0;
    if (fault == 3)
        embedders.front().ruler->weight = 0;
    if (fault == 4)
        embedders.front().ruler = ScoreRuler{0.0, 0.6, 0, 1.0};
    if (fault == 5)
        embedders.front().ruler = ScoreRuler{0.0, 0.6, 1, 0.0};
    const auto fusion = ScoreFusion::create(embedders);
    QVERIFY(!fusion);
    QCOMPARE(fusion.error().code, ErrorCode::ModelIncompatible);
}

QTEST_APPLESS_MAIN(TestScoreFusion)
#include "tst_ScoreFusion.moc"
