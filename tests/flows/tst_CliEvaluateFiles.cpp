// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/EvaluationPlace.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace semblance;
using namespace semblance::tests;

/// What an evaluation keeps, writes, and leaves alone.
class tst_CliEvaluateFiles : public EvaluationPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSecondRunTakesTheTemplatesOfTheFirst();
    void withoutRoomForTemplatesItGoesOn();
    void anUnusableFolderOfEverybodysDoesNotStopIt();
    void aFullDiskLeavesNoComparisons();
    void aCancelledRunLeavesNothing();
    void theReportOfAnotherStays();
    void nothingIsSaidBeforeTheReportIsWritten();

private:
    /// A search of the gallery, not yet started, with all comparisons and without kept templates.
    std::unique_ptr<QProcess> prepareIdentification(const QString& out) const;
};

void tst_CliEvaluateFiles::initTestCase()
{
    if (const char* reason = layOut())
        QSKIP(reason);
}

std::unique_ptr<QProcess> tst_CliEvaluateFiles::prepareIdentification(const QString& out) const
{
    return m_cli.prepare(identification(out) + QStringList{QStringLiteral("--no-cache"),
                                                           QStringLiteral("--comparisons"),
                                                           QStringLiteral("--json")});
}

void tst_CliEvaluateFiles::aSecondRunTakesTheTemplatesOfTheFirst()
{
    QVERIFY(verify(QStringLiteral("two.csv")).exitCode == 0);
    const QJsonObject first = report();
    const auto sizes = [this] {
        QStringList all;
        for (const QFileInfo& file : QDir(path(QStringLiteral("cache"))).entryInfoList(QDir::Files))
            all << QStringLiteral("%1 %2").arg(file.fileName()).arg(file.size());
        return all;
    };
    const QStringList before = sizes();
    QVERIFY(verify(QStringLiteral("two.csv")).exitCode == 0);
    QCOMPARE(sizes(), before);
    QJsonObject again = report();
    again.remove(QStringLiteral("times"));
    QJsonObject same = first;
    same.remove(QStringLiteral("times"));
    QCOMPARE(again, same);
    const CliResult uncached = verify(QStringLiteral("two.csv"), {QStringLiteral("--no-cache")});
    QVERIFY(uncached.exitCode == 0);
    QJsonObject fresh = report();
    fresh.remove(QStringLiteral("times"));
    QCOMPARE(fresh, same);
}

void tst_CliEvaluateFiles::withoutRoomForTemplatesItGoesOn()
{
    QVERIFY(verify(QStringLiteral("two.csv")).exitCode == 0);
    QVERIFY2(!notes().contains(QStringLiteral("not kept")), qPrintable(notes()));
    const QString folder = path(QStringLiteral("cache"));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    m_cli.obeyPermissions();
    write(QStringLiteral("more.csv"), "a,b,same\np0_0001.jpg,p1_0001.jpg,0\n");
    const CliResult result =
        verify(QStringLiteral("more.csv"), {QStringLiteral("--degrade"), QStringLiteral("noisy")});
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QVERIFY2(notes().contains(QStringLiteral("not kept for the next run")), qPrintable(notes()));
    QCOMPARE(report().value(QStringLiteral("nonmated")).toInt(), 1);
}

void tst_CliEvaluateFiles::anUnusableFolderOfEverybodysDoesNotStopIt()
{
    write(QStringLiteral("file"), "no folder");
    const auto run = [this](const QStringList& more) {
        CliRunner cli;
        cli.setVariable(QStringLiteral("XDG_CACHE_HOME"), path(QStringLiteral("file")));
        return cli.run(QStringList{QStringLiteral("evaluate"), QStringLiteral("verification"),
                                   QStringLiteral("--pairs"), path(QStringLiteral("two.csv")),
                                   QStringLiteral("--images"), m_folder,
                                   QStringLiteral("--replace"), QStringLiteral("--out"),
                                   path(QStringLiteral("out"))} +
                       more);
    };
    const CliResult result = run({});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QVERIFY2(notes().contains(QStringLiteral("not kept for the next run")), qPrintable(notes()));
    QCOMPARE(report().value(QStringLiteral("mated")).toInt(), 1);
    const QString named = path(QStringLiteral("file/below"));
    const CliResult refused = run({QStringLiteral("--cache"), named});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains(named.toUtf8()), refused.errors.constData());
}

void tst_CliEvaluateFiles::aFullDiskLeavesNoComparisons()
{
    writeSearches("A,p0_0001.jpg\n", "A,p0_0002.jpg\n", "E,p4_0001.jpg\n");
    const auto running = prepareIdentification(QStringLiteral("full"));
    // To a program a file that may not grow is the same.
    running->setChildProcessModifier([] {
        const rlimit none = {0, 0};
        ::setrlimit(RLIMIT_FSIZE, &none);
    });
    running->start();
    QVERIFY(running->waitForFinished(120'000));
    const QByteArray errors = running->readAllStandardError();
    QVERIFY2(errors.contains("diskFull") && errors.contains("comparisons.csv"), errors.constData());
    QVERIFY(running->exitCode() != 0);
    QVERIFY(QDir(path(QStringLiteral("full"))).isEmpty());
}

void tst_CliEvaluateFiles::aCancelledRunLeavesNothing()
{
    writeSearches("A,p0_0001.jpg\nB,p1_0001.jpg\n"
                  "C,p2_0001.jpg\nD,p3_0001.jpg\n",
                  "A,p0_0002.jpg\nB,p1_0002.jpg\n", "E,p4_0001.jpg\n");
    const auto running = prepareIdentification(QStringLiteral("cancelled"));
    running->start();
    QTRY_VERIFY_WITH_TIMEOUT(QDir(path(QStringLiteral("cancelled"))).exists(), 120'000);
    ::kill(pid_t(running->processId()), SIGINT);
    QVERIFY(running->waitForFinished(120'000));
    QCOMPARE(running->exitCode(), 130);
    QVERIFY(QDir(path(QStringLiteral("cancelled"))).isEmpty());
}

/// Of whichever evaluation.
void tst_CliEvaluateFiles::theReportOfAnotherStays()
{
    for (const char* name : {"report.json", "comparisons.csv", "probes.csv", "quality.csv"}) {
        const QString out = path(QStringLiteral("of %1").arg(QLatin1String(name)));
        QVERIFY(QDir().mkpath(out));
        write(QStringLiteral("of %1/%1").arg(QLatin1String(name)), "another's");
        const QStringList arguments{QStringLiteral("evaluate"),   QStringLiteral("verification"),
                                    QStringLiteral("--pairs"),    path(QStringLiteral("two.csv")),
                                    QStringLiteral("--images"),   m_folder,
                                    QString::fromLatin1("--out"), out,
                                    QStringLiteral("--no-cache")};
        const CliResult refused = m_cli.run(arguments + QStringList{QStringLiteral("--json")});
        QCOMPARE(refused.exitCode, 3);
        const QString message = refused.error().value(QStringLiteral("message")).toString();
        QVERIFY2(message.contains(QLatin1String(name)), qPrintable(message));
        QVERIFY2(refused.errors.contains("--replace"), refused.errors.constData());
        QFile kept(out + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("another's"));
        kept.close();
        const CliResult replaced = m_cli.run(arguments + QStringList{QStringLiteral("--replace")});
        QVERIFY2(replaced.exitCode == 0, replaced.errors.constData());
    }
}

void tst_CliEvaluateFiles::nothingIsSaidBeforeTheReportIsWritten()
{
    const QString out = path(QStringLiteral("in the way"));
    QVERIFY(QDir().mkpath(out + QStringLiteral("/report.json")));
    const CliResult result = m_cli.run(
        {QStringLiteral("evaluate"), QStringLiteral("verification"), QStringLiteral("--pairs"),
         path(QStringLiteral("two.csv")), QStringLiteral("--images"), m_folder,
         QStringLiteral("--replace"), QStringLiteral("--out"), out, QStringLiteral("--no-cache")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(!result.output.contains("accuracy"), result.output.constData());
}

QTEST_GUILESS_MAIN(tst_CliEvaluateFiles)
#include "tst_CliEvaluateFiles.moc"
