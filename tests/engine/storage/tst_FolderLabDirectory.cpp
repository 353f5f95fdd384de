// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabPlace.h"
#include "storage/lab/FolderHold.h"
#include "storage/sqlite/SqliteFile.h"
#include "support/FolderState.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

#include <array>
#include <atomic>
#include <barrier>
#include <fstream>
#include <functional>
#include <optional>
#include <sys/stat.h>
#include <thread>

using namespace semblance;
using namespace semblance::storage;
using semblance::casework::Lab;
using semblance::tests::bytesOf;
using semblance::tests::sampleReference;
namespace fs = std::filesystem;

class TestFolderLabDirectory : public QObject, private tests::LabPlace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePlace(); }

    void aNewLabCanBeOpenedAgain();
    void anEmptyFolderBecomesALab();
    void missingFoldersAboveAreMade();
    void aNewLabIsForItsOwnerAlone_data();
    void aNewLabIsForItsOwnerAlone();
    void aLabIsSharedWithAGroupByItsFolders();
    void createRefuses_data();
    void createRefuses();
    void noPathIsNoLab();
    void aFolderThatIsNotUtf8IsRefused();
    void whatAKilledCreationLeftIsRemoved();
    void whatPeopleHaveIsNeverSwept_data();
    void whatPeopleHaveIsNeverSwept();
    void aFailedCreationLeavesNothing();
    void ofTwoCreatorsOneMakesTheLab();
    void whatIsNoLabIsNotFound_data();
    void whatIsNoLabIsNotFound();
    void aNewerLabIsNotTouched_data();
    void aNewerLabIsNotTouched();
    void aDamagedLabIsRefused_data();
    void aDamagedLabIsRefused();
    void aClosedLabIsOneFileWithoutLog();
    void aLabThatWasNeverClosedOpens();
    void aWriterAtWorkIsNoDamage();
    void aRestoredBackupGetsItsLogBack();
    void aDamagedDatabaseNamesItsNewestGoodBackup_data();
    void aDamagedDatabaseNamesItsNewestGoodBackup();
};

void TestFolderLabDirectory::aNewLabCanBeOpenedAgain()
{
    const auto lab =
        m_directory.create(at("Jürgens Labor 照片"), QStringLiteral(" Labor <b>Ü</b> ")).value();
    QVERIFY(!lab->isReadOnly());
    QCOMPARE(lab->info().name, QStringLiteral("Labor <b>Ü</b>"));
    QCOMPARE(lab->info().folder, at("Jürgens Labor 照片"));
    QCOMPARE(lab->info().createdUtc.toMSecsSinceEpoch(), m_clock.now().time_since_epoch().count());
    const auto again = m_directory.open(at("Jürgens Labor 照片"));
    QVERIFY(again);
    QCOMPARE((*again)->info().id, lab->info().id);
    QCOMPARE((*again)->info().name, lab->info().name);
    QCOMPARE((*again)->info().createdUtc, lab->info().createdUtc);
    const auto other = m_directory.create(at("other"), QStringLiteral("Other"));
    QVERIFY((*other)->info().id != lab->info().id);
}

void TestFolderLabDirectory::anEmptyFolderBecomesALab()
{
    fs::create_directory(at("empty"));
    QVERIFY(m_directory.create(at("empty") / "", QStringLiteral("Lab")));
    QVERIFY(m_directory.open(at("empty")));
}

void TestFolderLabDirectory::missingFoldersAboveAreMade()
{
    QVERIFY(m_directory.create(at("Jürgens Akten") / "déep" / "lab", QStringLiteral("Lab")));
    QVERIFY(m_directory.open(at("Jürgens Akten") / "déep" / "lab"));
}

void TestFolderLabDirectory::aNewLabIsForItsOwnerAlone_data()
{
    QTest::addColumn<bool>("isFolderThere");
    QTest::newRow("a new folder") << false;
    QTest::newRow("an empty folder that was open") << true;
}

void TestFolderLabDirectory::aNewLabIsForItsOwnerAlone()
{
    QFETCH(bool, isFolderThere);
    const mode_t umask = ::umask(0);
    if (isFolderThere)
        fs::create_directory(at("lab"));
    const fs::path folder = filledLab();
    ::umask(umask);
    const auto forOthers = fs::perms::group_all | fs::perms::others_all;
    QVERIFY((fs::status(folder).permissions() & forOthers) == fs::perms::none);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        QVERIFY2((entry.status().permissions() & forOthers) == fs::perms::none,
                 entry.path().c_str());
}

void TestFolderLabDirectory::aLabIsSharedWithAGroupByItsFolders()
{
    const fs::path folder = filledLab();
    const auto share = [](const fs::path& path) {
        fs::permissions(path, fs::perms(fs::is_directory(path) ? 02770 : 0660));
    };
    share(folder);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        share(entry.path());
    const mode_t umask = ::umask(077);
    const auto lab = m_directory.open(folder);
    const auto hash = (*lab)->originals().put(bytesOf("another original"));
    ::umask(umask);
    QVERIFY(hash);
    const std::string digits = hash->hex();
    const fs::path below = folder / "originals" / digits.substr(0, 2);
    QCOMPARE(fs::status(below).permissions(), fs::perms(02770));
    QCOMPARE(fs::status(below / digits).permissions(), fs::perms(0440));
    QVERIFY((*lab)->check({})->faults.empty());
}

void TestFolderLabDirectory::createRefuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a blank name") << " \t"
                                  << "new" << ErrorCode::InvalidInput;
    QTest::newRow("a folder with something in it") << "Lab"
                                                   << "full" << ErrorCode::InvalidInput;
    QTest::newRow("a file") << "Lab"
                            << "full/file" << ErrorCode::InvalidInput;
    QTest::newRow("a lab") << "Lab"
                           << "lab" << ErrorCode::LabExists;
    QTest::newRow("a place inside a lab") << "Lab"
                                          << "lab/originals/ab/new" << ErrorCode::InvalidInput;
    QTest::newRow("a name that no file system takes")
        << "Lab" << QString(300, u'x') << ErrorCode::FileUnreadable;
    QTest::newRow("a name below missing folders that no file system takes")
        << "Lab" << QStringLiteral("no/where/") + QString(300, u'x') << ErrorCode::FileNotWritable;
}

void TestFolderLabDirectory::createRefuses()
{
    QFETCH(QString, name);
    QFETCH(QString, folder);
    QFETCH(ErrorCode, code);
    filledLab();
    fs::create_directory(at("full"));
    std::ofstream(at("full") / "file") << "mine";
    const auto before = tests::stateOf(at(""));
    const auto created = m_directory.create(at(folder.toStdString()), name);
    QVERIFY(!created);
    QCOMPARE(created.error().code, code);
    QCOMPARE(tests::stateOf(at("")), before);
}

void TestFolderLabDirectory::noPathIsNoLab()
{
    QCOMPARE(m_directory.create({}, QStringLiteral("Lab")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_directory.open({}).error().code, ErrorCode::InvalidInput);
}

void TestFolderLabDirectory::aFolderThatIsNotUtf8IsRefused()
{
    // It could be made, but never opened again.
    const auto created = m_directory.create(at("L\xfc") / "lab", QStringLiteral("Lab"));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::InvalidInput);
    QVERIFY(!fs::exists(at("L\xfc")));
}

void TestFolderLabDirectory::whatAKilledCreationLeftIsRemoved()
{
    const auto ageMark = [](const fs::path& folder) {
        for (const auto& entry : fs::directory_iterator(folder))
            fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(1));
    };
    const fs::path left = at("lab.new-12345678");
    fs::create_directory(left);
    QVERIFY(FolderHold::take(left));
    fs::create_directory(left / "originals");
    ageMark(left);
    const fs::path held = at("lab.new-87654321");
    fs::create_directory(held);
    const auto hold = FolderHold::take(held);
    QVERIFY(hold);
    ageMark(held);
    const fs::path young = at("lab.new-11111111");
    fs::create_directory(young);
    QVERIFY(FolderHold::take(young));
    QVERIFY(m_directory.create(at("lab"), QStringLiteral("Lab")));
    QVERIFY(!fs::exists(left));
    QVERIFY(fs::exists(held) && fs::exists(young));
}

void TestFolderLabDirectory::whatPeopleHaveIsNeverSwept_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("called like a draft") << "lab.new-12345678";
    QTest::newRow("beginning like a draft") << "lab.new-version of 2026";
    QTest::newRow("called like a copy") << "semblance-lab-abcdef";
}

void TestFolderLabDirectory::whatPeopleHaveIsNeverSwept()
{
    QFETCH(QString, name);
    const fs::path theirs = at(name.toStdString());
    QVERIFY(m_directory.create(theirs, QStringLiteral("Theirs")));
    const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(1000);
    for (const auto& entry : fs::recursive_directory_iterator(theirs))
        fs::last_write_time(entry, longAgo);
    fs::last_write_time(theirs, longAgo);
    QVERIFY(m_directory.create(at("lab"), QStringLiteral("Lab")));
    removeAbandonedFolders(at(""), "semblance-lab-");
    QVERIFY(m_directory.open(theirs));
}

void TestFolderLabDirectory::aFailedCreationLeavesNothing()
{
    LabOptions options;
    options.migrations = {{1, "0001_broken", "CREATE TABLE lab (id TEXT); SELECT nothing;"}};
    FolderLabDirectory directory(m_clock, options);
    const auto created = directory.create(at("lab"), QStringLiteral("Lab"));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::StorageFailed);
    QVERIFY(fs::is_empty(at("")));
}

void TestFolderLabDirectory::ofTwoCreatorsOneMakesTheLab()
{
    constexpr int kRounds = 20;
    for (int round = 0; round < kRounds; ++round) {
        const fs::path folder = at("shared " + std::to_string(round));
        std::array<Result<std::unique_ptr<Lab>>, 2> made;
        {
            std::barrier together(2);
            const auto create = [&](std::size_t who) {
                together.arrive_and_wait();
                made[who] = m_directory.create(folder, QString::number(who));
            };
            const std::jthread first(create, 0);
            const std::jthread second(create, 1);
        }
        QVERIFY(made[0].has_value() != made[1].has_value());
        const auto& winner = made[0] ? made[0] : made[1];
        const auto& other = made[0] ? made[1] : made[0];
        QCOMPARE(other.error().code, ErrorCode::LabExists);
        QCOMPARE(m_directory.open(folder).value()->info().id, (*winner)->info().id);
    }
    const auto labs = fs::directory_iterator(at(""));
    QCOMPARE(std::distance(begin(labs), end(labs)), std::ptrdiff_t{kRounds});
}

void TestFolderLabDirectory::whatIsNoLabIsNotFound_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("nothing") << "nowhere";
    QTest::newRow("an empty folder") << "empty";
    QTest::newRow("a folder of photographs") << "photographs";
}

void TestFolderLabDirectory::whatIsNoLabIsNotFound()
{
    QFETCH(QString, folder);
    fs::create_directory(at("empty"));
    fs::create_directory(at("photographs"));
    std::ofstream(at("photographs") / "a.jpg") << "pixels";
    const auto before = tests::stateOf(at(""));
    const auto opened = m_directory.open(at(folder.toStdString()));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::LabNotFound);
    QCOMPARE(opened.error().subject, at(folder.toStdString()).string());
    QCOMPARE(tests::stateOf(at("")), before);
}

void TestFolderLabDirectory::aNewerLabIsNotTouched_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("the marker's format") << "semblanceLab";
    QTest::newRow("the marker's schema") << "schema";
    QTest::newRow("the database alone") << "";
}

void TestFolderLabDirectory::aNewerLabIsNotTouched()
{
    QFETCH(QString, field);
    const fs::path folder = filledLab();
    if (field.isEmpty()) {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        QVERIFY(file->execute("INSERT INTO schema_migration VALUES (99, '0099_later', 'x', 'y')"));
    } else {
        const auto bytes = readFile(folder / "semblance-lab.json").value();
        QJsonObject marker =
            QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                               static_cast<qsizetype>(bytes.size())))
                .object();
        marker.insert(field, 99);
        const QByteArray json = QJsonDocument(marker).toJson();
        std::ofstream(folder / "semblance-lab.json") << json.toStdString();
    }
    const auto before = tests::stateOf(folder);
    const auto opened = m_directory.open(folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::LabNewer);
    QCOMPARE(tests::stateOf(folder), before);
}

void TestFolderLabDirectory::aDamagedLabIsRefused_data()
{
    QTest::addColumn<std::function<void(const fs::path&)>>("damage");
    QTest::addColumn<QString>("file");
    using Damage = std::function<void(const fs::path&)>;
    const auto row = [](const char* name, const char* file, Damage damage) {
        QTest::newRow(name) << std::move(damage) << QString::fromLatin1(file);
    };
    row("the marker is text", "semblance-lab.json",
        [](const fs::path& lab) { std::ofstream(lab / "semblance-lab.json") << "hello"; });
    row("the marker is empty", "semblance-lab.json",
        [](const fs::path& lab) { std::ofstream(lab / "semblance-lab.json").flush(); });
    row("the marker lacks its fields", "semblance-lab.json", [](const fs::path& lab) {
        std::ofstream(lab / "semblance-lab.json") << "{\"semblanceLab\": 1}";
    });
    row("the marker is missing", "semblance-lab.json",
        [](const fs::path& lab) { fs::remove(lab / "semblance-lab.json"); });
    row("the marker is another lab's", "lab.sqlite", [](const fs::path& lab) {
        std::ofstream(lab / "semblance-lab.json")
            << R"({"semblanceLab": 1, "schema": 1, "id": "other", "name": "Other"})";
    });
    row("the database is missing", "lab.sqlite",
        [](const fs::path& lab) { fs::remove(lab / "lab.sqlite"); });
    row("the database is empty", "lab.sqlite",
        [](const fs::path& lab) { fs::resize_file(lab / "lab.sqlite", 0); });
    row("the database is cut off", "lab.sqlite", [](const fs::path& lab) {
        fs::resize_file(lab / "lab.sqlite", fs::file_size(lab / "lab.sqlite") / 2);
    });
    row("the database's first bytes are overwritten", "lab.sqlite", [](const fs::path& lab) {
        std::fstream(lab / "lab.sqlite", std::ios::in | std::ios::out | std::ios::binary)
            << "not a database at all";
    });
    row("pages in the middle are overwritten", "lab.sqlite", [](const fs::path& lab) {
        const auto size = static_cast<std::streamoff>(fs::file_size(lab / "lab.sqlite"));
        std::fstream file(lab / "lab.sqlite", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096);
        file << std::string(static_cast<std::size_t>(size - 4096), '\x5a');
    });
    row("another program's database", "lab.sqlite", [](const fs::path& lab) {
        fs::remove(lab / "lab.sqlite");
        auto file = SqliteFile::open(lab / "lab.sqlite", SqliteAccess::Create,
                                     std::chrono::milliseconds(0));
        if (!file->execute("CREATE TABLE songs (title TEXT)"))
            qFatal("cannot make a database");
    });
    row("a migration had other statements", "lab.sqlite", [](const fs::path& lab) {
        auto file = SqliteFile::open(lab / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        if (!file->execute("UPDATE schema_migration SET sha256 = 'other'"))
            qFatal("cannot change the record of migrations");
    });
}

void TestFolderLabDirectory::aDamagedLabIsRefused()
{
    QFETCH(std::function<void(const fs::path&)>, damage);
    QFETCH(QString, file);
    const fs::path folder = filledLab();
    damage(folder);
    const auto before = tests::stateOf(folder);
    const auto opened = m_directory.open(folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::LabDamaged);
    QCOMPARE(opened.error().subject, (folder / file.toStdString()).string());
    QVERIFY(!opened.error().detail.empty());
    QCOMPARE(tests::stateOf(folder), before);
}

void TestFolderLabDirectory::aClosedLabIsOneFileWithoutLog()
{
    const fs::path folder = filledLab();
    QVERIFY(!fs::exists(folder / "lab.sqlite-wal"));
    QVERIFY(!fs::exists(folder / "lab.sqlite-shm"));
    QVERIFY(m_directory.open(folder));
    QVERIFY(!fs::exists(folder / "lab.sqlite-wal"));
}

void TestFolderLabDirectory::aLabThatWasNeverClosedOpens()
{
    filledLab();
    {
        // Copied while open, as a killed process would leave it.
        const auto lab = m_directory.open(at("lab"));
        QVERIFY((*lab)->galleries().create(QStringLiteral("Second"), QStringLiteral("s"),
                                           QStringLiteral("l"), QDateTime::currentDateTimeUtc()));
        QVERIFY(fs::file_size(at("lab") / "lab.sqlite-wal") > 0);
        fs::copy(at("lab"), at("copy"), fs::copy_options::recursive);
    }
    const auto copy = m_directory.open(at("copy"));
    QVERIFY(copy);
    QCOMPARE((*copy)->galleries().all()->size(), std::size_t{2});
}

void TestFolderLabDirectory::aWriterAtWorkIsNoDamage()
{
    const fs::path folder = filledLab();
    auto file =
        SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite, std::chrono::seconds(10));
    QVERIFY(file);
    std::atomic<int> rounds = 0;
    std::optional<Error> failed;
    {
        // Pages come and go in the file itself, because every round empties the log into it.
        const std::jthread writer([&](const std::stop_token& stop) {
            for (int round = 0; !stop.stop_requested() && !failed; rounds = ++round) {
                const auto done = file->execute(
                    round % 2 == 0
                        ? "WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n "
                          "WHERE v < 300) INSERT INTO enrolment_problem SELECT 1, v, "
                          "hex(randomblob(800)), '', '', '', '', '', '[]' FROM n;"
                          "PRAGMA wal_checkpoint(TRUNCATE);"
                        : "DELETE FROM enrolment_problem; PRAGMA wal_checkpoint(TRUNCATE);");
                if (!done && done.error().code != ErrorCode::LabBusy)
                    failed = done.error();
            }
        });
        constexpr int kOpenings = 200;
        constexpr int kRounds = 20;
        for (int i = 0; (i < kOpenings || rounds < kRounds) && !failed; ++i) {
            const auto opened = m_directory.open(folder);
            QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        }
    }
    QVERIFY2(!failed, failed ? failed->detail.c_str() : "");
}

void TestFolderLabDirectory::aRestoredBackupGetsItsLogBack()
{
    const fs::path folder = filledLab();
    const auto modeOf = [&folder] {
        return SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadOnly,
                                std::chrono::milliseconds(0))
            ->rows("PRAGMA journal_mode")
            ->front()
            .front();
    };
    {
        auto file = SqliteFile::open(folder / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        QVERIFY(file->execute("PRAGMA journal_mode=DELETE"));
    }
    QCOMPARE(modeOf(), std::string("delete"));
    const auto lab = m_directory.open(folder);
    QVERIFY(lab);
    QCOMPARE((*lab)->galleries().all()->size(), std::size_t{1});
    QCOMPARE(modeOf(), std::string("wal"));
}

void TestFolderLabDirectory::aDamagedDatabaseNamesItsNewestGoodBackup_data()
{
    using Change = std::function<void(const fs::path&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("named");
    const QString older = QStringLiteral("backups/lab-before-0003_a-20260101T000000.000Z.sqlite");
    const QString newer = QStringLiteral("backups/lab-before-0002_b-20260102T000000.000Z.sqlite");
    QTest::newRow("the newest") << Change([](const fs::path&) {}) << newer;
    QTest::newRow("the newest is damaged too") << Change([newer](const fs::path& lab) {
        fs::resize_file(lab / newer.toStdString(), 5000);
    }) << older;
    QTest::newRow("the newest is another lab's") << Change([newer](const fs::path& lab) {
        auto file = SqliteFile::open(lab / newer.toStdString(), SqliteAccess::ReadWrite,
                                     std::chrono::milliseconds(0));
        if (!file->execute("UPDATE lab SET id = 'other'"))
            qFatal("cannot change the backup");
    }) << older;
    QTest::newRow("none is left") << Change([](const fs::path& lab) {
        fs::remove_all(lab / "backups");
    }) << QString();
}

void TestFolderLabDirectory::aDamagedDatabaseNamesItsNewestGoodBackup()
{
    using Change = std::function<void(const fs::path&)>;
    QFETCH(Change, change);
    QFETCH(QString, named);
    const fs::path folder = filledLab();
    for (const char* backup : {"lab-before-0003_a-20260101T000000.000Z.sqlite",
                               "lab-before-0002_b-20260102T000000.000Z.sqlite"})
        fs::copy_file(folder / "lab.sqlite", folder / "backups" / backup);
    std::ofstream(folder / "backups" / "notes.sqlite") << "mine";
    fs::create_directory(folder / "damaged");
    change(folder);
    fs::resize_file(folder / "lab.sqlite", 5000);
    const auto before = tests::stateOf(folder);
    const auto opened = m_directory.open(folder);
    QVERIFY(!opened);
    QCOMPARE(tests::stateOf(folder), before);
    QMap<QString, QString> facts;
    for (const ErrorFact& fact : opened.error().facts)
        facts.insert(QString::fromStdString(fact.key), QString::fromStdString(fact.value));
    QCOMPARE(facts.value(QStringLiteral("backup")), named);
    QCOMPARE(facts.value(QStringLiteral("labFolder")), QString::fromStdString(folder.string()));
    QCOMPARE(facts.value(QStringLiteral("aside")), QStringLiteral("damaged-2"));
}

QTEST_GUILESS_MAIN(TestFolderLabDirectory)
#include "tst_FolderLabDirectory.moc"
