// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "foundation/FileLock.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/resource.h>

using namespace semblance;
using namespace semblance::tests;

/// bench search, on stores that are small.
class tst_CliBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = m_cli.freshPath(QStringLiteral("bench"));
        QVERIFY(QDir(m_folder).removeRecursively() && QDir().mkpath(m_folder));
    }
    void figuresAsJson();
    void severalEnginesForPeople();
    void whatAKilledRunLeftIsRemoved();
    void whatIsNotAKilledRunsStays_data();
    void whatIsNotAKilledRunsStays();
    void aDiskThatFillsUpMeanwhile();
    void whatIsRefused_data();
    void whatIsRefused();

private:
    CliResult bench(const QStringList& arguments) const
    {
        QStringList all = {QStringLiteral("bench"), QStringLiteral("search")};
        if (!arguments.contains(QStringLiteral("--folder")))
            all << QStringLiteral("--folder") << m_folder;
        return m_cli.run(all + arguments);
    }
    CliResult smallBench() const
    {
        return bench({QStringLiteral("--people"), QStringLiteral("300"), QStringLiteral("--dim"),
                      QStringLiteral("64"), QStringLiteral("--rounds"), QStringLiteral("1")});
    }
    /// Of the folder that a run has made for its store.
    QString lockOfRun() const
    {
        const QStringList folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return folders.isEmpty()
                   ? QString()
                   : QDir(m_folder).filePath(folders.front() + QLatin1String("/lock"));
    }
    bool isFolderEmpty() const
    {
        return QDir(m_folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    CliRunner m_cli;
    QString m_folder;
};

void tst_CliBench::figuresAsJson()
{
    const CliResult result =
        bench({QStringLiteral("--people"), QStringLiteral("20000"), QStringLiteral("--dim"),
               QStringLiteral("128"), QStringLiteral("--rounds"), QStringLiteral("2"),
               QStringLiteral("--json"), QStringLiteral("--check")});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject json = result.json();
    QCOMPARE(json.value(QLatin1String("people")).toInt(), 20000);
    QCOMPARE(json.value(QLatin1String("dim")).toInt(), 128);
    QCOMPARE(json.value(QLatin1String("bytes_scanned")).toInt(), 20000 * 136);
    for (const char* figure :
         {"open_ms", "search_ms", "read_gb_per_s", "resident_mib", "first_search_ms"})
        QVERIFY2(json.value(QLatin1String(figure)).toDouble() > 0, figure);
    QVERIFY(!json.value(QLatin1String("isa")).toString().isEmpty());
    QVERIFY(json.value(QLatin1String("equals_exhaustive")).toBool());
    QVERIFY(isFolderEmpty());
}

void tst_CliBench::severalEnginesForPeople()
{
    const CliResult result =
        bench({QStringLiteral("--people"), QStringLiteral("3000"), QStringLiteral("--dim"),
               QStringLiteral("128,512"), QStringLiteral("--probes"), QStringLiteral("5"),
               QStringLiteral("--rounds"), QStringLiteral("1")});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains("3000 people, 128 + 512 numbers each, 5 probes at once"));
    QVERIFY(result.output.contains("plain reading"));
    QVERIFY(isFolderEmpty());
}

/// A store of many people is as large as a disk.
void tst_CliBench::whatAKilledRunLeftIsRemoved()
{
    const auto killed = m_cli.start(
        {QStringLiteral("bench"), QStringLiteral("search"), QStringLiteral("--folder"), m_folder,
         QStringLiteral("--people"), QStringLiteral("3000"), QStringLiteral("--dim"),
         QStringLiteral("64"), QStringLiteral("--rounds"), QStringLiteral("900000000")});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(lockOfRun()).size() > 0, 30'000);
    const QString folder = QFileInfo(lockOfRun()).path();
    // It is in use.
    const CliResult beside = smallBench();
    QCOMPARE(beside.exitCode, 0);
    QVERIFY2(!beside.errors.contains("Removed"), beside.errors.constData());
    QVERIFY(QFileInfo::exists(folder));
    killed->kill();
    QVERIFY(killed->waitForFinished());
    QVERIFY(QFileInfo::exists(folder));
    const CliResult after = smallBench();
    QCOMPARE(after.exitCode, 0);
    QVERIFY2(after.errors.contains("runs that were killed had left it: " + folder.toUtf8()),
             after.errors.constData());
    QVERIFY(isFolderEmpty());
}

void tst_CliBench::whatIsNotAKilledRunsStays_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("lock");
    QTest::addColumn<QString>("more");
    QTest::addColumn<bool>("isHeld");
    const QString name = QStringLiteral("semblance-bench-Ab12Cd");
    const QString store = QStringLiteral("templates");
    QTest::newRow("in use") << name << QByteArray("77") << store << true;
    QTest::newRow("just being made") << name << QByteArray() << store << false;
    QTest::newRow("with something else in it")
        << name << QByteArray("77") << QStringLiteral("thesis.txt") << false;
    QTest::newRow("of another name")
        << QStringLiteral("semblance-bench-results") << QByteArray("77") << store << false;
}

void tst_CliBench::whatIsNotAKilledRunsStays()
{
    QFETCH(QString, folder);
    QFETCH(QByteArray, lock);
    QFETCH(QString, more);
    QFETCH(bool, isHeld);
    const QDir place(m_folder + QLatin1Char('/') + folder);
    QVERIFY(QDir().mkpath(place.path()));
    for (const QString& file : {QStringLiteral("lock"), more}) {
        QFile made(place.filePath(file));
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(lock);
    }
    const auto held = isHeld ? FileLock::take(place.filePath(QStringLiteral("lock")).toStdString())
                             : Result<std::unique_ptr<FileLock>>();
    QVERIFY(held);
    const CliResult result = smallBench();
    QCOMPARE(result.exitCode, 0);
    QVERIFY(QFileInfo::exists(place.filePath(more)));
    QVERIFY2(!result.errors.contains("Removed"), result.errors.constData());
}

/// To a program a limit on the size of files is a full disk.
void tst_CliBench::aDiskThatFillsUpMeanwhile()
{
    const auto run =
        m_cli.prepare({QStringLiteral("bench"), QStringLiteral("search"),
                       QStringLiteral("--folder"), m_folder, QStringLiteral("--people"),
                       QStringLiteral("20000"), QStringLiteral("--dim"), QStringLiteral("512")});
    run->setChildProcessModifier([] {
        const rlimit limit = {1U << 20, 1U << 20};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    run->start();
    QVERIFY(run->waitForFinished());
    const QByteArray errors = run->readAllStandardError();
    QVERIFY2(errors.contains("“" + m_folder.toUtf8() + "”") &&
                 errors.contains("The store of made-up people needs ") &&
                 errors.contains("nothing else was touched") && !errors.contains("unharmed"),
             errors.constData());
    QCOMPARE(run->exitCode(), 3);
    QVERIFY(isFolderEmpty());
}

void tst_CliBench::whatIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const char* arguments, int exitCode,
                        const char* said = "") {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << exitCode
                            << QByteArray(said);
    };
    row("nobody", "--people 0 --dim 128", 2);
    row("no number of people", "--dim 128", 2);
    row("no numbers", "--people 10 --dim 0", 2);
    row("more numbers than there can be", "--people 10 --dim 128,4096", 2, "1 to 2048");
    row("no sizes", "--people 10 --dim ,", 2);
    row("more people than can be counted", "--people 99999999999 --dim 128", 2,
        "--people takes a whole number from 1 to 999,999,999.");
    row("more rounds than can be counted", "--people 9 --dim 128 --rounds 4000000000", 2,
        "--rounds takes a whole number from 1 to 999,999,999.");
    row("a longer list than there can be", "--people 9 --dim 128 --limit 5000", 2, "1 to 1000");
    row("more engines than a store has columns for",
        "--people 10 --dim 64,64,64,64,64,64,64,64,64,64,64,64,64", 2,
        "--dim takes 1 to 12 whole numbers from 1 to 2048");
    row("a size that is not there", "--people 10 --dim 128,,512", 2, "--dim takes 1 to 12");
    row("nothing behind a comma", "--people 10 --dim 128,", 2, "--dim takes 1 to 12");
    row("a size of letters", "--people 10 --dim 128,many", 2, "--dim takes 1 to 12");
    row("sizes with a blank between", "--people 10 --dim 128 512", 2, "one value too many");
    row("people twice", "--people 10 --people 20 --dim 128", 2,
        "--people was given more than once.");
    row("people of no number", "--dim 128 --people", 2, "--people needs a value.");
    row("a folder that is no disk", "--people 10 --dim 64 --folder /proc", 3, "cannot be written");
    row("more than the disk holds", "--people 900000000 --dim 2048,2048", 3,
        "The store of made-up people needs 18.");
    row("a folder that there is not", "--people 10 --dim 64 --folder /nowhere/at/all", 3);
}

void tst_CliBench::whatIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const CliResult result = bench(arguments);
    QCOMPARE(result.exitCode, exitCode);
    QFETCH(QByteArray, said);
    QVERIFY2(!result.errors.isEmpty() && result.errors.contains(said),
             result.errors.constData());
    QVERIFY(isFolderEmpty());
}

QTEST_GUILESS_MAIN(tst_CliBench)
#include "tst_CliBench.moc"
