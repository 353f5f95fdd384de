// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "casework/gallery/TemplateRefresh.h"

#include <stdexcept>

using namespace semblance;
using namespace semblance::casework;
namespace fs = std::filesystem;

namespace {

/// What no engine may do.
class ThrowingMaker final : public ReferenceMaker
{
public:
    explicit ThrowingMaker(std::vector<matching::ModelIdentity> models)
        : m_models(std::move(models))
    {
    }

    std::vector<matching::ModelIdentity> models() const override { return m_models; }
    Result<MadeReference> make(const Bytes&, const EnrolmentItem&, SeveralFaces,
                               const StopToken&) const override
    {
        throw std::runtime_error("as told");
    }
    std::string qualityModels() const override { return {}; }
    Result<ReferenceTemplates> remake(const Bytes&, const Reference&, RemakeWish,
                                      const StopToken&) const override
    {
        throw std::runtime_error("as told");
    }

private:
    std::vector<matching::ModelIdentity> m_models;
};

/// Its templates hold no numbers, which no lab takes.
class EmptyMaker final : public ReferenceMaker
{
public:
    explicit EmptyMaker(std::vector<matching::ModelIdentity> models) : m_models(std::move(models))
    {
    }

    std::vector<matching::ModelIdentity> models() const override { return m_models; }
    Result<MadeReference> make(const Bytes&, const EnrolmentItem&, SeveralFaces,
                               const StopToken&) const override
    {
        return MadeReference{};
    }
    std::string qualityModels() const override { return {}; }
    Result<ReferenceTemplates> remake(const Bytes&, const Reference& reference, RemakeWish,
                                      const StopToken&) const override
    {
        return ReferenceTemplates{reference.id, {{m_models.front(), {}}}, {}};
    }

private:
    std::vector<matching::ModelIdentity> m_models;
};

} // namespace

class TestTemplateRefresh : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }

    void templatesAreMadeAnew();
    void qualityOfOtherModelsIsMeasuredAnew_data();
    void qualityOfOtherModelsIsMeasuredAnew();
    void aLostOriginalIsAProblemOfItsReference();
    void refreshedProblemsStayWithTheGallery();
    void anEngineThatThrowsIsAProblemOfTheReference();
    void whatTheLabDidNotTakeKeepsItsProblem();
    void twoRunsAtATimeAreRefused();
    void anUnknownGalleryIsSaid();

private:
    TemplateRefresh refresh() { return {galleries(), m_lab.lab->originals(), m_maker}; }
};

void TestTemplateRefresh::templatesAreMadeAnew()
{
    writeMany(20);
    QVERIFY(enrol());
    const auto before = galleries().snapshotEntries(gallery().id, {{"model-a"}}).value();
    useModels({{"model-a"}, {"model-new"}});
    fs::remove_all(images());
    const auto report = refresh().run(kGallery, {});
    QVERIFY(report);
    QCOMPARE(report->enrolled, 20);
    QVERIFY(report->problems.empty());
    QVERIFY(isWhole());
    const auto after = galleries().snapshotEntries(gallery().id, {{"model-a"}}).value();
    QVERIFY(after[7].templates == before[7].templates);
    QCOMPARE(refresh().run(kGallery, {})->enrolled, 0);
}

void TestTemplateRefresh::qualityOfOtherModelsIsMeasuredAnew_data()
{
    QTest::addColumn<std::string>("enrolledBy");
    QTest::addColumn<std::string>("refreshedBy");
    QTest::addColumn<bool>("isNewEmbedder");
    QTest::addColumn<int>("measured");
    const std::string a(64, 'a');
    const std::string b(64, 'b');
    QTest::newRow("the same models") << a << a << false << 0;
    QTest::newRow("another head pose model") << a << b << false << 3;
    QTest::newRow("nobody knows which models") << std::string() << b << false << 3;
    QTest::newRow("another embedder alone") << a << a << true << 0;
    QTest::newRow("another embedder and head pose model") << a << b << true << 3;
}

void TestTemplateRefresh::qualityOfOtherModelsIsMeasuredAnew()
{
    QFETCH(std::string, enrolledBy);
    QFETCH(std::string, refreshedBy);
    QFETCH(bool, isNewEmbedder);
    QFETCH(int, measured);
    m_maker->qualityBy = enrolledBy;
    writeMany(3);
    QVERIFY(enrol());
    const auto before = galleries().snapshotEntries(gallery().id, {{"model-a"}}).value();
    if (isNewEmbedder)
        useModels({{"model-a"}, {"model-new"}});
    m_maker->qualityBy = refreshedBy;
    const auto report = refresh().run(kGallery, {});
    QVERIFY(report);
    QCOMPARE(report->measuredAnew, measured);
    QCOMPARE(report->enrolled, isNewEmbedder ? 3 : 0);
    QVERIFY(report->problems.empty());
    for (const Reference& reference : references()) {
        QCOMPARE(reference.quality.models, refreshedBy);
        QCOMPARE(reference.quality.measurements.size(), std::size_t{1});
    }
    const auto after = galleries().snapshotEntries(gallery().id, {{"model-a"}}).value();
    QVERIFY(after[1].templates == before[1].templates);
    QCOMPARE(refresh().run(kGallery, {})->measuredAnew, 0);
}

void TestTemplateRefresh::aLostOriginalIsAProblemOfItsReference()
{
    writeMany(5);
    QVERIFY(enrol());
    NewReference lost = tests::sampleReference(QStringLiteral("zoe"), 1);
    QVERIFY(galleries().addReference(gallery().id, lost.reference, lost.templates));
    useModels({{"model-new"}});
    const auto report = refresh().run(kGallery, {});
    QVERIFY(report);
    QCOMPARE(report->enrolled, 5);
    QCOMPARE(report->problems.size(), std::size_t{1});
    QCOMPARE(report->problems[0].image, QStringLiteral("zoe/1.jpg"));
    QCOMPARE(report->problems[0].error.code, ErrorCode::FileNotFound);
    QVERIFY(!report->wasCancelled);
}

void TestTemplateRefresh::refreshedProblemsStayWithTheGallery()
{
    const casework::EnrolmentProblem other{
        QStringLiteral("a.jpg"), QStringLiteral("anna"),
        {ErrorCode::NoFace, Stage::Detection, "a.jpg", "", {}}};
    QVERIFY(galleries().saveProblems(gallery().id, {other}));
    NewReference lost = tests::sampleReference(QStringLiteral("zoe"), 1);
    QVERIFY(galleries().addReference(gallery().id, lost.reference, lost.templates));
    useModels({{"model-new"}});
    for (int run = 0; run < 2; ++run) {
        QVERIFY(refresh().run(kGallery, {}));
        const auto problems = galleries().problems(gallery().id);
        QCOMPARE(problems->size(), std::size_t{2});
        QCOMPARE(problems->front().image, QStringLiteral("a.jpg"));
        QCOMPARE(problems->back().image, QStringLiteral("zoe/1.jpg"));
        QCOMPARE(problems->back().error.code, ErrorCode::FileNotFound);
    }
}

void TestTemplateRefresh::anEngineThatThrowsIsAProblemOfTheReference()
{
    writeMany(20);
    QVERIFY(enrol());
    const auto throwing = std::make_shared<const ThrowingMaker>(
        std::vector<matching::ModelIdentity>{{"model-c"}});
    const auto refreshed =
        TemplateRefresh(galleries(), m_lab.lab->originals(), throwing).run(kGallery, {});
    QVERIFY(refreshed);
    QCOMPARE(refreshed->enrolled, 0);
    QCOMPARE(refreshed->problems.size(), std::size_t{20});
    QCOMPARE(refreshed->problems.front().error.detail, std::string("as told"));
}

void TestTemplateRefresh::whatTheLabDidNotTakeKeepsItsProblem()
{
    writeMany(1);
    QVERIFY(enrol());
    const std::vector<matching::ModelIdentity> models{{"model-c"}};
    const auto run = [&](std::shared_ptr<const ReferenceMaker> maker) {
        return TemplateRefresh(galleries(), m_lab.lab->originals(), std::move(maker))
            .run(kGallery, {});
    };
    QVERIFY(run(std::make_shared<const ThrowingMaker>(models)));
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{1});

    QCOMPARE(run(std::make_shared<const EmptyMaker>(models)).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{1});
}

void TestTemplateRefresh::twoRunsAtATimeAreRefused()
{
    const auto lock = galleries().lockEnrolment();
    QVERIFY(lock);
    QCOMPARE(refresh().run(kGallery, {}).error().code, ErrorCode::LabBusy);
}

void TestTemplateRefresh::anUnknownGalleryIsSaid()
{
    QCOMPARE(refresh().run(QStringLiteral("none"), {}).error().code, ErrorCode::GalleryNotFound);
}

QTEST_GUILESS_MAIN(TestTemplateRefresh)
#include "tst_TemplateRefresh.moc"
