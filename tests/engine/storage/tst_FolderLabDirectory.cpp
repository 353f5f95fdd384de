// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "storage/lab/FolderLabDirectory.h"
#include "storage/sqlite/SqliteFile.h"
#include "support/FolderState.h"
#include "support/TestLab.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <functional>

using namespace semblance;
using namespace semblance::storage;
using semblance::casework::Lab;
using semblance::tests::bytesOf;
using semblance::tests::sampleReference;
namespace fs = std::filesystem;

class TestFolderLabDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void aNewLabCanBeOpenedAgain();
    void anEmptyFolderBecomesALab();
    void createRefuses_data();
    void createRefuses();
    void aFailedCreationLeavesNothing();
    void whatIsNoLabIsNotFound_data();
    void whatIsNoLabIsNotFound();
    void aNewerLabIsNotTouched_data();
    void aNewerLabIsNotTouched();
    void aDamagedLabIsRefused_data();
    void aDamagedLabIsRefused();
    void aClosedLabIsOneFileWithoutLog();
    void aLabThatWasNeverClosedOpens();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();

private:
    fs::path at(const std::string& name) const
    {
        return fs::path(m_place->path().toStdString()) / name;
    }
    /// A closed lab with a gallery, a reference and its original.
    fs::path filledLab();

    std::unique_ptr<QTemporaryDir> m_place;
    tests::SetClock m_clock;
    FolderLabDirectory m_directory{m_clock};
};

fs::path TestFolderLabDirectory::filledLab()
{
    auto lab = m_directory.create(at("lab"), QStringLiteral("Test lab")).value();
    const auto gallery = lab->galleries()
                             .create(QStringLiteral("Custody"), QStringLiteral("s"),
                                     QStringLiteral("l"), QDateTime::currentDateTimeUtc())
                             .value();
    auto added = sampleReference(QStringLiteral("anna"), 1);
    added.reference.original = lab->originals().put(bytesOf("original")).value();
    if (!lab->galleries().addReference(gallery.id, added.reference, added.templates))
        qFatal("cannot fill a lab");
    return at("lab");
}

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
    QTest::newRow("a folder that is not there") << "Lab"
                                                << "no/where/new" << ErrorCode::FileNotWritable;
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

void TestFolderLabDirectory::checkFindsWhatIsWrong_data()
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
    }) << QStringList{QStringLiteral("labDamaged"), QStringLiteral("labDamaged")};
}

void TestFolderLabDirectory::checkFindsWhatIsWrong()
{
    QFETCH(std::function<void(const fs::path&)>, damage);
    QFETCH(QStringList, codes);
    const fs::path folder = filledLab();
    damage(folder);
    const auto lab = m_directory.open(folder);
    QVERIFY(lab);
    const auto faults = (*lab)->check({});
    QVERIFY(faults);
    QStringList found;
    for (const Error& fault : *faults)
        found << QString::fromLatin1(name(fault.code).data());
    QCOMPARE(found, codes);
    StopSource stop;
    stop.request_stop();
    QCOMPARE((*lab)->check(stop.get_token()).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestFolderLabDirectory)
#include "tst_FolderLabDirectory.moc"
