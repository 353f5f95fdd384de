// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlConnections.h"
#include "storage/sqlite/SqliteDatabase.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <latch>
#include <thread>

using namespace semblance;
using namespace semblance::storage;
namespace fs = std::filesystem;

class TestSqlConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aThreadKeepsItsConnection();
    void anEndedThreadLeavesNone();
    void closingLeavesNone();
    void settingsHoldOnEveryConnection();
    void aTransactionIsUndoneUnlessCommitted();
    void aSecondWriterWaitsThenIsToldBusy();
    void aReadOnlyDatabaseRefusesWriting();
    void aMissingDatabaseIsNotMade();

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "a%b?c#d ü.sqlite"; }
    std::unique_ptr<SqlConnections> connect(SqliteAccess access = SqliteAccess::ReadWrite) const
    {
        constexpr std::chrono::milliseconds kBusyTimeout{50};
        return std::make_unique<SqlConnections>(
            std::make_unique<SqliteDatabase>(file(), access, kBusyTimeout));
    }
    static qint64 number(const SqlSession& session, const QString& sql)
    {
        auto query = session.run(sql).value();
        return session.next(query).value() ? query.value(0).toLongLong() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqlConnections::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = SqliteFile::open(file(), SqliteAccess::Create, std::chrono::milliseconds(0));
    QVERIFY(made);
    QVERIFY(made->execute("PRAGMA journal_mode=WAL; CREATE TABLE t (a INTEGER)"));
}

void TestSqlConnections::cleanup()
{
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void TestSqlConnections::aThreadKeepsItsConnection()
{
    const auto connections = connect();
    QVERIFY(connections->session());
    QVERIFY(connections->session());
    QCOMPARE(connections->count(), std::size_t{1});
}

void TestSqlConnections::anEndedThreadLeavesNone()
{
    const auto connections = connect();
    QVERIFY(connections->session());
    bool hasWorked = false;
    std::jthread([&] {
        hasWorked = connections->session().has_value() && connections->count() == 2;
    }).join();
    QVERIFY(hasWorked);
    QCOMPARE(connections->count(), std::size_t{1});
}

void TestSqlConnections::closingLeavesNone()
{
    auto connections = connect();
    std::latch connected(1);
    std::latch closed(1);
    std::jthread other([&] {
        static_cast<void>(connections->session());
        connected.count_down();
        closed.wait();
    });
    connected.wait();
    QCOMPARE(connections->count(), std::size_t{1});
    connections.reset();
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    closed.count_down();
}

void TestSqlConnections::settingsHoldOnEveryConnection()
{
    const auto connections = connect();
    const auto check = [&connections] {
        const SqlSession session = connections->session().value();
        constexpr qint64 kFull = 2;
        return number(session, QStringLiteral("PRAGMA foreign_keys")) == 1 &&
               number(session, QStringLiteral("PRAGMA synchronous")) == kFull &&
               number(session, QStringLiteral("PRAGMA busy_timeout")) == 50 &&
               number(session, QStringLiteral("PRAGMA trusted_schema")) == 0;
    };
    QVERIFY(check());
    bool isSetElsewhere = false;
    std::jthread([&] { isSetElsewhere = check(); }).join();
    QVERIFY(isSetElsewhere);
}

void TestSqlConnections::aTransactionIsUndoneUnlessCommitted()
{
    const auto connections = connect();
    const SqlSession session = connections->session().value();
    {
        const auto dropped = SqlTransaction::begin(session);
        QVERIFY(dropped);
        QVERIFY(session.run(QStringLiteral("INSERT INTO t VALUES (1)")));
    }
    QCOMPARE(number(session, QStringLiteral("SELECT count(*) FROM t")), qint64{0});
    auto kept = SqlTransaction::begin(session);
    QVERIFY(session.run(QStringLiteral("INSERT INTO t VALUES (?)"), {2}));
    QVERIFY(kept->commit());
    QCOMPARE(number(session, QStringLiteral("SELECT count(*) FROM t")), qint64{1});
}

void TestSqlConnections::aSecondWriterWaitsThenIsToldBusy()
{
    const auto connections = connect();
    const SqlSession session = connections->session().value();
    const auto first = SqlTransaction::begin(session);
    QVERIFY(first);
    Error error;
    bool canRead = false;
    std::jthread([&] {
        const SqlSession other = connections->session().value();
        canRead = number(other, QStringLiteral("SELECT count(*) FROM t")) == 0;
        const auto second = SqlTransaction::begin(other);
        if (!second)
            error = second.error();
    }).join();
    QVERIFY(canRead);
    QCOMPARE(error.code, ErrorCode::LabBusy);
    QCOMPARE(error.subject, file().string());
}

void TestSqlConnections::aReadOnlyDatabaseRefusesWriting()
{
    const auto connections = connect(SqliteAccess::Immutable);
    const SqlSession session = connections->session().value();
    QCOMPARE(number(session, QStringLiteral("SELECT count(*) FROM t")), qint64{0});
    const auto transaction = SqlTransaction::begin(session);
    QVERIFY(!transaction);
    QCOMPARE(transaction.error().code, ErrorCode::LabReadOnly);
    const auto written = session.run(QStringLiteral("INSERT INTO t VALUES (1)"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::LabReadOnly);
}

void TestSqlConnections::aMissingDatabaseIsNotMade()
{
    fs::remove(file());
    const auto connections = connect();
    const auto session = connections->session();
    QVERIFY(!session);
    QCOMPARE(session.error().subject, file().string());
    QVERIFY(!fs::exists(file()));
    QCOMPARE(connections->count(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestSqlConnections)
#include "tst_SqlConnections.moc"
