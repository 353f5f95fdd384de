// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabPlace.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/ProbeSearch.h"
#include "casework/gallery/TemplateRefresh.h"
#include "matching/models/EngineFingerprint.h"
#include "storage/sql/TemplateChecksum.h"
#include "storage/sqlite/SqliteFile.h"

#include <QTest>

using namespace semblance;
using namespace semblance::storage;
namespace fs = std::filesystem;

namespace {

matching::ModelManifest embedder(const matching::ModelId& id)
{
    matching::ModelManifest manifest;
    manifest.id = id;
    manifest.job = matching::ModelJob::Embedding;
    manifest.outputSize = 2;
    manifest.ruler = matching::ScoreRuler{0, 1, 1};
    return manifest;
}

matching::FaceTemplates templates(float x, float y)
{
    return {{identityOf(embedder("model-a")), {x, y}}, {identityOf(embedder("model-b")), {x, y}}};
}

std::vector<matching::TemplateSize> sizes()
{
    return {{identityOf(embedder("model-a")), 2}, {identityOf(embedder("model-b")), 2}};
}

/// With fingerprints, so that it can say what measures quality.
matching::EngineDefinition engine()
{
    matching::EngineDefinition engine;
    engine.id = "test-1";
    engine.embedders = {"model-a", "model-b"};
    engine.detector = "detector-1";
    engine.models = {identityOf(embedder("detector-1"))};
    return engine;
}

/// Every face has the same templates, of two numbers.
class TwoNumbersMaker final : public casework::ReferenceMaker
{
public:
    explicit TwoNumbersMaker(std::vector<matching::ModelIdentity> models)
        : m_models(std::move(models))
    {
    }

    std::vector<matching::ModelIdentity> models() const override { return m_models; }
    std::vector<matching::TemplateSize> templateSizes() const override { return sizes(); }
    Result<casework::MadeReference> make(const Bytes&, const casework::EnrolmentItem&,
                                         casework::SeveralFaces, const StopToken&) const override
    {
        return casework::MadeReference{};
    }
    std::string qualityModels() const override { return {}; }
    Result<casework::ReferenceTemplates> remake(const Bytes&, const casework::Reference& reference,
                                                casework::RemakeWish,
                                                const StopToken&) const override
    {
        return casework::ReferenceTemplates{reference.id, templates(0, 1), {}};
    }

private:
    std::vector<matching::ModelIdentity> m_models;
};

} // namespace

/// The rule of ProbeSearch: nothing that cannot be trusted takes part or drops out unsaid.
class TestSearchOfDamage : public QObject, private tests::LabPlace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePlace(); }
    void whatCannotBeTrustedIsSaid_data();
    void whatCannotBeTrustedIsSaid();
    void qualityOfAnotherDetectorIsCounted();
    void aRefreshMendsADamagedTemplate();
    void whatNoModelMakesIsNotTakenForDamage_data();
    void whatNoModelMakesIsNotTakenForDamage();
    void aStoreHidesNothingFromACheck();
    void aRefreshWithoutTheOriginalLeavesTheReferenceOut();

private:
    /// "anna" is like the probe; "berta", reference 2, is not and never listed.
    fs::path labWithTwo()
    {
        const auto lab = m_directory.create(at("lab"), QStringLiteral("Lab")).value();
        const auto gallery = lab->galleries()
                                 .create(QStringLiteral("Custody"), QStringLiteral("s"),
                                         QStringLiteral("l"), QDateTime::currentDateTimeUtc())
                                 .value();
        add(*lab, gallery.id, QStringLiteral("anna"), 1, templates(1, 0));
        add(*lab, gallery.id, QStringLiteral("berta"), 2, templates(0, 1));
        return at("lab");
    }
    static void add(casework::Lab& lab, GalleryId gallery, const QString& person, int number,
                    const matching::FaceTemplates& templates)
    {
        auto added = tests::sampleReference(person, number);
        added.reference.quality.models = matching::qualityFingerprint(engine());
        added.reference.original =
            lab.originals().put(tests::bytesOf(person.toStdString())).value();
        if (!lab.galleries().addReference(gallery, added.reference, templates))
            qFatal("cannot fill a lab");
    }
    /// The lowest of the first number of one of berta's templates.
    static void flipABit(const fs::path& folder)
    {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        if (!file->execute("UPDATE template SET numbers = x'010000000000803f' "
                           "WHERE reference_id = 2 AND model = 'model-a'"))
            qFatal("cannot change the record");
    }
    /// Of model-a, with the checksum that belongs to it.
    static void write(const fs::path& folder, int reference, const QByteArray& numbers)
    {
        const auto model = identityOf(embedder("model-a"));
        const std::string checksum =
            templateChecksum(reference, model.id, model.fingerprint.hex(),
                             std::as_bytes(std::span(numbers.constData(), numbers.size())));
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        if (!file->execute(
                "UPDATE template SET numbers = x'" + numbers.toHex().toStdString() +
                "', checksum = '" + checksum +
                "' WHERE model = 'model-a' AND reference_id = " + std::to_string(reference)))
            qFatal("cannot change the record");
    }
    static Result<casework::EnrolmentReport> refresh(casework::Lab& lab)
    {
        const std::vector<matching::ModelIdentity> models{identityOf(embedder("model-a")),
                                                          identityOf(embedder("model-b"))};
        casework::TemplateRefresh refresh(lab.galleries(), lab.originals(),
                                          std::make_shared<TwoNumbersMaker>(models));
        return refresh.run(QStringLiteral("Custody"), {});
    }
    /// `stores`: null where the gallery is read into memory.
    static Result<casework::ProbeSearchResult> search(casework::Lab& lab,
                                                      const matching::EngineDefinition& engine,
                                                      casework::GalleryStores* stores)
    {
        auto fusion = matching::ScoreFusion::create({embedder("model-a"), embedder("model-b")});
        casework::ProbeSearch search(lab.galleries(), stores, engine, std::move(*fusion),
                                     {QStringLiteral("test"), 20, 50, 0.5});
        return search.search({templates(1, 0), 60}, QStringLiteral("Custody"), {}, {});
    }
    static Result<casework::ProbeSearchResult> search(casework::Lab& lab,
                                                      const matching::EngineDefinition& engine)
    {
        return search(lab, engine, &lab.galleryStores());
    }
};

void TestSearchOfDamage::whatCannotBeTrustedIsSaid_data()
{
    QTest::addColumn<QString>("damage");
    // Empty where it is not refused.
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QStringList>("named");
    const QString damaged = QStringLiteral("labDamaged");
    const QString missing = QStringLiteral("templatesMissing");
    const QStringList berta{QStringLiteral("berta/2.jpg")};
    const QStringList gallery{QString()};
    const auto refused = [](const char* row, const char* sql, const QString& code) {
        QTest::newRow(row) << QString::fromUtf8(sql) << code << QStringList();
    };
    const auto named = [](const char* row, const char* sql, const QStringList& names) {
        QTest::newRow(row) << QString::fromUtf8(sql) << QString() << names;
    };
    named("nothing", "", {});
    refused("the reference is gone, its templates are not", "DELETE FROM reference WHERE id = 2",
            damaged);
    refused("a table is gone", "DROP TABLE enrolment", damaged);
    refused("the table of problems is gone", "DROP TABLE enrolment_problem", damaged);
    refused("a column is gone", "ALTER TABLE reference DROP COLUMN quality_models", damaged);
    refused("an original's hash in capitals", "UPDATE reference SET original = upper(original)",
            damaged);
    named("a box beyond every image", "UPDATE reference SET box_x = 1e9 WHERE id = 2", berta);
    named("a box beside its face", "UPDATE reference SET box_x = box_x + 2 * box_width "
          "WHERE id = 2", berta);
    named("a listed one's box beside its image", "UPDATE reference SET box_x = 9999 WHERE id = 1",
          {QStringLiteral("anna/1.jpg")});
    named("a person's id with a blank behind it",
          "UPDATE person SET subject = 'berta ' WHERE subject = 'berta'", berta);
    refused("the person is gone", "DELETE FROM person WHERE subject = 'berta'", damaged);
    refused("the person's gallery is gone",
            "UPDATE person SET gallery_id = 77 WHERE subject = 'berta'", damaged);
    refused("a template that is no number",
            "UPDATE template SET numbers = x'0000c07f0000c07f' WHERE reference_id = 2", damaged);
    refused("a template of zeros",
            "UPDATE template SET numbers = x'0000000000000000' WHERE reference_id = 2", damaged);
    refused("a template of another length",
            "UPDATE template SET numbers = x'0000803f' WHERE reference_id = 2", damaged);
    refused("templates that all have another length", "UPDATE template SET numbers = x'0000803f'",
            damaged);
    refused("one bit of a template", "UPDATE template SET numbers = x'010000000000803f' "
            "WHERE reference_id = 2 AND model = 'model-a'", damaged);
    refused("templates of another person", "UPDATE template SET (numbers, checksum) = "
            "(SELECT t.numbers, t.checksum FROM template t WHERE t.reference_id = 1 "
            "AND t.model = template.model)", damaged);
    refused("a template without its checksum",
            "UPDATE template SET checksum = '' WHERE reference_id = 2", damaged);
    refused("one template gone",
            "DELETE FROM template WHERE reference_id = 2 AND model = 'model-a'", missing);
    refused("all its templates gone", "DELETE FROM template WHERE reference_id = 2", missing);
    refused("a template of nobody knows what",
            "UPDATE template SET fingerprint = 'x' WHERE reference_id = 2", missing);
    refused("garbage for landmarks", "UPDATE reference SET landmarks = 'none' WHERE id = 2",
            damaged);
    refused("garbage for quality", "UPDATE reference SET quality = '{' WHERE id = 2", damaged);
    refused("a box turned inside out", "UPDATE reference SET box_width = -4 WHERE id = 2", damaged);
    refused("a field that is no text",
            "UPDATE reference SET fields = '{\"height\": 180}' WHERE id = 2", damaged);
    refused("no time", "UPDATE reference SET enrolled_utc = 'once' WHERE id = 2", damaged);
    named("a person with a blank id", "UPDATE person SET subject = ' ' WHERE subject = 'berta'",
          berta);
    named("a person with a blank name", "UPDATE reference SET display_name = ' ' WHERE id = 2",
          berta);
    named("a detector's score beyond its scale", "UPDATE reference SET face_score = 1.5 WHERE id=2",
          berta);
    named("a measure beyond its scale",
          "UPDATE reference SET quality = replace(quality, '\"value\":80', '\"value\":180') "
          "WHERE id = 2",
          berta);
    named("of one that is listed", "UPDATE reference SET face_score = -1 WHERE id = 1",
          {QStringLiteral("anna/1.jpg")});
    named("a gallery without a source", "UPDATE gallery SET source = ' '", gallery);
    named("a count of changes below 0", "UPDATE gallery SET revision = -3", gallery);
}

void TestSearchOfDamage::whatCannotBeTrustedIsSaid()
{
    QFETCH(QString, damage);
    QFETCH(QString, refusal);
    QFETCH(QStringList, named);
    const fs::path folder = labWithTwo();
    {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        QVERIFY(file->execute("PRAGMA foreign_keys = OFF"));
        QVERIFY(file->execute(damage.toStdString()));
    }
    const auto lab = m_directory.open(folder).value();
    const auto result = search(*lab, engine());
    QCOMPARE(result ? QString() : QString::fromLatin1(name(result.error().code).data()), refusal);
    if (!result)
        return;
    QStringList images;
    for (const Error& fault : result->damagedRecords)
        images << QString::fromStdString(casework::factOf(fault, casework::kImageFact));
    QCOMPARE(images, named);
    QCOMPARE(result->referencesCompared, std::size_t{2});
    QCOMPARE(result->candidates.size(), std::size_t{1});
    // A check of the lab says the same.
    QCOMPARE(lab->check({})->faults.size(), std::size_t(named.size()));
}

void TestSearchOfDamage::qualityOfAnotherDetectorIsCounted()
{
    const auto lab = m_directory.open(labWithTwo()).value();
    QCOMPARE(search(*lab, engine())->referencesMeasuredOtherwise, std::size_t{0});
    auto other = engine();
    other.detector = "detector-2";
    QCOMPARE(search(*lab, other)->referencesMeasuredOtherwise, std::size_t{2});
}

void TestSearchOfDamage::aRefreshMendsADamagedTemplate()
{
    const fs::path folder = labWithTwo();
    flipABit(folder);
    const auto lab = m_directory.open(folder).value();
    const auto refused = search(*lab, engine());
    QVERIFY(!refused);
    QCOMPARE(casework::factOf(refused.error(), casework::kImageFact), std::string("berta/2.jpg"));
    QCOMPARE(casework::factOf(refused.error(), casework::kTemplateFact), std::string("model-a"));
    QVERIFY(casework::factOf(refused.error(), casework::kImpossibleFact).empty());
    QCOMPARE(lab->check({})->faults.size(), std::size_t{1});

    const auto report = refresh(*lab);
    QVERIFY(report);
    QCOMPARE(report->damagedTemplates, 1);
    QCOMPARE(report->changedTemplates, 1);
    QCOMPARE(report->enrolled, 1);
    QVERIFY(search(*lab, engine()));
    QVERIFY(lab->check({})->faults.empty());
    // Of a sound gallery nothing is written.
    const auto gallery = lab->galleries().byName(QStringLiteral("Custody"))->id;
    const auto before = lab->galleries().revision(gallery).value();
    QCOMPARE(refresh(*lab)->damagedTemplates, 0);
    QCOMPARE(lab->galleries().revision(gallery).value(), before);
}

/// No drive is at fault where the checksum is right.
void TestSearchOfDamage::whatNoModelMakesIsNotTakenForDamage_data()
{
    QTest::addColumn<int>("reference");
    QTest::addColumn<QByteArray>("numbers");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, int reference, const char* hex, const char* said) {
        QTest::newRow(name) << reference << QByteArray::fromHex(hex) << QString::fromLatin1(said);
    };
    row("no number", 2, "0000c07f0000803f", "numbers that no model makes");
    row("infinite", 2, "0000807f0000803f", "numbers that no model makes");
    row("zeros", 2, "0000000000000000", "numbers that no model makes");
    // (0, 20) scores 20 with (0, 1).
    row("20 times its numbers", 2, "000000000000a041", "numbers that no model makes");
    row("20 times the first one's numbers", 1, "0000a04100000000", "numbers that no model makes");
    row("a little shorter", 2, "000000007f6a7e3f", "numbers that no model makes");
    row("a piece of a number", 2, "0000803f00", "numbers that no model makes");
    // The first decides of no model whose size is known.
    row("half of its numbers", 2, "0000803f", "another length than its model's");
    row("half of the first one's numbers", 1, "0000803f", "another length than its model's");
    row("one number too many", 1, "0000803f0000803f0000803f", "another length than its model's");
}

void TestSearchOfDamage::whatNoModelMakesIsNotTakenForDamage()
{
    QFETCH(int, reference);
    QFETCH(QByteArray, numbers);
    QFETCH(QString, said);
    const fs::path folder = labWithTwo();
    write(folder, reference, numbers);
    const auto lab = m_directory.open(folder).value();
    const auto refused = search(*lab, engine());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LabDamaged);
    QVERIFY2(QString::fromStdString(refused.error().detail).contains(said),
             refused.error().detail.c_str());
    QVERIFY(!casework::factOf(refused.error(), casework::kImpossibleFact).empty());
    QCOMPARE(casework::factOf(refused.error(), casework::kReferenceFact),
             std::to_string(reference));
    const auto inMemory = search(*lab, engine(), nullptr);
    QVERIFY(!inMemory);
    QCOMPARE(inMemory.error().detail, refused.error().detail);
    const auto checked = lab->check({}, {}, sizes());
    QCOMPARE(checked->faults.size(), std::size_t{1});
    QCOMPARE(checked->faults.front().detail, refused.error().detail);

    const auto refreshed = refresh(*lab);
    QCOMPARE(refreshed->damagedTemplates, 1);
    QCOMPARE(refreshed->changedTemplates, 0);
    QVERIFY(search(*lab, engine()));
    QVERIFY(lab->check({}, {}, sizes())->faults.empty());
}

/// Searches go on with the sound copy; a check reads the database.
void TestSearchOfDamage::aStoreHidesNothingFromACheck()
{
    const fs::path folder = labWithTwo();
    QVERIFY(search(*m_directory.open(folder).value(), engine()));
    write(folder, 1, QByteArray::fromHex("0000803f"));
    const auto lab = m_directory.open(folder).value();
    QVERIFY(search(*lab, engine()));
    QCOMPARE(lab->check({}, {}, sizes())->faults.size(), std::size_t{1});
}

void TestSearchOfDamage::aRefreshWithoutTheOriginalLeavesTheReferenceOut()
{
    const fs::path folder = labWithTwo();
    flipABit(folder);
    fs::remove_all(folder / "originals");
    const auto lab = m_directory.open(folder).value();
    const auto report = refresh(*lab);
    QVERIFY(report);
    QCOMPARE(report->damagedTemplates, 1);
    QCOMPARE(report->changedTemplates, 1);
    QCOMPARE(report->problems.size(), std::size_t{1});
    const auto result = search(*lab, engine());
    QVERIFY(result);
    QCOMPARE(result->referencesCompared, std::size_t{1});
    QCOMPARE(result->candidates.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestSearchOfDamage)
#include "tst_SearchOfDamage.moc"
