// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FolderLabDirectory.h"
#include "storage/records/ChangeRows.h"
#include "storage/sql/SqlConnections.h"
#include "storage/sqlite/SqliteDatabase.h"
#include "storage/sqlite/SqliteFile.h"
#include "storage/sqlite/SqliteMigrations.h"
#include "support/FolderState.h"
#include "support/TestLab.h"

#include <QTemporaryDir>
#include <QTest>

using namespace semblance;
using namespace semblance::storage;
namespace fs = std::filesystem;

class TestLabUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anOlderLabIsBroughtUpToDateAfterABackup();
    void theBackupIsTheLabAsItWas();
    void anOlderProgramThenRefuses();
    void eachMigrationHasItsBackup();
    void aFailingMigrationLeavesAnOpenableLab();
    void aLabThatIsInUseIsNotUpgraded();
    void whatLiesInTheLogIsInTheBackup();
    void marksOfALabFromBeforeAreNotGivenAgain();
    void templatesOfALabFromBeforeAreMadeAnew();
    void aLabFromBeforeKeepsWhetherEnrolmentsEnd();
    void changesOfALabFromBeforeAreFollowed();
    void templatesOfALabFromBeforeHaveTheirChecksums();
    void ofExhibitsFromBeforeNobodyHasStatedAnything();
    void exhibitsOfALabFromBeforeStay_data();
    void exhibitsOfALabFromBeforeStay();

private:
    fs::path lab() const { return fs::path(m_place->path().toStdString()) / "lab"; }
    static FolderLabDirectory programWith(std::vector<Migration> more)
    {
        LabOptions options;
        options.busyTimeout = std::chrono::milliseconds(100);
        options.migrations = sqliteMigrations();
        for (Migration& migration : more) {
            migration.number = static_cast<int>(options.migrations.size()) + 1;
            options.migrations.push_back(std::move(migration));
        }
        return FolderLabDirectory(s_clock, options);
    }
    std::vector<fs::path> backups() const
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(lab() / "backups"))
            found.push_back(entry.path());
        std::sort(found.begin(), found.end());
        return found;
    }

    static inline const tests::SetClock s_clock;
    const Migration m_note{0, "0003_note",
                           "CREATE TABLE note (t TEXT); ALTER TABLE gallery ADD n INTEGER;"};
    const Migration m_broken{0, "0004_broken", "CREATE TABLE more (t TEXT); SELEKT 1;"};
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestLabUpgrade::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    auto made = FolderLabDirectory(s_clock).create(lab(), QStringLiteral("Old lab")).value();
    QVERIFY(made->galleries().create(QStringLiteral("Custody"), QStringLiteral("s"),
                                     QStringLiteral("l"), QDateTime::currentDateTimeUtc()));
}

void TestLabUpgrade::anOlderLabIsBroughtUpToDateAfterABackup()
{
    const auto opened = programWith({m_note}).open(lab());
    QVERIFY(opened);
    QCOMPARE((*opened)->info().name, QStringLiteral("Old lab"));
    QVERIFY((*opened)->galleries().byName(QStringLiteral("custody")));
    QCOMPARE(backups().size(), std::size_t{1});
    QCOMPARE(backups()[0].filename().string(),
             std::string("lab-before-0003_note-20260102T030405.678Z.sqlite"));
    QVERIFY(programWith({m_note}).open(lab()));
    QCOMPARE(backups().size(), std::size_t{1});
}

void TestLabUpgrade::theBackupIsTheLabAsItWas()
{
    QVERIFY(programWith({m_note}).open(lab()));
    fs::rename(backups()[0], lab() / "lab.sqlite");
    std::error_code ignored;
    fs::remove(lab() / "lab.sqlite-wal", ignored);
    fs::remove(lab() / "lab.sqlite-shm", ignored);
    // The marker still names the newer schema, as it does after a crash in the middle of a
    // migration.
    const auto again = programWith({m_note}).open(lab());
    QVERIFY(again);
    QCOMPARE((*again)->galleries().all()->size(), std::size_t{1});
}

void TestLabUpgrade::anOlderProgramThenRefuses()
{
    QVERIFY(programWith({m_note}).open(lab()));
    const auto before = tests::stateOf(lab());
    const auto opened = FolderLabDirectory(s_clock).open(lab());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::LabNewer);
    QCOMPARE(tests::stateOf(lab()), before);
}

void TestLabUpgrade::eachMigrationHasItsBackup()
{
    const Migration third{0, "9999_third", "DROP TABLE note;"};
    QVERIFY(programWith({m_note, third}).open(lab()));
    QCOMPARE(backups().size(), std::size_t{2});
    auto second =
        SqliteFile::open(backups()[1], SqliteAccess::Immutable, std::chrono::milliseconds(0));
    QCOMPARE(second->number("SELECT count(*) FROM schema_migration").value(),
             static_cast<std::int64_t>(sqliteMigrations().size() + 1));
}

void TestLabUpgrade::aFailingMigrationLeavesAnOpenableLab()
{
    const auto failed = programWith({m_note, m_broken}).open(lab());
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::StorageFailed);
    const auto opened = programWith({m_note}).open(lab());
    QVERIFY(opened);
    QCOMPARE((*opened)->galleries().all()->size(), std::size_t{1});
}

void TestLabUpgrade::aLabThatIsInUseIsNotUpgraded()
{
    {
        const auto old = FolderLabDirectory(s_clock).open(lab()).value();
        const auto refused = programWith({m_note}).open(lab());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::LabBusy);
        QVERIFY(backups().empty());
        QVERIFY(old->galleries().create(QStringLiteral("Still the old lab"), QStringLiteral("s"),
                                        QStringLiteral("l"), QDateTime::currentDateTimeUtc()));
        QVERIFY(FolderLabDirectory(s_clock).open(lab()));
    }
    const auto opened = programWith({m_note}).open(lab());
    QVERIFY(opened);
    QCOMPARE((*opened)->galleries().all()->size(), std::size_t{2});
    QVERIFY(programWith({m_note}).open(lab()));
}

void TestLabUpgrade::whatLiesInTheLogIsInTheBackup()
{
    {
        // Another program's connection: as long as it is open, its changes stay in the log.
        auto other = SqliteFile::open(lab() / "lab.sqlite", SqliteAccess::ReadWrite,
                                      std::chrono::milliseconds(0));
        QVERIFY(other->execute("UPDATE gallery SET source = 'in the log'"));
        QVERIFY(fs::file_size(lab() / "lab.sqlite-wal") > 0);
        QVERIFY(programWith({m_note}).open(lab()));
    }
    auto backup =
        SqliteFile::open(backups()[0], SqliteAccess::Immutable, std::chrono::milliseconds(0));
    QCOMPARE(backup->number("SELECT count(*) FROM gallery WHERE source = 'in the log'").value(),
             std::int64_t{1});
}

void TestLabUpgrade::marksOfALabFromBeforeAreNotGivenAgain()
{
    const fs::path first = fs::path(m_place->path().toStdString()) / "first";
    LabOptions options;
    options.migrations = {sqliteMigrations().front()};
    QVERIFY(FolderLabDirectory(s_clock, options).create(first, QStringLiteral("First")));
    {
        auto file = SqliteFile::open(first / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        const std::string hash(64, 'a');
        QVERIFY(
            file->execute("INSERT INTO exhibit VALUES (7, '" + hash +
                          "', 'a.jpg', '2026-01-02T03:04:05.678Z', 1);"
                          "INSERT INTO exhibit_face VALUES (7, 3, 1, 1, 9, 9, 1, 0, 'drawn');"));
    }
    const auto opened = FolderLabDirectory(s_clock).open(first);
    QVERIFY(opened);
    QCOMPARE((*opened)->exhibits().nextMark(ExhibitId{7}).value(), 4);
}

void TestLabUpgrade::templatesOfALabFromBeforeAreMadeAnew()
{
    const fs::path second = fs::path(m_place->path().toStdString()) / "second";
    LabOptions options;
    options.migrations = {sqliteMigrations()[0], sqliteMigrations()[1]};
    QVERIFY(FolderLabDirectory(s_clock, options).create(second, QStringLiteral("Second")));
    {
        auto file = SqliteFile::open(second / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        const std::string hash(64, 'a');
        QVERIFY(file->execute(
            "INSERT INTO gallery VALUES (1, 'g', 'g', 's', 'l', '2026-01-02T03:04:05.678Z', 1);"
            "INSERT INTO person VALUES (1, 1, 'anna');"
            "INSERT INTO reference VALUES (9, 1, '', '{}', 'a.jpg', '" +
            hash +
            "', 1, 1, 9, 9, 1, 0, 'detected', '[]', '[]', '2026-01-02T03:04:05.678Z');"
            "INSERT INTO template VALUES (1, 9, 'model-a', x'0000803f');"));
    }
    const auto opened = FolderLabDirectory(s_clock).open(second);
    QVERIFY(opened);
    const auto lacking = (*opened)->galleries().withoutTemplates(GalleryId{1}, {{"model-a"}});
    QCOMPARE(lacking.value(), std::vector<ReferenceId>{ReferenceId{9}});
}

void TestLabUpgrade::aLabFromBeforeKeepsWhetherEnrolmentsEnd()
{
    const fs::path third = fs::path(m_place->path().toStdString()) / "third";
    LabOptions options;
    options.migrations.assign(sqliteMigrations().begin(), sqliteMigrations().begin() + 3);
    FolderLabDirectory older(s_clock, options);
    {
        const auto made = older.create(third, QStringLiteral("Third"));
        QVERIFY(made);
        QVERIFY((*made)->galleries().create(QStringLiteral("g"), QStringLiteral("s"),
                                            QStringLiteral("l"), QDateTime::currentDateTimeUtc()));
    }
    const QDateTime begun = QDateTime::fromMSecsSinceEpoch(1767323045678, Qt::UTC);
    {
        const auto opened = FolderLabDirectory(s_clock).open(third);
        QVERIFY(opened);
        auto& galleries = (*opened)->galleries();
        const auto gallery = galleries.byName(QStringLiteral("g"))->id;
        QVERIFY(galleries.unfinishedEnrolments(gallery)->empty());
        const auto run = galleries.beginEnrolment(
            gallery, {{QStringLiteral("/lfw"), {}}, casework::SeveralFaces::Refuse, begun, 9});
        QVERIFY(run);
        QVERIFY(galleries.saveEnrolmentProgress(*run, 4));
        // Here the program is killed.
    }
    QCOMPARE(older.open(third).error().code, ErrorCode::LabNewer);
    const auto again = FolderLabDirectory(s_clock).open(third);
    QVERIFY(again);
    const auto left = (*again)->galleries().unfinishedEnrolments(GalleryId{1}).value();
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left[0].source.folder, QStringLiteral("/lfw"));
    QCOMPARE(left[0].begunUtc, begun);
    QCOMPARE(left[0].done, 4);
    QCOMPARE(left[0].images, 9);
}

void TestLabUpgrade::changesOfALabFromBeforeAreFollowed()
{
    const fs::path fifth = fs::path(m_place->path().toStdString()) / "fifth";
    LabOptions options;
    options.migrations.assign(sqliteMigrations().begin(), sqliteMigrations().begin() + 5);
    QVERIFY(FolderLabDirectory(s_clock, options).create(fifth, QStringLiteral("Fifth")));
    {
        auto file = SqliteFile::open(fifth / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        QVERIFY(file->execute(
            "INSERT INTO gallery VALUES (1, 'g', 'g', 's', 'l', '2026-01-02T03:04:05.678Z', 7);"
            "INSERT INTO gallery VALUES (2, 'h', 'h', 's', 'l', '2026-01-02T03:04:05.678Z', 0);"));
    }
    SqlConnections connections(std::make_unique<SqliteDatabase>(
        fifth / "lab.sqlite", SqliteAccess::ReadWrite, std::chrono::seconds(1)));
    const auto opened = FolderLabDirectory(s_clock).open(fifth);
    QVERIFY(opened);
    const auto session = connections.session();
    const auto before = momentOf(*session, GalleryId{1}).value();
    QVERIFY(before);
    QCOMPARE(before->revision, std::int64_t{7});
    QVERIFY2(!momentOf(*session, GalleryId{2}).value(), "nothing ever changed");
    QVERIFY(changesSince(*session, GalleryId{1}, *before).value()->empty());
    const auto added = tests::sampleReference(QStringLiteral("anna"), 1);
    const auto id =
        (*opened)->galleries().addReference(GalleryId{1}, added.reference, added.templates);
    QVERIFY(id);
    QCOMPARE(changesSince(*session, GalleryId{1}, *before).value(),
             std::optional(std::vector<ReferenceRange>{{*id, *id}}));
    QVERIFY2(!changesSince(*session, GalleryId{1}, {6, before->mark}).value(),
             "what was before the upgrade cannot be followed");
}

void TestLabUpgrade::templatesOfALabFromBeforeHaveTheirChecksums()
{
    const fs::path sixth = fs::path(m_place->path().toStdString()) / "sixth";
    LabOptions options;
    options.migrations.assign(sqliteMigrations().begin(), sqliteMigrations().begin() + 6);
    QVERIFY(FolderLabDirectory(s_clock, options).create(sixth, QStringLiteral("Sixth")));
    const std::string hash(64, 'a');
    {
        auto file = SqliteFile::open(sixth / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        QVERIFY(file->execute(
            "INSERT INTO gallery VALUES (1, 'g', 'g', 's', 'l', '2026-01-02T03:04:05.678Z', 1);"
            "INSERT INTO person VALUES (1, 1, 'anna');"
            "INSERT INTO reference VALUES (9, 1, '', '{}', 'a.jpg', '" +
            hash +
            "', 1, 1, 9, 9, 1, 0, 'detected', '[]', '[]', '2026-01-02T03:04:05.678Z', '');"
            "INSERT INTO template VALUES (1, 9, 'model-a', x'0000803f', '" +
            hash + "');"));
    }
    const std::vector<matching::ModelIdentity> models{{"model-a", *Sha256::fromHex(hash)}};
    const auto opened = FolderLabDirectory(s_clock).open(sixth);
    QVERIFY(opened);
    const auto entries = (*opened)->galleries().snapshotEntries(GalleryId{1}, models);
    QVERIFY(entries);
    QCOMPARE(entries->at(0).templates.at(0).values, std::vector<float>{1});
    QVERIFY((*opened)->galleries().removeDamagedTemplates(GalleryId{1})->references.empty());
}

void TestLabUpgrade::ofExhibitsFromBeforeNobodyHasStatedAnything()
{
    const fs::path seventh = fs::path(m_place->path().toStdString()) / "seventh";
    LabOptions options;
    options.migrations.assign(sqliteMigrations().begin(), sqliteMigrations().begin() + 7);
    {
        auto made = FolderLabDirectory(s_clock, options).create(seventh, QStringLiteral("Seventh"));
        QVERIFY(made);
        QVERIFY((*made)->exhibits().add(Sha256::of(tests::bytesOf("a")), QStringLiteral("a.jpg"),
                                        QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)));
    }
    const auto opened = FolderLabDirectory(s_clock).open(seventh);
    QVERIFY(opened);
    auto& provenances = (*opened)->provenances();
    const ExhibitId exhibit = (*opened)->exhibits().all()->front().id;
    QVERIFY(provenances.history(exhibit)->empty());
    QVERIFY(provenances.state(exhibit, {casework::ProvenanceType::Scan,
                                        QStringLiteral("Officer"),
                                        {},
                                        QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
    // What was said stays as it was said, whoever writes to the database.
    auto file = SqliteFile::open(seventh / "lab.sqlite", SqliteAccess::ReadWrite,
                                 std::chrono::milliseconds(100));
    QVERIFY(!file->execute("UPDATE provenance_statement SET type = 'photograph'"));
    QVERIFY(!file->execute("DELETE FROM provenance_statement"));
    QCOMPARE(provenances.history(exhibit)->size(), std::size_t{1});
}

void TestLabUpgrade::exhibitsOfALabFromBeforeStay_data()
{
    QTest::addColumn<QString>("faces");
    QTest::addColumn<int>("facesKnown");
    QTest::addColumn<int>("nextMark");
    QTest::addColumn<casework::FaceSearch>("search");
    using casework::FaceSearch;
    QTest::newRow("nobody looked") << QString() << 0 << 1 << FaceSearch::Unfinished;
    QTest::newRow("looked, none found") << QString() << 1 << 1 << FaceSearch::Finished;
    QTest::newRow("a drawn one was taken away") << QString() << 1 << 2 << FaceSearch::Unfinished;
    QTest::newRow("only drawn ones") << QStringLiteral("drawn") << 1 << 2 << FaceSearch::Unfinished;
    QTest::newRow("a found one") << QStringLiteral("detected") << 1 << 2 << FaceSearch::Finished;
    QTest::newRow("a corrected one")
        << QStringLiteral("corrected") << 1 << 2 << FaceSearch::Finished;
}

void TestLabUpgrade::exhibitsOfALabFromBeforeStay()
{
    QFETCH(QString, faces);
    QFETCH(int, facesKnown);
    QFETCH(int, nextMark);
    const fs::path fourth = fs::path(m_place->path().toStdString()) / "fourth";
    LabOptions options;
    options.migrations.assign(sqliteMigrations().begin(), sqliteMigrations().begin() + 4);
    QVERIFY(FolderLabDirectory(s_clock, options).create(fourth, QStringLiteral("Fourth")));
    {
        auto file = SqliteFile::open(fourth / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        QVERIFY(file->execute("INSERT INTO exhibit VALUES (7, '" + std::string(64, 'a') +
                              "', 'a.jpg', '2026-01-02T03:04:05.678Z', " +
                              std::to_string(facesKnown) + ", " + std::to_string(nextMark) + ")"));
        if (!faces.isEmpty())
            QVERIFY(file->execute("INSERT INTO exhibit_face VALUES (7, 1, 1, 1, 9, 9, 1, 0, '" +
                                  faces.toStdString() + "')"));
    }
    const auto opened = FolderLabDirectory(s_clock).open(fourth);
    QVERIFY(opened);
    auto& exhibits = (*opened)->exhibits();
    QTEST(exhibits.faceSearch(ExhibitId{7}).value(), "search");
    const auto receipts = exhibits.receipts(ExhibitId{7}).value();
    QCOMPARE(receipts.size(), std::size_t{1});
    QCOMPARE(receipts[0].fileName, QStringLiteral("a.jpg"));
    const auto known = exhibits.faces(ExhibitId{7}).value();
    QCOMPARE(known.has_value(), facesKnown == 1);
    for (const casework::ExhibitFace& face : known.value_or(std::vector<casework::ExhibitFace>()))
        QVERIFY2(!face.found, "what the detector had found was not kept then");
}

QTEST_GUILESS_MAIN(TestLabUpgrade)
#include "tst_LabUpgrade.moc"
