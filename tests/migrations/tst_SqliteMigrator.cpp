// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/crypto/Sha256.h"
#include "storage/sqlite/SqliteMigrations.h"
#include "storage/sqlite/SqliteMigrator.h"

#include <QTemporaryDir>
#include <QTest>

#include <span>

using namespace semblance;
using namespace semblance::storage;
namespace fs = std::filesystem;

namespace {

const Migration kFirst{1, "0001_first", "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT) STRICT;"};

} // namespace

class TestSqliteMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_file.reset(); }

    void releasedMigrationsNeverChange_data();
    void releasedMigrationsNeverChange();
    void theShippedMigrationsApply();
    void statementsAreSeparatedBySqliteItself_data();
    void statementsAreSeparatedBySqliteItself();
    void aFailingMigrationLeavesNothing_data();
    void aFailingMigrationLeavesNothing();
    void anUnexpectedRecordIsRefused_data();
    void anUnexpectedRecordIsRefused();
    void aBackupHoldsEverything();
    void aBackupReplacesNothing();
    void aBackupOfADamagedFileIsRefused();

private:
    fs::path at(const char* name) const { return fs::path(m_place->path().toStdString()) / name; }

    std::unique_ptr<QTemporaryDir> m_place;
    std::optional<SqliteFile> m_file;
};

void TestSqliteMigrator::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_file.emplace(
        SqliteFile::open(at("a.sqlite"), SqliteAccess::Create, std::chrono::milliseconds(0))
            .value());
    QVERIFY(m_file->execute("PRAGMA application_id=" + std::to_string(kApplicationId) +
                            "; PRAGMA journal_mode=WAL;"));
}

void TestSqliteMigrator::releasedMigrationsNeverChange_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("sha256");
    // A change needs a new migration, not a new number here.
    QTest::newRow("0001_lab") << 1
                              << "b18c636b5d6933660b265323d9d334a7c7af88aec3c8f3e3acacdf5f1392231f";
    QTest::newRow("0002_next_mark")
        << 2 << "b82633e07ffa23f55c712d70904c96bd97d1957e50d8197248a420704d208f66";
    QTest::newRow("0003_template_fingerprint")
        << 3 << "b77701896902f7311fd384b9d05b53092790a41b8d685cb276224972c8886af0";
    QTest::newRow("0004_enrolment")
        << 4 << "2722ab5dd1148b7c8bd0202422003fa7ef112f9cd3ffe10f10c19e045b501d82";
    QTest::newRow("0005_intake")
        << 5 << "b7e55bdd7356608bfb5a8accdaa83563146f7e0c8990ad4b4cd3937018e5da61";
    QTest::newRow("0006_gallery_change")
        << 6 << "667b4a702008771aabb7aac1a9b31e716d09c81ed28ce0ad865fb30110ca0977";
}

void TestSqliteMigrator::releasedMigrationsNeverChange()
{
    QFETCH(int, number);
    QFETCH(QString, sha256);
    const Migration& migration = sqliteMigrations()[static_cast<std::size_t>(number - 1)];
    QCOMPARE(migration.number, number);
    QCOMPARE(QByteArray(migration.name.c_str()), QByteArray(QTest::currentDataTag()));
    QCOMPARE(Sha256::of(std::as_bytes(std::span(migration.sql))).hex(), sha256.toStdString());
}

void TestSqliteMigrator::theShippedMigrationsApply()
{
    const auto& all = sqliteMigrations();
    QCOMPARE(pendingMigrations(*m_file, all)->size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].number, static_cast<int>(i + 1));
        QVERIFY(applyMigration(*m_file, all[i], "2026-01-02T03:04:05.000Z"));
    }
    QVERIFY(pendingMigrations(*m_file, all)->empty());
    QVERIFY(m_file->faults()->empty());
    const auto applied = m_file->rows("SELECT number, name, applied_utc FROM schema_migration");
    QCOMPARE(applied->size(), all.size());
    QCOMPARE(applied->front(),
             (std::vector<std::string>{"1", "0001_lab", "2026-01-02T03:04:05.000Z"}));
}

void TestSqliteMigrator::statementsAreSeparatedBySqliteItself_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("answer");
    QTest::newRow("semicolon in a text") << "CREATE TABLE x (t TEXT); INSERT INTO x VALUES ('a;b');"
                                         << "SELECT length(t) FROM x" << 3;
    QTest::newRow("semicolon in a comment")
        << "CREATE TABLE x (t INTEGER); -- one; two\n/* three; */ INSERT INTO x VALUES (4)"
        << "SELECT t FROM x" << 4;
    QTest::newRow("trigger with statements of its own")
        << "CREATE TABLE x (t INTEGER); CREATE TABLE y (t INTEGER);"
           "CREATE TRIGGER z AFTER INSERT ON x BEGIN INSERT INTO y VALUES (1); "
           "INSERT INTO y VALUES (2); END; INSERT INTO x VALUES (0);"
        << "SELECT sum(t) FROM y" << 3;
}

void TestSqliteMigrator::statementsAreSeparatedBySqliteItself()
{
    QFETCH(QString, sql);
    QFETCH(QString, question);
    QFETCH(int, answer);
    QVERIFY(applyMigration(*m_file, {1, "0001_x", sql.toStdString()}, "now"));
    QCOMPARE(m_file->number(question.toStdString()).value(), std::int64_t{answer});
}

void TestSqliteMigrator::aFailingMigrationLeavesNothing_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("wrong at the end")
        << "CREATE TABLE b (id INTEGER); INSERT INTO a VALUES (5, 'x'); "
           "SELEKT 1;";
    QTest::newRow("breaks a rule") << "DELETE FROM a; INSERT INTO a VALUES ('no number', 'x');";
    QTest::newRow("commits by itself") << "CREATE TABLE b (id INTEGER); COMMIT; SELEKT 1;";
    QTest::newRow("rolls back by itself") << "CREATE TABLE b (id INTEGER); ROLLBACK;";
    QTest::newRow("reaches for another file") << "ATTACH 'other.sqlite' AS other;";
    QTest::newRow("leaves a broken link")
        << "CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (99);";
}

void TestSqliteMigrator::aFailingMigrationLeavesNothing()
{
    QFETCH(QString, sql);
    QVERIFY(applyMigration(*m_file, kFirst, "now"));
    QVERIFY(m_file->execute("INSERT INTO a VALUES (1, 'kept')"));
    const Migration second{2, "0002_second", sql.toStdString()};
    const auto applied = applyMigration(*m_file, second, "now");
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::StorageFailed);
    QVERIFY(!m_file->isInTransaction());
    QCOMPARE(m_file->number("SELECT count(*) FROM a WHERE t = 'kept'").value(), std::int64_t{1});
    QCOMPARE(m_file->number("SELECT count(*) FROM a").value(), std::int64_t{1});
    QCOMPARE(m_file->number("SELECT count(*) FROM schema_migration").value(), std::int64_t{1});
    QCOMPARE(m_file->number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").value(),
             std::int64_t{0});
}

void TestSqliteMigrator::anUnexpectedRecordIsRefused_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("other statements")
        << "UPDATE schema_migration SET sha256 = 'other'" << ErrorCode::LabDamaged;
    QTest::newRow("one too many") << "INSERT INTO schema_migration VALUES (2, 'x', 'y', 'z')"
                                  << ErrorCode::LabNewer;
    QTest::newRow("another number")
        << "UPDATE schema_migration SET number = 7" << ErrorCode::LabDamaged;
    QTest::newRow("the record is gone") << "DROP TABLE schema_migration" << ErrorCode::LabDamaged;
    QTest::newRow("another program's mark") << "PRAGMA application_id=1" << ErrorCode::LabDamaged;
}

void TestSqliteMigrator::anUnexpectedRecordIsRefused()
{
    QFETCH(QString, change);
    QFETCH(ErrorCode, code);
    QVERIFY(applyMigration(*m_file, kFirst, "now"));
    QVERIFY(pendingMigrations(*m_file, std::span(&kFirst, 1))->empty());
    QVERIFY(m_file->execute(change.toStdString()));
    const auto pending = pendingMigrations(*m_file, std::span(&kFirst, 1));
    QVERIFY(!pending);
    QCOMPARE(pending.error().code, code);
    QCOMPARE(pending.error().subject, at("a.sqlite").string());
}

void TestSqliteMigrator::aBackupHoldsEverything()
{
    QVERIFY(applyMigration(*m_file, kFirst, "now"));
    QVERIFY(m_file->execute("INSERT INTO a SELECT value, 'row ' || value FROM "
                            "(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 "
                            "FROM n WHERE value < 5000) SELECT value FROM n)"));
    QVERIFY(backUpVerified(*m_file, at("copy.sqlite")));
    auto copy =
        SqliteFile::open(at("copy.sqlite"), SqliteAccess::Immutable, std::chrono::milliseconds(0));
    QCOMPARE(copy->number("SELECT count(*) FROM a").value(), std::int64_t{5000});
    QCOMPARE(copy->rows("SELECT t FROM a WHERE id = 4321")->front().front(),
             std::string("row 4321"));
    QVERIFY(copy->faults()->empty());
    QVERIFY(pendingMigrations(*copy, std::span(&kFirst, 1))->empty());
    QVERIFY(!fs::exists(at("copy.sqlite.part")));
    QVERIFY(!fs::exists(at("copy.sqlite-wal")));
}

void TestSqliteMigrator::aBackupReplacesNothing()
{
    QVERIFY(applyMigration(*m_file, kFirst, "now"));
    QVERIFY(!backUpVerified(*m_file, at("no/where/copy.sqlite")));
    QVERIFY(!fs::exists(at("no")));
    QCOMPARE(m_file->number("SELECT count(*) FROM a").value(), std::int64_t{0});
}

void TestSqliteMigrator::aBackupOfADamagedFileIsRefused()
{
    QVERIFY(applyMigration(*m_file, kFirst, "now"));
    QVERIFY(
        m_file->execute("CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (9)"));
    const auto done = backUpVerified(*m_file, at("copy.sqlite"));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::LabDamaged);
    QVERIFY(!fs::exists(at("copy.sqlite")));
    QVERIFY(!fs::exists(at("copy.sqlite.part")));
}

QTEST_APPLESS_MAIN(TestSqliteMigrator)
#include "tst_SqliteMigrator.moc"
