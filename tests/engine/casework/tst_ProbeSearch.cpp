// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/ProbeSearch.h"
#include "support/TestLab.h"

#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>

using namespace semblance;
using namespace semblance::casework;

namespace {

matching::ModelManifest embedder(const matching::ModelId& id, int outputSize)
{
    matching::ModelManifest manifest;
    manifest.id = id;
    manifest.job = matching::ModelJob::Embedding;
    manifest.outputSize = outputSize;
    manifest.ruler = matching::ScoreRuler{0, 1, 1};
    return manifest;
}

/// As a refresh notes it.
EnrolmentProblem lostReference(const QString& image, ReferenceId reference)
{
    return {image,
            QStringLiteral("b"),
            {ErrorCode::FileNotFound,
             Stage::Storage,
             "b",
             "",
             {{"reference", std::to_string(reference.value)}}}};
}

/// Every number of it that a person or a report may see.
QString described(const Result<ProbeSearchResult>& result)
{
    if (!result)
        return QString::fromLatin1(name(result.error().code).data());
    constexpr int kExact = 17;
    QString text = QStringLiteral("%1 above, %2 people, %3 references, %4 left out, %5 damaged\n")
                       .arg(result->peopleAboveThreshold)
                       .arg(result->peopleCompared)
                       .arg(result->referencesCompared)
                       .arg(result->referencesLeftOut)
                       .arg(result->damagedRecords.size());
    for (const FoundCandidate& found : result->candidates) {
        const matching::Candidate& candidate = found.candidate;
        text += QStringLiteral("%1 %2 %3 %4 of %5: %6")
                    .arg(candidate.rank)
                    .arg(QString::fromStdString(candidate.subject))
                    .arg(candidate.reference.value)
                    .arg(QString::fromStdString(candidate.image))
                    .arg(candidate.imagesCompared)
                    .arg(candidate.score.fused, 0, 'g', kExact);
        for (const auto& engine : candidate.score.engines)
            text += QStringLiteral(" %1 %2")
                        .arg(QString::fromStdString(engine.model))
                        .arg(engine.score, 0, 'g', kExact);
        text += QLatin1Char('\n');
    }
    return text;
}

/// Templates at an angle: the fused score of two is the cosine of the angle between them.
matching::FaceTemplates atAngle(double radians)
{
    const std::vector<float> direction{static_cast<float>(std::cos(radians)),
                                       static_cast<float>(std::sin(radians))};
    return {{identityOf(embedder("model-a", 2)), direction},
            {identityOf(embedder("model-b", 2)), direction}};
}

/// Not coarse.
matching::ProbeTemplates probeAt(double radians)
{
    return {atAngle(radians), 60};
}

SearchedPhotograph photographOf(matching::ProbeTemplates probe,
                                ProvenanceType provenance = ProvenanceType::Photograph)
{
    return {std::move(probe), {}, {provenance}};
}

Gate provenanceGate(const QString& id, ProvenanceType type, GateEffect effect,
                    bool mayOverride = false)
{
    return {id, ProvenanceBound{{type}}, effect, mayOverride, QStringLiteral("because")};
}

} // namespace

class TestProbeSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void candidatesComeWithTheirRecords();
    void thePolicySetsLimitAndThreshold_data();
    void thePolicySetsLimitAndThreshold();
    void whatIsBeyondMendingIsLeftOutAndCounted();
    void unfinishedEnrolmentsAreCounted();
    void otherNamesOfAPersonAreSaid();
    void otherFieldsOfAPersonAreSaid();
    void aNameThatIsTheIdIsNobodysStatement();
    void asWhomElseAnImageCameIsSaid();
    void imagesThatWereNotEnrolledAreCounted();
    void noCandidateIsAnOrdinaryResult();
    void changesAreSeenAtOnce();
    void galleriesDoNotMix();
    void saysHowCoarseTheProbeIsAndWhatCounts();
    void severalPhotographsAreOneProbe();
    void gatesStandBeforeASearch_data();
    void gatesStandBeforeASearch();
    void gatesOfSeveralPhotographsSayWhose();
    void failuresAreSaid();
    void storesGiveWhatComparingEverythingGives();
    void aStoreThatIsDamagedMeanwhileIsMadeAnew();
    void whereNoStoreCanBeMadeTemplatesAreRead();

private:
    void add(const QString& subject, int number, double radians,
             const QString& gallery = QStringLiteral("Custody"))
    {
        NewReference added = tests::sampleReference(subject, number);
        added.templates = atAngle(radians);
        const auto id = galleries().byName(gallery)->id;
        QVERIFY(galleries().addReferences(id, {added}));
    }
    void addNamed(const QString& name, int number, double radians)
    {
        NewReference added = tests::sampleReference(QStringLiteral("a"), number);
        added.reference.subject.displayName = name;
        added.templates = atAngle(radians);
        QVERIFY(galleries().addReferences(galleries().byName(kGallery)->id, {added}));
    }
    ProbeSearch probeSearch(SearchPolicy policy) const
    {
        return probeSearch(std::move(policy), &m_lab.lab->galleryStores());
    }
    ProbeSearch probeSearch(SearchPolicy policy, GalleryStores* stores) const
    {
        matching::EngineDefinition engine;
        engine.id = "test-1";
        engine.embedders = {"model-a", "model-b"};
        return ProbeSearch(
            m_lab.lab->galleries(), stores, engine,
            matching::ScoreFusion::create({embedder("model-a", 2), embedder("model-b", 2)}).value(),
            std::move(policy));
    }
    static SearchPolicy policy(int limit = 20, double threshold = 0.5)
    {
        return {QStringLiteral("test"), limit, 50, threshold};
    }
    GalleryRepository& galleries() { return m_lab.lab->galleries(); }
    static QStringList subjects(const ProbeSearchResult& result)
    {
        QStringList names;
        for (const FoundCandidate& found : result.candidates)
            names << found.reference.subject.id;
        return names;
    }

    const QString kGallery = QStringLiteral("Custody");
    tests::TestLab m_lab;
};

void TestProbeSearch::initTestCase_data()
{
    QTest::addColumn<int>("maker");
    const auto makers = tests::labMakers();
    for (std::size_t i = 0; i < makers.size(); ++i)
        QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
}

void TestProbeSearch::init()
{
    QFETCH_GLOBAL(int, maker);
    m_lab = tests::labMakers()[static_cast<std::size_t>(maker)].make();
    QVERIFY(galleries().create(kGallery, QStringLiteral("s"), QStringLiteral("l"),
                               QDateTime::currentDateTimeUtc()));
}

void TestProbeSearch::cleanup()
{
    m_lab.lab.reset();
    m_lab.place.reset();
}

void TestProbeSearch::candidatesComeWithTheirRecords()
{
    add(QStringLiteral("far"), 1, 1.5);
    add(QStringLiteral("near"), 2, 0.1);
    add(QStringLiteral("near"), 3, 0.3);
    add(QStringLiteral("middle"), 4, 0.5);
    auto search = probeSearch(policy());
    const auto result = search.search(probeAt(0), kGallery, {}, {});
    QVERIFY2(result, result ? "" : result.error().detail.c_str());
    QCOMPARE(subjects(*result), (QStringList{QStringLiteral("near"), QStringLiteral("middle")}));
    QCOMPARE(result->candidates[0].reference.image, QStringLiteral("near/2.jpg"));
    QCOMPARE(result->candidates[0].candidate.rank, 1);
    QCOMPARE(result->candidates[0].candidate.imagesCompared, 2);
    // Templates are single precision.
    constexpr double kSinglePrecision = 1e-6;
    QVERIFY(std::abs(result->candidates[0].candidate.score.fused - std::cos(0.1)) <
            kSinglePrecision);
    QCOMPARE(result->peopleCompared, std::size_t{3});
    QCOMPARE(result->referencesCompared, std::size_t{4});
    QCOMPARE(result->engine.id, std::string("test-1"));
    QCOMPARE(result->gallery.people, 3);
    QCOMPARE(result->policy.id, QStringLiteral("test"));
    QCOMPARE(result->parameters.threshold, 0.5);
}

void TestProbeSearch::thePolicySetsLimitAndThreshold_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("listed");
    QTest::newRow("nobody asks") << -1 << 3;
    QTest::newRow("fewer") << 2 << 2;
    QTest::newRow("more, up to the maximum") << 50 << 8;
    QTest::newRow("more than the maximum") << 51 << -1;
    QTest::newRow("none") << 0 << -1;
}

void TestProbeSearch::thePolicySetsLimitAndThreshold()
{
    QFETCH(int, asked);
    QFETCH(int, listed);
    // Eight at or above the threshold, four below.
    for (int i = 0; i < 12; ++i)
        add(QStringLiteral("p%1").arg(i), i, i < 8 ? 0.1 * i : 1.5);
    auto search = probeSearch(policy(3));
    const auto limit = asked < 0 ? std::nullopt : std::optional(asked);
    const auto result = search.search(probeAt(0), kGallery, limit, {});
    if (listed < 0) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        return;
    }
    QCOMPARE(result->candidates.size(), static_cast<std::size_t>(listed));
    QCOMPARE(result->peopleAboveThreshold, std::size_t{8});
}

void TestProbeSearch::whatIsBeyondMendingIsLeftOutAndCounted()
{
    add(QStringLiteral("a"), 1, 0.1);
    NewReference lost = tests::sampleReference(QStringLiteral("b"), 2);
    const auto id = galleries().byName(kGallery)->id;
    const auto reference = galleries().addReference(id, lost.reference, lost.templates);
    auto search = probeSearch(policy());
    const auto refused = search.search(probeAt(0), kGallery, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TemplatesMissing);
    QCOMPARE(refused.error().facts.at(0).value, std::string("1"));

    // What a refresh says of it.
    QVERIFY(galleries().saveProblems(id, {lostReference(QStringLiteral("b/2.jpg"), *reference)}));
    const auto found = search.search(probeAt(0), kGallery, {}, {});
    QVERIFY(found);
    QCOMPARE(subjects(*found), QStringList{QStringLiteral("a")});
    QCOMPARE(found->referencesLeftOut, std::size_t{1});
    QCOMPARE(found->referencesCompared, std::size_t{1});
    QCOMPARE(search.search(probeAt(0), kGallery, {}, {})->referencesLeftOut, std::size_t{1});
}

void TestProbeSearch::severalPhotographsAreOneProbe()
{
    add(QStringLiteral("left"), 1, -0.4);
    add(QStringLiteral("middle"), 2, 0);
    auto search = probeSearch(policy());
    const auto one = search.searchTogether({photographOf(probeAt(-0.3))}, {}, kGallery, {}, {});
    QCOMPARE(described(one), described(search.search(probeAt(-0.3), kGallery, {}, {})));
    QCOMPARE(one->photographs, std::size_t{1});
    QVERIFY(!one->leastAlike);
    QCOMPARE(subjects(*one).front(), QStringLiteral("left"));

    const auto three = search.searchTogether(
        {photographOf(probeAt(-0.3)), photographOf(probeAt(0.1)), photographOf(probeAt(0.3))}, {},
        kGallery, {}, {});
    QVERIFY(three);
    QCOMPARE(subjects(*three).front(), QStringLiteral("middle"));
    QCOMPARE(three->photographs, std::size_t{3});
    QCOMPARE(three->leastAlike->a, std::size_t{0});
    QCOMPARE(three->leastAlike->b, std::size_t{2});
    QVERIFY(std::abs(three->leastAlike->score - std::cos(0.6)) < 1e-6);
    // What is coarse counts less beside what is not.
    matching::ProbeTemplates coarse = probeAt(0);
    coarse.interEyePx = 10;
    const SearchedPhotograph few = photographOf(coarse);
    QVERIFY(search.searchTogether({few, few}, {}, kGallery, {}, {})->coarseness > 0);
    QCOMPARE(
        search.searchTogether({few, photographOf(probeAt(0))}, {}, kGallery, {}, {})->coarseness,
        0.35 / 1.35);

    const auto none = search.searchTogether({}, {}, kGallery, {}, {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::TemplatesMissing);
}

void TestProbeSearch::gatesStandBeforeASearch_data()
{
    using enum ErrorCode;
    QTest::addColumn<ProvenanceType>("provenance");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("overridden");
    QTest::addColumn<std::optional<ErrorCode>>("refusal");
    QTest::addColumn<QStringList>("rules");
    const std::optional<ErrorCode> none;
    const QString why = QStringLiteral("  the only still there is ");
    QTest::newRow("no gate") << ProvenanceType::Photograph << QString() << QString() << none
                             << QStringList();
    QTest::newRow("a warning") << ProvenanceType::Unknown << QString() << QString() << none
                               << QStringList{QStringLiteral("ask")};
    QTest::newRow("a reason is missing")
        << ProvenanceType::Scan << QString() << QString() << std::optional(ReasonNeeded)
        << QStringList{QStringLiteral("scan")};
    QTest::newRow("a reason of blanks")
        << ProvenanceType::Scan << QStringLiteral(" \n\u200b") << QString()
        << std::optional(ReasonNeeded) << QStringList{QStringLiteral("scan")};
    QTest::newRow("a reason") << ProvenanceType::Scan << why << QString() << none
                              << QStringList{QStringLiteral("scan")};
    QTest::newRow("refused") << ProvenanceType::SocialMedia << why << QString()
                             << std::optional(SearchRefused)
                             << QStringList{QStringLiteral("social")};
    QTest::newRow("refused, another rule overridden")
        << ProvenanceType::SocialMedia << why << QStringLiteral("scan")
        << std::optional(SearchRefused) << QStringList{QStringLiteral("social")};
    QTest::newRow("overridden") << ProvenanceType::SocialMedia << why << QStringLiteral("social")
                                << none << QStringList{QStringLiteral("social")};
    QTest::newRow("overridden without a reason")
        << ProvenanceType::SocialMedia << QString() << QStringLiteral("social")
        << std::optional(ReasonNeeded) << QStringList{QStringLiteral("social")};
    QTest::newRow("one that nobody may override")
        << ProvenanceType::VideoFrame << why << QStringLiteral("never")
        << std::optional(SearchRefused) << QStringList{QStringLiteral("never")};
    for (const ProvenanceType type :
         {ProvenanceType::Sketch, ProvenanceType::Composite, ProvenanceType::GeneratedOrAltered})
        QTest::newRow(name(type).data())
            << type << why << QStringLiteral("P10") << std::optional(SearchRefused)
            << QStringList{QStringLiteral("P10")};
    QTest::newRow("a reason without end")
        << ProvenanceType::Scan << QString(kLongestReason + 1, u'x') << QString()
        << std::optional(InvalidInput) << QStringList{QStringLiteral("reason")};
}

void TestProbeSearch::gatesStandBeforeASearch()
{
    QFETCH(ProvenanceType, provenance);
    QFETCH(QString, reason);
    QFETCH(QString, overridden);
    QFETCH(std::optional<ErrorCode>, refusal);
    QFETCH(QStringList, rules);
    add(QStringLiteral("a"), 1, 0);
    SearchPolicy gated = policy();
    gated.gates = {
        provenanceGate(QStringLiteral("ask"), ProvenanceType::Unknown, GateEffect::Warn),
        provenanceGate(QStringLiteral("scan"), ProvenanceType::Scan, GateEffect::NeedReason),
        provenanceGate(QStringLiteral("social"), ProvenanceType::SocialMedia, GateEffect::Refuse,
                       true),
        provenanceGate(QStringLiteral("never"), ProvenanceType::VideoFrame, GateEffect::Refuse)};
    auto search = probeSearch(gated);
    const auto found = search.searchTogether({photographOf(probeAt(0), provenance)},
                                             {reason, {overridden}}, kGallery, {}, {});
    if (refusal) {
        QVERIFY(!found);
        QCOMPARE(found.error().code, *refusal);
        QCOMPARE(QString::fromStdString(found.error().subject), rules.front());
        return;
    }
    QVERIFY(found);
    QCOMPARE(subjects(*found), QStringList{QStringLiteral("a")});
    QStringList passed;
    for (const GateResult& result : found->gates.gates)
        passed << result.gate.id;
    QCOMPARE(passed, rules);
    QCOMPARE(found->gates.reason, reason.trimmed());
}

void TestProbeSearch::gatesOfSeveralPhotographsSayWhose()
{
    add(QStringLiteral("a"), 1, 0);
    SearchPolicy gated = policy();
    gated.gates = {
        provenanceGate(QStringLiteral("ask"), ProvenanceType::Unknown, GateEffect::Warn),
        provenanceGate(QStringLiteral("scan"), ProvenanceType::Scan, GateEffect::NeedReason)};
    auto search = probeSearch(gated);
    const std::vector<SearchedPhotograph> photographs{
        photographOf(probeAt(0), ProvenanceType::Unknown), photographOf(probeAt(0.1)),
        photographOf(probeAt(0.2), ProvenanceType::Scan)};
    const auto found =
        search.searchTogether(photographs, {QStringLiteral("needed"), {}}, kGallery, {}, {});
    QVERIFY(found);
    const auto& gates = found->gates.gates;
    QCOMPARE(gates.size(), std::size_t{2});
    QCOMPARE(gates[0].gate.id, QStringLiteral("scan"));
    QCOMPARE(gates[0].photograph, std::size_t{2});
    QCOMPARE(gates[1].gate.id, QStringLiteral("ask"));
    QCOMPARE(gates[1].photograph, std::size_t{0});
    QCOMPARE(found->gates.answered().size(), std::size_t{1});
    // One of them is enough.
    auto sketch = photographs;
    sketch[1].origin.type = ProvenanceType::Sketch;
    QCOMPARE(search.searchTogether(sketch, {QStringLiteral("needed"), {}}, kGallery, {}, {})
                 .error()
                 .code,
             ErrorCode::SearchRefused);
}

void TestProbeSearch::unfinishedEnrolmentsAreCounted()
{
    add(QStringLiteral("a"), 1, 0);
    auto search = probeSearch(policy());
    QCOMPARE(search.search(probeAt(0), kGallery, {}, {})->unfinishedEnrolments, std::size_t{0});
    const auto begun = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const auto run =
        galleries().beginEnrolment(galleries().byName(kGallery)->id,
                                   {sourceOf("/photographs"), SeveralFaces::Refuse, begun, 3, 0});
    QVERIFY(run);
    QCOMPARE(search.search(probeAt(0), kGallery, {}, {})->unfinishedEnrolments, std::size_t{1});
    {
        // One that runs is not broken off.
        const auto lock = galleries().lockEnrolment();
        (*lock)->nameRun(*run);
        const auto meanwhile = search.search(probeAt(0), kGallery, {}, {});
        QCOMPARE(meanwhile->unfinishedEnrolments, std::size_t{0});
        QVERIFY(meanwhile->isBeingEnrolled);
    }
    const auto after = search.search(probeAt(0), kGallery, {}, {});
    QCOMPARE(after->unfinishedEnrolments, std::size_t{1});
    QVERIFY(!after->isBeingEnrolled);
    QCOMPARE(after->imagesLeftUnseen, std::size_t{0});
    // Left by a person: what it had not looked at is missing all the same, until it is looked at.
    QVERIFY(galleries().saveEnrolmentProgress(*run, 1));
    QVERIFY(galleries().finishEnrolment(*run, begun));
    const auto left = search.search(probeAt(0), kGallery, {}, {});
    QCOMPARE(left->unfinishedEnrolments, std::size_t{0});
    QCOMPARE(left->imagesLeftUnseen, std::size_t{2});
    const auto again =
        galleries().beginEnrolment(galleries().byName(kGallery)->id,
                                   {sourceOf("/photographs"), SeveralFaces::Refuse, begun, 3, 0});
    QVERIFY(again && galleries().saveEnrolmentProgress(*again, 3));
    QVERIFY(galleries().finishEnrolment(*again, begun));
    QCOMPARE(search.search(probeAt(0), kGallery, {}, {})->imagesLeftUnseen, std::size_t{0});
}

void TestProbeSearch::otherNamesOfAPersonAreSaid()
{
    addNamed(QStringLiteral("Simm, J."), 1, 0);
    addNamed(QStringLiteral("Simm, J."), 2, 0.2);
    auto search = probeSearch(policy());
    const auto before = search.search(probeAt(0), kGallery, {}, {});
    QVERIFY(before->candidates.at(0).otherNames.isEmpty());
    addNamed(QStringLiteral("Other"), 3, 0.3);
    const auto after = search.search(probeAt(0), kGallery, {}, {});
    QCOMPARE(after->candidates.at(0).reference.subject.displayName, QStringLiteral("Simm, J."));
    QCOMPARE(after->candidates.at(0).otherNames, QStringList{QStringLiteral("Other")});
}

void TestProbeSearch::otherFieldsOfAPersonAreSaid()
{
    using Fields = QMap<QString, QString>;
    const QString born = QStringLiteral("born");
    const auto addStating = [&](int number, double radians, const Fields& fields) {
        NewReference added = tests::sampleReference(QStringLiteral("a"), number);
        added.reference.subject.fields = fields;
        added.templates = atAngle(radians);
        return galleries().addReferences(galleries().byName(kGallery)->id, {added}).has_value();
    };
    QVERIFY(addStating(1, 0, {{born, QStringLiteral("1970")}}));
    QVERIFY(addStating(2, 0.2, {{born, QStringLiteral("1970")}}));
    auto search = probeSearch(policy());
    QVERIFY(search.search(probeAt(0), kGallery, {}, {})->candidates.at(0).otherFields.isEmpty());
    QVERIFY(addStating(3, 0.3, {{born, QStringLiteral("1972")}, {QStringLiteral("sex"), {}}}));
    QVERIFY(addStating(4, 0.3, {{born, QStringLiteral("1971")}}));
    QVERIFY(addStating(5, 0.3, {{QStringLiteral("town"), QStringLiteral("Graz")}}));
    const auto found = search.search(probeAt(0), kGallery, {}, {});
    QCOMPARE(found->candidates.at(0).otherFields,
             (QMap<QString, QStringList>{{born, {QStringLiteral("1971"), QStringLiteral("1972")}},
                                         {QStringLiteral("town"), {QStringLiteral("Graz")}}}));
}

void TestProbeSearch::aNameThatIsTheIdIsNobodysStatement()
{
    addNamed(QStringLiteral("Simm, J."), 1, 0);
    addNamed(QStringLiteral("a"), 2, 0.2);
    auto search = probeSearch(policy());
    QVERIFY(search.search(probeAt(0), kGallery, {}, {})->candidates.at(0).otherNames.isEmpty());
}

void TestProbeSearch::asWhomElseAnImageCameIsSaid()
{
    add(QStringLiteral("a"), 1, 0);
    add(QStringLiteral("c"), 2, 0.1);
    const GalleryId id = galleries().byName(kGallery)->id;
    const auto image = galleries().references(id, 0, 1)->at(0).original;
    const Error exists{
        ErrorCode::ReferenceExists, Stage::Input, "b.jpg", {}, {{"sha256", image.hex()}}};
    // A group photograph: it is not the face of “a” that was to be enrolled again.
    Error anothersFace = exists;
    anothersFace.facts.push_back({"subject", "e"});
    Error again = exists;
    again.facts.push_back({"subject", "a"});
    QVERIFY(galleries().saveProblems(
        id, {{QStringLiteral("b.jpg"), QStringLiteral("b"), exists},
             {QStringLiteral("b2.jpg"), QStringLiteral("b"), exists},
             {QStringLiteral("a2.jpg"), QStringLiteral("a"), again},
             {QStringLiteral("d.jpg"), QStringLiteral("d"), anothersFace}}));
    const auto found = probeSearch(policy()).search(probeAt(0), kGallery, {}, {});
    QCOMPARE(found->candidates.at(0).otherPeople, QStringList{QStringLiteral("b")});
    QVERIFY(found->candidates.at(1).otherPeople.isEmpty());
    // What came as another's is not there for its own person; what came again is.
    QCOMPARE(found->imagesNotEnrolled, std::size_t{3});
}

void TestProbeSearch::imagesThatWereNotEnrolledAreCounted()
{
    add(QStringLiteral("a"), 1, 0);
    const GalleryId id = galleries().byName(kGallery)->id;
    auto search = probeSearch(policy());
    QCOMPARE(search.search(probeAt(0), kGallery, {}, {})->imagesNotEnrolled, std::size_t{0});
    const Error noFace{ErrorCode::NoFace, Stage::Detection, "b.jpg", {}, {}};
    // That of a reference which is there.
    const Error lost{
        ErrorCode::FileNotFound, Stage::Storage, "a.jpg", {}, {{casework::kReferenceFact, "1"}}};
    QVERIFY(galleries().saveProblems(id, {{QStringLiteral("b.jpg"), QStringLiteral("b"), noFace},
                                          {QStringLiteral("a.jpg"), QStringLiteral("a"), lost}}));
    QCOMPARE(search.search(probeAt(0), kGallery, {}, {})->imagesNotEnrolled, std::size_t{1});
}

void TestProbeSearch::noCandidateIsAnOrdinaryResult()
{
    add(QStringLiteral("far"), 1, 3);
    auto search = probeSearch(policy());
    const auto result = search.search(probeAt(0), kGallery, {}, {});
    QVERIFY(result);
    QVERIFY(result->candidates.empty());
    QCOMPARE(result->peopleCompared, std::size_t{1});
}

void TestProbeSearch::changesAreSeenAtOnce()
{
    add(QStringLiteral("a"), 1, 0.4);
    auto search = probeSearch(policy());
    QCOMPARE(subjects(*search.search(probeAt(0), kGallery, {}, {})),
             QStringList{QStringLiteral("a")});
    add(QStringLiteral("b"), 2, 0.2);
    QCOMPARE(subjects(*search.search(probeAt(0), kGallery, {}, {})),
             (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    const auto id = search.search(probeAt(0), kGallery, {}, {})->candidates[1].reference.id;
    QVERIFY(galleries().saveTemplates(galleries().byName(kGallery)->id, {{id, atAngle(0)}}));
    QCOMPARE(subjects(*search.search(probeAt(0), kGallery, {}, {})),
             (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestProbeSearch::galleriesDoNotMix()
{
    QVERIFY(galleries().create(QStringLiteral("Other"), QStringLiteral("s"), QStringLiteral("l"),
                               QDateTime::currentDateTimeUtc()));
    add(QStringLiteral("here"), 1, 0);
    add(QStringLiteral("there"), 2, 0, QStringLiteral("Other"));
    auto search = probeSearch(policy());
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(subjects(*search.search(probeAt(0), kGallery, {}, {})),
                 QStringList{QStringLiteral("here")});
        QCOMPARE(subjects(*search.search(probeAt(0), QStringLiteral("other"), {}, {})),
                 QStringList{QStringLiteral("there")});
    }
}

void TestProbeSearch::saysHowCoarseTheProbeIsAndWhatCounts()
{
    add(QStringLiteral("a"), 1, 0);
    auto search = probeSearch(policy());
    const auto fine = search.search(probeAt(0), kGallery, {}, {});
    QCOMPARE(fine->coarseness, 0.0);
    QCOMPARE(fine->shares.size(), fine->candidates.at(0).candidate.score.engines.size());
    const auto coarse = search.search({atAngle(0), 12}, kGallery, {}, {});
    QCOMPARE(coarse->coarseness, 1.0);
}

void TestProbeSearch::failuresAreSaid()
{
    auto search = probeSearch(policy());
    const auto codeOf = [&search](const matching::FaceTemplates& probe, const QString& gallery,
                                  const StopToken& stop = {}) {
        const auto result = search.search({probe, 60}, gallery, {}, stop);
        return result ? std::nullopt : std::optional(result.error().code);
    };
    QCOMPARE(codeOf(atAngle(0), QStringLiteral("none")), ErrorCode::GalleryNotFound);
    QCOMPARE(codeOf(atAngle(0), kGallery), ErrorCode::GalleryEmpty);
    add(QStringLiteral("a"), 1, 0);
    QCOMPARE(codeOf({{{"model-x"}, {1, 0}}}, kGallery), ErrorCode::TemplatesMissing);
    StopSource stop;
    stop.request_stop();
    QCOMPARE(codeOf(atAngle(0), kGallery, stop.get_token()), ErrorCode::Cancelled);
    // One reference made by another engine is enough: nothing is searched in part.
    NewReference foreign = tests::sampleReference(QStringLiteral("b"), 2);
    foreign.templates = {atAngle(0).front()};
    QVERIFY(galleries().addReferences(galleries().byName(kGallery)->id, {foreign}));
    QCOMPARE(codeOf(atAngle(0), kGallery), ErrorCode::TemplatesMissing);
}

void TestProbeSearch::storesGiveWhatComparingEverythingGives()
{
    const GalleryId id = galleries().byName(kGallery)->id;
    auto withStore = probeSearch(policy(15));
    auto withoutStore = probeSearch(policy(15), nullptr);
    const auto compareAll = [&](const char* when, bool isAnswered = true) {
        for (const double angle : {0.0, 0.3, 0.61, 1.2, -0.4}) {
            const auto one = described(withStore.search(probeAt(angle), kGallery, {}, {}));
            const auto all = described(withoutStore.search(probeAt(angle), kGallery, {}, {}));
            QVERIFY2(one == all, qPrintable(QString::fromLatin1(when) + QStringLiteral(":\n") +
                                            one + QStringLiteral("instead of\n") + all));
            QCOMPARE(all.contains(QStringLiteral(" of ")), isAnswered);
        }
    };
    // Neither people nor images come in their written order, and many scores are equal.
    const QStringList people{QStringLiteral("z"),  QStringLiteral("P7"), QStringLiteral("ä"),
                             QStringLiteral("p7"), QStringLiteral("a"),  QStringLiteral("p10"),
                             QStringLiteral("Z")};
    for (int i = 0; i < 60; ++i)
        add(people[(i * 5) % people.size()], 90 - i, 0.1 * (i % 8));
    compareAll("when it is made");
    NewReference lost = tests::sampleReference(QStringLiteral("b"), 200);
    const auto reference = galleries().addReference(id, lost.reference, lost.templates);
    compareAll("with a reference to refresh first", false);
    QVERIFY(galleries().saveProblems(id, {lostReference(QStringLiteral("b/200.jpg"), *reference)}));
    compareAll("with a reference left out");
    for (const std::int64_t changed : {3, 17, 40, 41, 42, 59})
        QVERIFY(galleries().saveTemplates(
            id, {{ReferenceId{changed}, atAngle(0.05 * static_cast<double>(changed % 5))}}));
    compareAll("after a refresh");
    for (int i = 300; i < 310; ++i)
        add(QStringLiteral("n%1").arg(i % 3), i, 0.2);
    compareAll("after more were enrolled");
    auto anew = probeSearch(policy(15));
    QCOMPARE(described(anew.search(probeAt(0.3), kGallery, {}, {})),
             described(withoutStore.search(probeAt(0.3), kGallery, {}, {})));
}

void TestProbeSearch::aStoreThatIsDamagedMeanwhileIsMadeAnew()
{
    for (int i = 0; i < 5; ++i)
        add(QStringLiteral("p%1").arg(i), i, 0.1 * i);
    const auto expected =
        described(probeSearch(policy(), nullptr).search(probeAt(0), kGallery, {}, {}));
    QCOMPARE(described(probeSearch(policy()).search(probeAt(0), kGallery, {}, {})), expected);
    const auto file = m_lab.lab->info().folder / "search" / "gallery-1.rows";
    const auto size = std::filesystem::file_size(file);
    // Whatever byte it is.
    for (std::uintmax_t at = 0; at < size; at += 1 + size / 11) {
        {
            std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekg(static_cast<std::streamoff>(at));
            const char old = static_cast<char>(bytes.get());
            bytes.seekp(static_cast<std::streamoff>(at));
            bytes.put(static_cast<char>(old ^ 0x10));
        }
        QCOMPARE(described(probeSearch(policy()).search(probeAt(0), kGallery, {}, {})), expected);
    }
}

void TestProbeSearch::whereNoStoreCanBeMadeTemplatesAreRead()
{
    add(QStringLiteral("a"), 1, 0.1);
    // Not a folder.
    std::ofstream(m_lab.lab->info().folder / "search") << "in the way";
    auto search = probeSearch(policy());
    const auto first = search.search(probeAt(0), kGallery, {}, {});
    QCOMPARE(subjects(*first), QStringList{QStringLiteral("a")});
    // The result says so, and why.
    QVERIFY(first->withoutStore);
    QCOMPARE(first->withoutStore->code, ErrorCode::FileNotWritable);
    QVERIFY(!probeSearch(policy(), nullptr).search(probeAt(0), kGallery, {}, {})->withoutStore);
    add(QStringLiteral("b"), 2, 0);
    QCOMPARE(subjects(*search.search(probeAt(0), kGallery, {}, {})),
             (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
}

QTEST_GUILESS_MAIN(TestProbeSearch)
#include "tst_ProbeSearch.moc"
