// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabPlace.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/intake/TakeIn.h"
#include "casework/lab/MissingTemplates.h"
#include "casework/provenance/PictureIdentity.h"
#include "foundation/FileBytes.h"
#include "imagery/enhancement/RecipeJson.h"
#include "storage/sqlite/SqliteFile.h"
#include "storage/sqlite/SqliteMigrations.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <fstream>
#include <functional>
#include <optional>

using namespace semblance;
using namespace semblance::storage;
using semblance::tests::bytesOf;
using semblance::tests::sampleReference;
namespace fs = std::filesystem;

class TestLabCheck : public QObject, private tests::LabPlace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePlace(); }

    void templatesThatAreNoneAreDamage_data();
    void templatesThatAreNoneAreDamage();
    void checkSaysWhoseALostOriginalIs();
    void aReferenceWithoutItsPersonStopsSearches();
    void boxesOutsideOfTheirImageAreFound_data();
    void boxesOutsideOfTheirImageAreFound();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();
    void templatesMissingForOneEngineAreFound_data();
    void templatesMissingForOneEngineAreFound();
    void aGalleryOfAnOlderLabIsFoundByItsName();
    void originalsWithoutRecordAreNamedAndRemoved();
    void nothingIsRemovedWhileSomebodyWorks_data();
    void nothingIsRemovedWhileSomebodyWorks();
    void ofADamagedDatabaseNothingIsRemoved();
    void aLabWithoutItsMarkerIsReadAndGetsItBack_data();
    void aLabWithoutItsMarkerIsReadAndGetsItBack();
    void anOlderLabGetsItsMarkerBack();
    void ofADamagedDatabaseNoMarkerIsMade();
    void derivationsAreRead_data();
    void derivationsAreRead();

private:
    static std::vector<fs::path> originalsIn(const fs::path& folder)
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "originals")) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        return files;
    }
};

void TestLabCheck::derivationsAreRead_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("subject");
    const QString recipe = QStringLiteral("recipe of exhibit 2");
    QTest::newRow("whole") << QByteArray() << QString();
    QTest::newRow("a recipe cut off")
        << QByteArray("UPDATE derived_exhibit SET recipe = '{'") << recipe;
    QTest::newRow("another recipe")
        << QByteArray("UPDATE derived_exhibit SET recipe = replace(recipe, '1.5', '1.6')")
        << recipe;
    QTest::newRow("another hash")
        << QByteArray("UPDATE derived_exhibit SET recipe_sha256 = replace(recipe_sha256, 'a', 'b')")
        << recipe;
    QTest::newRow("no time") << QByteArray("UPDATE derived_exhibit SET made_utc = 'then'")
                             << QStringLiteral("lab.sqlite");
    QTest::newRow("a source that is missing")
        << QByteArray("PRAGMA foreign_keys = OFF; UPDATE derived_exhibit SET source_id = 77")
        << QStringLiteral("lab.sqlite");
}

void TestLabCheck::derivationsAreRead()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, subject);
    const fs::path folder = filledLab();
    const auto lab = m_directory.open(folder).value();
    const auto source = casework::takeIn(lab->exhibits(), lab->originals(), bytesOf("source"),
                                         QStringLiteral("s.png"), m_clock)
                            .value();
    const imagery::Recipe recipe(
        {imagery::RecipeStep(*imagery::findStep("gamma")).with("gamma", 1.5)});
    const Sha256 copy = lab->originals().put(bytesOf("copy")).value();
    QVERIFY(lab->derivations().add(
        copy, QStringLiteral("c.png"),
        {source.exhibit.id, QString::fromStdString(imagery::recipeJson(recipe)), recipe.sha256(),
         QStringLiteral("Semblance"), QDateTime::currentDateTimeUtc()}));
    if (!change.isEmpty()) {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        QVERIFY(file->execute(change.toStdString()));
    }
    const auto check = lab->check({});
    QVERIFY(check);
    QCOMPARE(check->faults.empty(), subject.isEmpty());
    if (check->faults.empty()) {
        QCOMPARE(check->derivations, std::size_t{1});
        return;
    }
    QCOMPARE(check->faults.front().code, ErrorCode::LabDamaged);
    QVERIFY2(QString::fromStdString(check->faults.front().subject).contains(subject),
             check->faults.front().subject.c_str());
}

void TestLabCheck::originalsWithoutRecordAreNamedAndRemoved()
{
    const fs::path folder = filledLab();
    const auto lab = m_directory.open(folder).value();
    const auto recorded = originalsIn(folder);
    QVERIFY(!recorded.empty());
    QVERIFY(lab->check({})->originalsWithoutRecord.empty());
    QVERIFY(lab->removeOriginalsWithoutRecord()->empty());
    // What a run leaves that ended between the original and its record.
    QVERIFY(lab->originals().put(bytesOf("nobody's")));
    QVERIFY(lab->originals().put(bytesOf("nobody's either")));
    // No original at all: not ours to remove.
    const fs::path foreign = folder / "originals/notes.txt";
    std::ofstream(foreign) << "notes";
    const auto unrecorded = lab->check({})->originalsWithoutRecord;
    QCOMPARE(unrecorded.size(), std::size_t{2});
    QCOMPARE(lab->removeOriginalsWithoutRecord().value(), unrecorded);
    auto left = recorded;
    left.push_back(foreign);
    std::sort(left.begin(), left.end());
    QCOMPARE(originalsIn(folder), left);
    // The lab is still in use.
    QVERIFY(lab->originals().put(bytesOf("the next")));
    QCOMPARE(lab->check({})->originalsWithoutRecord.size(), std::size_t{1});
}

void TestLabCheck::nothingIsRemovedWhileSomebodyWorks_data()
{
    QTest::addColumn<bool>("isEnrolling");
    QTest::newRow("an enrolment in this program") << true;
    QTest::newRow("a window that may take images in") << false;
}

void TestLabCheck::nothingIsRemovedWhileSomebodyWorks()
{
    QFETCH(bool, isEnrolling);
    const fs::path folder = filledLab();
    const auto lab = m_directory.open(folder).value();
    QVERIFY(lab->originals().put(bytesOf("not recorded yet")));
    const auto before = originalsIn(folder);
    {
        const auto enrolling = isEnrolling ? lab->galleries().lockEnrolment().value() : nullptr;
        const auto other = isEnrolling ? nullptr : m_directory.open(folder).value();
        const auto removed = lab->removeOriginalsWithoutRecord();
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::LabBusy);
        QCOMPARE(originalsIn(folder), before);
    }
    QCOMPARE(lab->removeOriginalsWithoutRecord()->size(), std::size_t{1});
}

void TestLabCheck::ofADamagedDatabaseNothingIsRemoved()
{
    const fs::path folder = filledLab();
    const auto lab = m_directory.open(folder).value();
    QVERIFY(lab->originals().put(bytesOf("nobody's")));
    const auto before = originalsIn(folder);
    {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        QVERIFY(file->execute("PRAGMA foreign_keys = OFF"));
        QVERIFY(file->execute("DELETE FROM person"));
    }
    const auto removed = lab->removeOriginalsWithoutRecord();
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::LabDamaged);
    QCOMPARE(originalsIn(folder), before);
}

void TestLabCheck::aLabWithoutItsMarkerIsReadAndGetsItBack_data()
{
    QTest::addColumn<std::optional<QByteArray>>("left");
    QTest::newRow("removed") << std::optional<QByteArray>();
    QTest::newRow("empty") << std::optional<QByteArray>("");
    QTest::newRow("cut off") << std::optional<QByteArray>("{");
    QTest::newRow("without an id") << std::optional<QByteArray>(R"({"semblanceLab":1,"schema":1})");
}

void TestLabCheck::aLabWithoutItsMarkerIsReadAndGetsItBack()
{
    QFETCH(std::optional<QByteArray>, left);
    const fs::path folder = filledLab();
    const fs::path marker = folder / "semblance-lab.json";
    const auto before = readFile(marker, 1000).value();
    QVERIFY(!m_directory.restoreMarker(folder).value());
    fs::remove(marker);
    if (left)
        std::ofstream(marker) << left->toStdString();
    const auto refused = m_directory.open(folder);
    QCOMPARE(refused.error().code, ErrorCode::LabDamaged);
    QCOMPARE(casework::factOf(refused.error(), casework::kMarkerOfFact), folder.string());
    {
        const auto lab = m_directory.openUnmarked(folder);
        QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
        QCOMPARE((*lab)->info().name, QStringLiteral("Test lab"));
        QVERIFY((*lab)->isReadOnly());
        QVERIFY(!(*lab)->galleries().create(QStringLiteral("New"), QStringLiteral("s"),
                                            QStringLiteral("l"), QDateTime::currentDateTimeUtc()));
        const auto checked = (*lab)->check({});
        QVERIFY(checked && checked->faults.empty());
        QCOMPARE(checked->originals, std::size_t{1});
        QCOMPARE(fs::exists(marker), left.has_value());
    }
    QVERIFY(m_directory.restoreMarker(folder).value());
    QVERIFY(readFile(marker, 1000).value() == before);
    QVERIFY(m_directory.open(folder));
}

void TestLabCheck::anOlderLabGetsItsMarkerBack()
{
    LabOptions older;
    older.migrations = sqliteMigrations();
    older.migrations.pop_back();
    QVERIFY(FolderLabDirectory(m_clock, older).create(at("lab"), QStringLiteral("Old")));
    const auto before = readFile(at("lab/semblance-lab.json"), 1000).value();
    fs::remove(at("lab/semblance-lab.json"));
    const auto unmarked = m_directory.openUnmarked(at("lab"));
    QCOMPARE(unmarked.error().code, ErrorCode::LabReadOnly);
    QVERIFY(m_directory.restoreMarker(at("lab")).value());
    QVERIFY(readFile(at("lab/semblance-lab.json"), 1000).value() == before);
    QVERIFY(m_directory.open(at("lab")));
}

void TestLabCheck::ofADamagedDatabaseNoMarkerIsMade()
{
    const fs::path folder = filledLab();
    fs::copy_file(folder / "lab.sqlite",
                  folder / "backups/lab-before-0002_what-20261124T071500.123Z.sqlite");
    fs::remove(folder / "semblance-lab.json");
    fs::remove(folder / "lab.sqlite");
    std::ofstream(folder / "lab.sqlite") << "no database";
    for (const Error& error :
         {m_directory.restoreMarker(folder).error(), m_directory.openUnmarked(folder).error()}) {
        QCOMPARE(error.code, ErrorCode::LabDamaged);
        QVERIFY(casework::factOf(error, "backup").starts_with("backups/lab-before-"));
    }
    QVERIFY(!fs::exists(folder / "semblance-lab.json"));
}

void TestLabCheck::templatesThatAreNoneAreDamage_data()
{
    QTest::addColumn<QString>("numbers");
    QTest::newRow("not a number") << "x'0000803f0000c07f0000803f'";
    QTest::newRow("infinite") << "x'0000803f0000807f0000803f'";
    QTest::newRow("shorter than the others") << "x'0000803f0000803f'";
    QTest::newRow("no whole number") << "x'0000803f00'";
}

void TestLabCheck::templatesThatAreNoneAreDamage()
{
    QFETCH(QString, numbers);
    const fs::path folder = filledLab();
    const auto lab = m_directory.open(folder).value();
    const auto gallery = lab->galleries().byName(QStringLiteral("Custody")).value().id;
    const auto second = sampleReference(QStringLiteral("berta"), 2);
    const auto id = lab->galleries().addReference(gallery, second.reference, second.templates);
    QVERIFY(lab->galleries().snapshotEntries(gallery, {{"model-a"}, {"model-b"}}));
    {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        QVERIFY(file->execute(
            "UPDATE template SET numbers = " + numbers.toStdString() +
            " WHERE model = 'model-a' AND reference_id = " + std::to_string(id->value)));
    }
    const auto entries = lab->galleries().snapshotEntries(gallery, {{"model-a"}, {"model-b"}});
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::LabDamaged);
    QVERIFY2(entries.error().detail.ends_with("reference " + std::to_string(id->value) +
                                              ", berta/2.jpg"),
             entries.error().detail.c_str());
    QVERIFY(lab->galleries().snapshotEntries(gallery, {{"model-b"}}));
}

void TestLabCheck::checkSaysWhoseALostOriginalIs()
{
    const fs::path folder = filledLab();
    fs::remove_all(folder / "originals");
    const auto checked = m_directory.open(folder).value()->check({});
    std::vector<std::string> owners;
    for (const Error& fault : checked->faults) {
        for (const ErrorFact& fact : fault.facts) {
            if (fact.key == casework::kOwnerFact)
                owners.push_back(fact.value);
        }
    }
    QCOMPARE(owners.size(), std::size_t{1});
    QVERIFY2(owners[0].starts_with("Custody ▸ anna ▸ "), owners[0].c_str());
}

void TestLabCheck::aReferenceWithoutItsPersonStopsSearches()
{
    const fs::path folder = filledLab();
    {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        QVERIFY(file->execute("PRAGMA foreign_keys = OFF"));
        QVERIFY(file->execute("DELETE FROM person"));
    }
    const auto lab = m_directory.open(folder).value();
    const auto gallery = lab->galleries().byName(QStringLiteral("Custody"));
    const auto entries = lab->galleries().snapshotEntries(gallery->id, {});
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::LabDamaged);
    QVERIFY(entries.error().detail.find("person") != std::string::npos);
}

void TestLabCheck::boxesOutsideOfTheirImageAreFound_data()
{
    QTest::addColumn<RectPx>("box");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("inside") << RectPx{10, 10, 20, 20} << false;
    QTest::newRow("over the edge") << RectPx{-5, -5, 20, 20} << false;
    QTest::newRow("beyond the right edge") << RectPx{60, 10, 20, 20} << true;
    QTest::newRow("above the upper edge") << RectPx{10, -30, 20, 20} << true;
}

void TestLabCheck::boxesOutsideOfTheirImageAreFound()
{
    QFETCH(RectPx, box);
    QFETCH(bool, isFound);
    const auto lab = m_directory.create(at("lab"), QStringLiteral("Lab")).value();
    const auto bytes = tests::encoded(tests::plainImage({60, 40}, 10, 20, 30), {});
    const auto gallery = lab->galleries()
                             .create(QStringLiteral("Custody"), QStringLiteral("s"),
                                     QStringLiteral("l"), QDateTime::currentDateTimeUtc())
                             .value();
    auto added = sampleReference(QStringLiteral("anna"), 1);
    added.reference.original = lab->originals().put(*bytes).value();
    added.reference.face.box = box;
    added.reference.landmarks.points.fill(box.centre());
    QVERIFY(lab->galleries().addReference(gallery.id, added.reference, added.templates));
    const auto exhibit = casework::takeIn(lab->exhibits(), lab->originals(), *bytes,
                                          QStringLiteral("a.png"), m_clock)
                             .value()
                             .exhibit;
    QVERIFY(lab->exhibits().saveFaces(
        exhibit.id, std::nullopt,
        std::vector{casework::ExhibitFace{1, added.reference.face, added.reference.face}}));
    // The reference's, the exhibit's, and the one that the detector had found there.
    QCOMPARE(lab->check({})->faults.size(), std::size_t{isFound ? 3U : 0U});
}

void TestLabCheck::checkFindsWhatIsWrong_data()
{
    QTest::addColumn<std::function<void(const fs::path&)>>("damage");
    QTest::addColumn<QStringList>("codes");
    using Damage = std::function<void(const fs::path&)>;
    static const std::string kOriginal = [] {
        const std::string hash = Sha256::of(bytesOf("original")).hex();
        return "originals/" + hash.substr(0, 2) + "/" + hash;
    }();
    QTest::newRow("nothing") << Damage([](const fs::path&) {}) << QStringList();
    QTest::newRow("a missing original")
        << Damage([](const fs::path& lab) { fs::remove(lab / kOriginal); })
        << QStringList{QStringLiteral("fileNotFound")};
    QTest::newRow("a changed original") << Damage([](const fs::path& lab) {
        fs::remove(lab / kOriginal);
        std::ofstream(lab / kOriginal) << "0riginal";
    }) << QStringList{QStringLiteral("labDamaged")};
    QTest::newRow("a broken link") << Damage([](const fs::path& lab) {
        auto file = SqliteFile::open(lab / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        if (!file->execute("PRAGMA foreign_keys=OFF; UPDATE template SET reference_id = 77"))
            qFatal("cannot break a link");
    }) << QStringList(3, QStringLiteral("labDamaged")); // two links, and a reference without
    const auto change = [](const char* sql) {
        return Damage([sql](const fs::path& lab) {
            auto file = SqliteFile::open(lab / "lab.sqlite", SqliteAccess::ReadWrite,
                                         std::chrono::milliseconds(0));
            if (!file->execute(sql))
                qFatal("cannot change the record");
        });
    };
    const QStringList one{QStringLiteral("labDamaged")};
    QTest::newRow("a template cut off")
        << change("UPDATE template SET numbers = x'00' WHERE model = 'model-a'") << one;
    QTest::newRow("a template that is no number")
        << change("UPDATE template SET numbers = x'0000c07f0000c07f0000c07f' "
                  "WHERE model = 'model-a'")
        << one;
    QTest::newRow("one bit of a template")
        << change("UPDATE template SET numbers = CAST(x'01' || substr(numbers, 2) AS BLOB) "
                  "WHERE model = 'model-a'")
        << one;
    QTest::newRow("a template's checksum")
        << change("UPDATE template SET checksum = '0123456789abcdef' WHERE model = 'model-a'")
        << one;
    QTest::newRow("a template of zeros")
        << change("UPDATE template SET numbers = x'000000000000000000000000' "
                  "WHERE model = 'model-a'")
        << one;
    QTest::newRow("a template of enormous numbers") // 1e30 each
        << change("UPDATE template SET numbers = x'caf24971caf24971caf24971' "
                  "WHERE model = 'model-a'")
        << one;
    QTest::newRow("one of two templates") // which engine is in use nobody says here
        << change("DELETE FROM template WHERE model = 'model-a'") << QStringList();
    QTest::newRow("all templates of a reference") << change("DELETE FROM template") << one;
    QTest::newRow("a box turned inside out")
        << change("UPDATE reference SET box_width = -4") << one;
    QTest::newRow("a field that is no text")
        << change("UPDATE reference SET fields = '{\"height\": 180}'") << one;
    QTest::newRow("a detector's score above its scale")
        << change("UPDATE reference SET face_score = 1.5") << one;
    QTest::newRow("a detector's score below its scale")
        << change("UPDATE reference SET face_score = -0.25") << one;
    QTest::newRow("a measure above its scale")
        << change("UPDATE reference SET quality = replace(quality, '\"value\":80', "
                  "'\"value\":180')")
        << one;
    QTest::newRow("a share above 1")
        << change("UPDATE reference SET quality = '[{\"id\":\"LuminanceMean\",\"raw\":1.5,"
                  "\"value\":0,\"concern\":\"none\",\"reference\":\"iso\"}]'")
        << one;
    QTest::newRow("a gallery with a blank name") << change("UPDATE gallery SET name = ' '") << one;
    QTest::newRow("a gallery without a source") << change("UPDATE gallery SET source = ''") << one;
    QTest::newRow("a gallery with a blank legal basis")
        << change("UPDATE gallery SET legal_basis = char(9)") << one;
    QTest::newRow("a gallery that counts its changes below 0")
        << change("UPDATE gallery SET revision = -3") << one;
    QTest::newRow("a lab without a name") << change("UPDATE lab SET name = ''") << one;
    QTest::newRow("a person with a blank name")
        << change("UPDATE reference SET display_name = ' '") << one;
    QTest::newRow("a person's id with a blank in front")
        << change("UPDATE person SET subject = ' anna'") << one;
    QTest::newRow("an original's hash in capitals") // the record, and the list of originals
        << change("UPDATE reference SET original = upper(original)") << one + one;
    QTest::newRow("a table is gone") // named once, whatever asked for it
        << change("DROP TABLE enrolment_problem") << one;
    QTest::newRow("a table and its index are gone") << change("DROP TABLE enrolment") << one + one;
    QTest::newRow("the templates' table is gone") << change("DROP TABLE template") << one;
    QTest::newRow("the exhibits' table is gone")
        << change("PRAGMA foreign_keys=OFF; DROP TABLE exhibit") << one;
    QTest::newRow("a column is gone")
        << change("ALTER TABLE reference DROP COLUMN quality_models") << one;
    QTest::newRow("a person with a blank id") << change("UPDATE person SET subject = ' '") << one;
    QTest::newRow("the whole folder of originals")
        << Damage([](const fs::path& lab) { fs::remove_all(lab / "originals"); })
        << QStringList{QStringLiteral("fileNotFound"), QStringLiteral("fileNotFound")};
    QTest::newRow("garbage for landmarks")
        << change("UPDATE reference SET landmarks = 'none'") << one;
    QTest::newRow("garbage for quality") << change("UPDATE reference SET quality = '{'") << one;
    QTest::newRow("a foreign file among originals") << Damage([](const fs::path& lab) {
        std::ofstream(lab / "originals" / "notes.txt") << "x";
    }) << one;
    QTest::newRow("a symbolic link in an original's place") << Damage([](const fs::path& lab) {
        fs::rename(lab / kOriginal, lab / "elsewhere");
        fs::create_symlink(lab / "elsewhere", lab / kOriginal);
    }) << one;
    QTest::newRow("a symbolic link to a folder among originals") << Damage([](const fs::path& lab) {
        fs::create_directory(lab / "elsewhere");
        fs::create_directory_symlink(lab / "elsewhere", lab / "originals" / "zz");
    }) << one;
    const char* const statement =
        "INSERT INTO exhibit (id, original, file_name, taken_in_utc) SELECT 5, original, 'a.jpg', "
        "'2026-01-02T03:04:05.678Z' FROM reference; INSERT INTO provenance_statement "
        "(exhibit_id, type, said_by, note, stated_utc) VALUES (5, %1, %2, '', %3)";
    const auto stated = [=](const char* type, const char* saidBy, const char* time) {
        return Damage([=](const fs::path& lab) {
            auto file = SqliteFile::open(lab / "lab.sqlite", SqliteAccess::ReadWrite,
                                         std::chrono::milliseconds(0));
            const QString sql = QString::fromLatin1(statement).arg(
                QLatin1String(type), QLatin1String(saidBy), QLatin1String(time));
            if (!file->execute(sql.toStdString()))
                qFatal("cannot state a provenance");
        });
    };
    const char* const time = "'2026-01-02T03:04:05.678Z'";
    QTest::newRow("a provenance") << stated("'scan'", "'Officer'", time) << QStringList();
    QTest::newRow("a provenance that is none") << stated("'painting'", "'Officer'", time) << one;
    QTest::newRow("a provenance that nobody stated") << stated("'scan'", "' '", time) << one;
    QTest::newRow("a provenance at no time") << stated("'scan'", "'Officer'", "'today'") << one;
    const auto reading = [](const char* hints, const char* hash) {
        return Damage([=](const fs::path& lab) {
            auto file = SqliteFile::open(lab / "lab.sqlite", SqliteAccess::ReadWrite,
                                         std::chrono::milliseconds(0));
            const QString sql =
                QStringLiteral(
                    "INSERT INTO exhibit (id, original, file_name, taken_in_utc) SELECT 5, "
                    "original, 'a.jpg', '2026-01-02T03:04:05.678Z' FROM reference; INSERT INTO "
                    "file_reading (exhibit_id, reader, metadata, metadata_sha256, hints, read_utc) "
                    "VALUES (5, 'r', 'semblance metadata 1' || char(10), '%1', '%2', "
                    "'2026-01-02T03:04:05.678Z')")
                    .arg(QLatin1String(hash), QLatin1String(hints));
            if (!file->execute(sql.toStdString()))
                qFatal("cannot keep a reading");
        });
    };
    static const std::string kRead = Sha256::of(bytesOf("semblance metadata 1\n")).hex();
    QTest::newRow("a reading") << reading("[]", kRead.c_str()) << QStringList();
    QTest::newRow("a reading with another hash")
        << reading("[]", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") << one;
    QTest::newRow("hints that are none") << reading("[{\"figure\":1}]", kRead.c_str()) << one;
    const auto picture = [](const char* pixels, const char* sources) {
        return Damage([=](const fs::path& lab) {
            auto file = SqliteFile::open(lab / "lab.sqlite", SqliteAccess::ReadWrite,
                                         std::chrono::milliseconds(0));
            const QString sql =
                QStringLiteral(
                    "INSERT INTO exhibit (id, original, file_name, taken_in_utc) SELECT 5, "
                    "original, 'a.jpg', '2026-01-02T03:04:05.678Z' FROM reference; INSERT INTO "
                    "exhibit_picture (exhibit_id, reader, pixels, sources) VALUES (5, '%1', %2, "
                    "'%3')")
                    .arg(casework::identityReader(), QLatin1String(pixels), QLatin1String(sources));
            if (!file->execute(sql.toStdString()))
                qFatal("cannot keep a picture");
        });
    };
    static const std::string kTwoSources = kRead + ' ' + kRead;
    static const std::string kNoHash = "'" + std::string(64, 'z') + "'";
    QTest::newRow("a picture") << picture("NULL", kTwoSources.c_str()) << QStringList();
    QTest::newRow("a picture of no hash") << picture(kNoHash.c_str(), "") << one;
    QTest::newRow("a picture of sources that are none") << picture("NULL", "sketch.png") << one;
    QTest::newRow("what keeps statements as they are is gone")
        << change("DROP TRIGGER provenance_statement_is_not_changed") << one;
    QTest::newRow("a foreign table") << change("CREATE TABLE songs (title TEXT)") << one;
    QTest::newRow("a foreign trigger")
        << change("CREATE TRIGGER t AFTER INSERT ON reference BEGIN DELETE FROM template; END")
        << one;
    QTest::newRow("a foreign view") << change("CREATE VIEW v AS SELECT * FROM person") << one;
    QTest::newRow("a foreign column") << change("ALTER TABLE person ADD COLUMN age INTEGER") << one;
    const std::string exhibit =
        "INSERT INTO exhibit (id, original, file_name, taken_in_utc) SELECT 5, original, 'a.jpg', "
        "'2026-01-02T03:04:05.678Z' FROM reference LIMIT 1;";
    static const std::string kReceipt =
        "INSERT INTO exhibit_receipt (exhibit_id, file_name, received_utc) VALUES ";
    static const std::string kLaterReceipt =
        exhibit + kReceipt + "(5, 'b.jpg', '2026-01-03T03:04:05.678Z')";
    static const std::string kOrphan =
        "PRAGMA foreign_keys=OFF;" + kReceipt + "(77, 'b.jpg', '2026-01-03T03:04:05.678Z')";
    static const std::string kTimeless = exhibit + kReceipt + "(5, 'b.jpg', 'yesterday')";
    static const std::string kHalfFace =
        exhibit +
        "UPDATE exhibit SET faces_known = 1;"
        "INSERT INTO exhibit_face (exhibit_id, mark, box_x, box_y, box_width, box_height, "
        "face_score, face_turn, face_origin, found_x) VALUES "
        "(5, 1, 1, 1, 9, 9, 1, 0, 'corrected', 3)";
    QTest::newRow("an exhibit that came in twice")
        << change(kLaterReceipt.c_str()) << QStringList();
    QTest::newRow("a receipt of no exhibit") << change(kOrphan.c_str()) << one;
    QTest::newRow("a receipt without a time") << change(kTimeless.c_str()) << one;
    QTest::newRow("half a face of the detector") << change(kHalfFace.c_str()) << one;
    static const std::string kNoClip =
        exhibit +
        "INSERT INTO exhibit_video_frame VALUES (5, printf('%064s', 'x'), 'a.mp4', 3, 9, 3, 1, 25, "
        "0.12, '', 'avi', 'mjpeg', 8, 8, 1, 0, 1, 1, 0, 'progressive', 'bt709', 0, 0, 'none', 0, "
        "1)";
    QTest::newRow("a video frame of no clip") << change(kNoClip.c_str()) << one;
    QTest::newRow("an index is gone") << change("DROP INDEX enrolment_of_gallery") << one;
    QTest::newRow("others may look into it")
        << Damage([](const fs::path& lab) { fs::permissions(lab, fs::perms(0755)); })
        << QStringList{QStringLiteral("labOpenToOthers")};
    QTest::newRow("an original without a record") << Damage([](const fs::path& lab) {
        const std::string digits = Sha256::of(tests::bytesOf("left over")).hex();
        fs::create_directories(lab / "originals" / digits.substr(0, 2));
        std::ofstream(lab / "originals" / digits.substr(0, 2) / digits) << "left over";
    }) << QStringList{};
}

void TestLabCheck::checkFindsWhatIsWrong()
{
    QFETCH(std::function<void(const fs::path&)>, damage);
    QFETCH(QStringList, codes);
    const fs::path folder = filledLab();
    damage(folder);
    const auto lab = m_directory.open(folder);
    QVERIFY(lab);
    const auto checked = (*lab)->check({});
    QVERIFY(checked);
    QStringList found;
    for (const Error& fault : checked->faults)
        found << QString::fromLatin1(name(fault.code).data());
    QCOMPARE(found, codes);
    StopSource stop;
    stop.request_stop();
    QCOMPARE((*lab)->check(stop.get_token()).error().code, ErrorCode::Cancelled);
}

void TestLabCheck::templatesMissingForOneEngineAreFound_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("lacking");
    QTest::newRow("all are there") << "" << QStringList();
    QTest::newRow("one engine's") << "DELETE FROM template WHERE model = 'model-a'"
                                  << QStringList{QStringLiteral("model-a")};
    QTest::newRow("one engine's, of another file")
        << "UPDATE template SET fingerprint = '' WHERE model = 'model-b'"
        << QStringList{QStringLiteral("model-b")};
    QTest::newRow("both engines': enrolled with another")
        << "UPDATE template SET model = model || '-old'" << QStringList{QString()};
}

void TestLabCheck::templatesMissingForOneEngineAreFound()
{
    QFETCH(QString, change);
    QFETCH(QStringList, lacking);
    const fs::path folder = filledLab();
    const auto lab = m_directory.open(folder).value();
    {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        QVERIFY(file->execute(change.toStdString()));
        // As another engine would have written them.
        QVERIFY(file->execute("UPDATE template SET checksum = "
                              "template_checksum(reference_id, model, fingerprint, numbers)"));
    }
    const Sha256 none;
    // A gallery that needs a refresh is not damaged.
    QVERIFY(lab->check({})->faults.empty());
    const auto faults =
        casework::missingTemplates(lab->galleries(), {{"model-a", none}, {"model-b", none}});
    QVERIFY(faults);
    QStringList models;
    for (const Error& fault : *faults) {
        QCOMPARE(fault.code, ErrorCode::TemplatesMissing);
        QCOMPARE(fault.subject, std::string("Custody"));
        models << QString::fromStdString(casework::factOf(fault, casework::kModelFact));
        QCOMPARE(casework::factOf(fault, "references"), std::string("1"));
        QCOMPARE(casework::factOf(fault, casework::kFirstFact),
                 std::string(models.back().isEmpty() ? "" : "anna/1.jpg"));
    }
    QCOMPARE(models, lacking);
}

void TestLabCheck::aGalleryOfAnOlderLabIsFoundByItsName()
{
    const fs::path folder = filledLab();
    const QString name = QString::fromUtf8("Cus\u200ctody 2");
    QVERIFY(m_directory.open(folder).value()->galleries().create(
        name, QStringLiteral("s"), QStringLiteral("l"), QDateTime::currentDateTimeUtc()));
    {
        // Keys once told characters apart that cannot be seen.
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        QVERIFY(file->execute("UPDATE gallery SET name_key = 'cus\u200ctody 2' WHERE id = 2"));
    }
    const auto lab = m_directory.open(folder).value();
    const auto found = lab->galleries().byName(name);
    QVERIFY(found);
    QCOMPARE(found->name, name);
}

QTEST_GUILESS_MAIN(TestLabCheck)
#include "tst_LabCheck.moc"
