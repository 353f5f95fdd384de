// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/IdentificationTrials.h"
#include "matching/evaluation/VerificationTrials.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace semblance;
using namespace semblance::matching;

namespace {

ModelManifest embedder(const ModelId& id)
{
    ModelManifest manifest;
    manifest.id = id;
    manifest.job = ModelJob::Embedding;
    manifest.outputSize = 2;
    manifest.ruler = ScoreRuler{0, 1, 1};
    return manifest;
}

ScoreFusion fusion()
{
    return *ScoreFusion::create({embedder("left"), embedder("right")});
}

std::vector<float> direction(double degrees)
{
    const double angle = degrees * 3.141592653589793 / 180;
    return {float(std::cos(angle)), float(std::sin(angle))};
}

/// A face whose two templates point in these directions.
EvaluatedFace face(double left, double right)
{
    EvaluatedFace made;
    made.templates = FaceTemplates{{fusion().models()[0], direction(left)},
                                   {fusion().models()[1], direction(right)}};
    return made;
}

/// Probe, whether it is mated, reference, scores.
QString textOf(const Comparison& comparison)
{
    QString text = QString::number(comparison.probe) +
                   QLatin1String(comparison.isMated ? " +" : " -");
    if (comparison.reference)
        text += QLatin1Char(' ') + QString::fromStdString(*comparison.reference);
    for (const double score : comparison.scores)
        text += QLatin1Char(' ') + QString::number(score, 'f', 2);
    return text;
}

/// Made-up people with one image in the gallery and one probe each.
struct ManyPeople
{
    ManyPeople()
    {
        for (int i = 0; i < 60; ++i)
            faces.push_back(face(i * 37 % 180, i * 59 % 180));
        for (std::size_t i = 0; i < faces.size(); ++i)
            (i % 2 ? gallery : probes).push_back({std::to_string(i / 2), &faces[i]});
    }

    std::vector<EvaluatedFace> faces;
    std::vector<LabelledFace> gallery;
    std::vector<LabelledFace> probes;
};

} // namespace

class TestIdentificationTrials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksAreOfPeopleByTheirBestImage();
    void ofOneScoreTheNameDecides();
    void whoHasNoTemplateIsFoundNowhere();
    void oneThreadOrMany();
    void templatesOfAnotherEngineAreRefused();
    void stops();
    void everyComparisonIsToldInOrder();
    void whatIsToldGivesTheOutcomes();
    void aFailingSinkEndsTheSearches();
    void stopsWhileComparisonsAreTold();
    void matedPairsJoinImagesToPeople();
    void verificationScoresEveryPair();
};

void TestIdentificationTrials::ranksAreOfPeopleByTheirBestImage()
{
    const EvaluatedFace near = face(10, 60);
    const EvaluatedFace far = face(80, 80);
    const EvaluatedFace other = face(20, 10);
    const EvaluatedFace probe = face(0, 0);
    const std::vector<LabelledFace> gallery = {{"anna", &far}, {"anna", &near}, {"bert", &other}};
    const auto trials = identificationTrials(gallery, {{"anna", &probe}}, fusion(), {});
    QVERIFY(trials);
    QCOMPARE(trials->people, std::size_t(2));
    QCOMPARE(trials->engines.size(), std::size_t(3));
    // Anna's best image wins on the left and loses on the right; together Bert is ahead:
    // (cos 20 + cos 10) / 2 against (cos 10 + cos 60) / 2.
    QCOMPARE(trials->engines[0].engine, std::string("fused"));
    QCOMPARE(*trials->engines[0].probes[0].rank, std::size_t(2));
    QVERIFY(std::abs(*trials->engines[0].probes[0].mateScore - 0.7424) < 1e-4);
    QVERIFY(std::abs(*trials->engines[0].probes[0].best - 0.9623) < 1e-4);
    QCOMPARE(*trials->engines[1].probes[0].rank, std::size_t(1));
    QCOMPARE(*trials->engines[2].probes[0].rank, std::size_t(2));
}

void TestIdentificationTrials::ofOneScoreTheNameDecides()
{
    const EvaluatedFace same = face(30, 30);
    const EvaluatedFace probe = face(0, 0);
    const std::vector<LabelledFace> gallery = {{"c", &same}, {"a", &same}, {"b", &same}};
    const auto trials =
        identificationTrials(gallery, {{"a", &probe}, {"b", &probe}, {"c", &probe}}, fusion(), {});
    QVERIFY(trials);
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(*trials->engines[0].probes[i].rank, i + 1);
}

void TestIdentificationTrials::whoHasNoTemplateIsFoundNowhere()
{
    const EvaluatedFace some = face(30, 30);
    const EvaluatedFace none;
    const std::vector<LabelledFace> gallery = {{"a", &some}, {"b", &none}};
    const auto trials = identificationTrials(
        gallery, {{"b", &some}, {"a", &none}, {"outside", &some}}, fusion(), {});
    QVERIFY(trials);
    QCOMPARE(trials->peopleNotEnrolled, std::size_t(1));
    const auto& probes = trials->engines[0].probes;
    QVERIFY(probes[0].isMated && !probes[0].rank && probes[0].best);
    QVERIFY(probes[1].isMated && !probes[1].rank && !probes[1].best);
    QVERIFY(!probes[2].isMated && !probes[2].rank && probes[2].best);
}

void TestIdentificationTrials::oneThreadOrMany()
{
    const ManyPeople people;
    const auto& [faces, gallery, probes] = people;
    const auto one = identificationTrials(gallery, probes, fusion(), {}, {}, 1);
    const auto many = identificationTrials(gallery, probes, fusion(), {}, {}, 7);
    QVERIFY(one && many);
    for (std::size_t i = 0; i < probes.size(); ++i) {
        QCOMPARE(one->engines[0].probes[i].rank, many->engines[0].probes[i].rank);
        QCOMPARE(one->engines[0].probes[i].mateScore, many->engines[0].probes[i].mateScore);
    }
}

void TestIdentificationTrials::templatesOfAnotherEngineAreRefused()
{
    EvaluatedFace other = face(0, 0);
    (*other.templates)[0].model.id = "another";
    const auto trials = identificationTrials({{"a", &other}}, {}, fusion(), {});
    QVERIFY(!trials);
    QCOMPARE(trials.error().code, ErrorCode::TemplatesMissing);
}

void TestIdentificationTrials::stops()
{
    StopSource source;
    source.request_stop();
    const EvaluatedFace some = face(0, 0);
    const auto trials =
        identificationTrials({{"a", &some}}, {{"a", &some}}, fusion(), source.get_token());
    QVERIFY(!trials);
    QCOMPARE(trials.error().code, ErrorCode::Cancelled);
}

void TestIdentificationTrials::everyComparisonIsToldInOrder()
{
    const EvaluatedFace ahead = face(0, 0);
    const EvaluatedFace right = face(90, 0);
    const EvaluatedFace left = face(0, 90);
    const EvaluatedFace none;
    const std::vector<LabelledFace> gallery = {
        {"c", &right}, {"none", &none}, {"a", &ahead}, {"c", &left}};
    for (const unsigned threads : {1U, 5U}) {
        QStringList told;
        const auto trials =
            identificationTrials(gallery, {{"none", &ahead}, {"c", &none}, {"outside", &right}},
                                 fusion(), {}, {}, threads, [&](const Comparison& comparison) {
                                     told << textOf(comparison);
                                     return Result<void>();
                                 });
        QVERIFY(trials);
        // Each of c's images is the better one for one embedder, and for both as good.
        QCOMPARE(told, QStringList({QStringLiteral("0 + c 0.50 1.00 1.00"),
                                    QStringLiteral("0 + a 1.00 1.00 1.00"), QStringLiteral("1 +"),
                                    QStringLiteral("2 - c 1.00 1.00 1.00"),
                                    QStringLiteral("2 - a 0.50 0.00 1.00")}));
    }
}

void TestIdentificationTrials::whatIsToldGivesTheOutcomes()
{
    const ManyPeople people;
    std::vector<std::vector<double>> fused(people.probes.size());
    const auto trials = identificationTrials(
        people.gallery, people.probes, fusion(), {}, {}, 7, [&](const Comparison& comparison) {
            fused[comparison.probe].push_back(comparison.scores[0]);
            return Result<void>();
        });
    QVERIFY(trials);
    for (std::size_t i = 0; i < fused.size(); ++i) {
        QCOMPARE(fused[i].size(), people.gallery.size());
        QVERIFY(*std::ranges::max_element(fused[i]) == *trials->engines[0].probes[i].best);
        // Of one image each, in the order of the probes.
        QVERIFY(fused[i][i] == *trials->engines[0].probes[i].mateScore);
    }
}

void TestIdentificationTrials::aFailingSinkEndsTheSearches()
{
    const ManyPeople people;
    std::size_t count = 0;
    const auto trials = identificationTrials(
        people.gallery, people.probes, fusion(), {}, {}, 7, [&](const Comparison&) {
            return ++count < 40 ? Result<void>()
                                : failure(ErrorCode::DiskFull, Stage::Storage, "comparisons.csv");
        });
    QVERIFY(!trials);
    QCOMPARE(trials.error().code, ErrorCode::DiskFull);
    QCOMPARE(count, std::size_t(40));
}

void TestIdentificationTrials::stopsWhileComparisonsAreTold()
{
    const ManyPeople people;
    StopSource source;
    std::size_t last = 0;
    const auto trials =
        identificationTrials(people.gallery, people.probes, fusion(), source.get_token(), {}, 7,
                             [&](const Comparison& comparison) {
                                 last = comparison.probe;
                                 if (last == 3)
                                     source.request_stop();
                                 return Result<void>();
                             });
    QVERIFY(!trials);
    QCOMPARE(trials.error().code, ErrorCode::Cancelled);
    QCOMPARE(last, std::size_t(3));
}

void TestIdentificationTrials::matedPairsJoinImagesToPeople()
{
    const std::vector<EvaluationPair> pairs = {
        {0, 3, true}, {1, 2, false}, {3, 4, true}, {0, 1, false}};
    const std::vector<std::uint32_t> expected = {0, 1, 2, 0, 0};
    QCOMPARE(peopleOf(5, pairs), expected);
}

void TestIdentificationTrials::verificationScoresEveryPair()
{
    std::vector<EvaluatedFace> faces = {face(0, 0), face(60, 0), {}};
    const std::vector<EvaluationPair> pairs = {{0, 1, true}, {0, 2, false}};
    const auto engines = verificationTrials(faces, pairs, peopleOf(3, pairs), fusion());
    QVERIFY(engines);
    QCOMPARE(engines->size(), std::size_t(3));
    QVERIFY(std::abs(*(*engines)[0].trials[0].score - 0.75) < 1e-6);
    QVERIFY(std::abs(*(*engines)[1].trials[0].score - 0.5) < 1e-6);
    QVERIFY(!(*engines)[0].trials[1].score);
    QVERIFY((*engines)[0].trials[0].people == (std::array<std::uint32_t, 2>{0, 0}));
    QVERIFY((*engines)[0].trials[1].people == (std::array<std::uint32_t, 2>{0, 1}));
}

QTEST_APPLESS_MAIN(TestIdentificationTrials)
#include "tst_IdentificationTrials.moc"
