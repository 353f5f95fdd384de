// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/EvaluationPlace.h"

#include <QFile>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// Lists of images that say too much or too little.
class tst_CliEvaluateLists : public EvaluationPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesOnBothSidesAreSaid();
    void whatIsSaidTwiceCountsOnce();
    void badProbes_data();
    void badProbes();
    void badInput_data();
    void badInput();
};

void tst_CliEvaluateLists::initTestCase()
{
    if (const char* reason = layOut())
        QSKIP(reason);
}

/// Figures of images that are on both sides are no figures of the engine.
void tst_CliEvaluateLists::filesOnBothSidesAreSaid()
{
    writeSearches("A,p0_0001.jpg\n", "A,p0_0001.jpg\nA,p0_0002.jpg\n", "E,p4_0001.jpg\n");
    QVERIFY(identify({QStringLiteral("--comparisons")}).exitCode == 0);
    QVERIFY(QFile::exists(path(QStringLiteral("out/comparisons.csv"))));
    QVERIFY(QFile::exists(path(QStringLiteral("out/probes.csv"))));
    const CliResult searches = identify();
    QVERIFY2(searches.exitCode == 0, searches.errors.constData());
    QVERIFY2(notes().contains(QStringLiteral("1 of 3 probes")), qPrintable(notes()));
    // The run before this wrote them.
    QVERIFY(!QFile::exists(path(QStringLiteral("out/comparisons.csv"))));
    QVERIFY(!QFile::exists(path(QStringLiteral("out/probes.csv"))));
    write(QStringLiteral("self.csv"),
          "a,b,same\np0_0001.jpg,p0_0001.jpg,1\np0_0001.jpg,p4_0001.jpg,0\n");
    const CliResult pairs = verify(path(QStringLiteral("self.csv")));
    QVERIFY2(pairs.exitCode == 0, pairs.errors.constData());
    QVERIFY2(notes().contains(QStringLiteral("1 of 2 pairs")), qPrintable(notes()));
}

/// Comparisons that are counted twice make bounds too narrow.
void tst_CliEvaluateLists::whatIsSaidTwiceCountsOnce()
{
    write(QStringLiteral("twice.csv"),
          "a,b,same\np0_0001.jpg,p0_0002.jpg,1\np0_0001.jpg,p1_0001.jpg,0\n"
          "p0_0002.jpg,./p0_0001.jpg,yes\n");
    const CliResult pairs = verify(QStringLiteral("twice.csv"));
    QVERIFY2(pairs.exitCode == 0, pairs.errors.constData());
    QCOMPARE(report().value(QStringLiteral("mated")).toInt(), 1);
    const QString said = path(QStringLiteral("twice.csv")) + QStringLiteral("” repeats another");
    QVERIFY2(notes().contains(said) && notes().contains(QStringLiteral("line 4 (as line 2)")),
             qPrintable(notes()));
    writeSearches("A,p0_0001.jpg\nB,p1_0001.jpg\n",
                  "A,p0_0002.jpg\nB,p1_0002.jpg\nA,p0_0002.jpg\nA,./p0_0002.jpg\n",
                  "E,p4_0001.jpg\n");
    const CliResult searches = identify();
    QVERIFY2(searches.exitCode == 0, searches.errors.constData());
    QCOMPARE(report().value(QStringLiteral("mated")).toInt(), 2);
    QVERIFY2(notes().contains(QStringLiteral("line 4 (as line 2), line 5 (as line 2)")),
             qPrintable(notes()));
}

void tst_CliEvaluateLists::badProbes_data()
{
    QTest::addColumn<QByteArray>("mated");
    QTest::addColumn<QByteArray>("nonMated");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("said");
    const QByteArray known = "A,p0_0002.jpg\n";
    const QByteArray other = "D,p1_0001.jpg\n";
    const auto row = [](const char* name, const QByteArray& mated, const QByteArray& nonMated,
                        const char* list, const char* said) {
        QTest::newRow(name) << mated << nonMated << QString::fromUtf8(list)
                            << QString::fromUtf8(said);
    };
    row("mated and not", known, other + "C,./p0_0002.jpg\n", "nonmated.csv",
        "line 3: “./p0_0002.jpg” is a mated probe too, in line 2");
    row("mated of nobody", known + "Z,p2_0001.jpg\n", other, "mated.csv", "line 3: subject “Z”");
    row("not mated of somebody", known, other + "A,p2_0001.jpg\n", "nonmated.csv",
        "line 3: subject “A”");
    row("a probe of two people", known + "A,p1_0002.jpg\nB,p1_0002.jpg\n", "C,p2_0001.jpg\n",
        "mated.csv", "line 4: “p1_0002.jpg” is said to show “B”, and “A” in line 3");
    row("an enrolled image of somebody else", known, "C,./p0_0001.jpg\n", "nonmated.csv",
        "line 2: “./p0_0001.jpg” is said to show “C”, and “A” in line 2 of “");
    row("a copy of an enrolled image as somebody else", known, "C,copy.jpg\n", "nonmated.csv",
        "line 2: “copy.jpg”, of “C”, is the same file (same SHA-256) as “p0_0001.jpg”");
    row("elsewhere", known, "D,../p1_0001.jpg\n", "nonmated.csv",
        "line 2: “../p1_0001.jpg” lies outside");
}

void tst_CliEvaluateLists::badProbes()
{
    QFETCH(QByteArray, mated);
    QFETCH(QByteArray, nonMated);
    QFETCH(QString, list);
    QFETCH(QString, said);
    writeSearches("A,p0_0001.jpg\nB,p3_0001.jpg\n", "" + mated, "" + nonMated);
    const CliResult result = identify();
    QCOMPARE(result.exitCode, 2);
    const QString message = result.error().value(QStringLiteral("message")).toString();
    QVERIFY2(message.contains(said) && message.contains(list), qPrintable(message));
}

void tst_CliEvaluateLists::badInput_data()
{
    QTest::addColumn<QByteArray>("pairs");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("named");
    const QStringList plain;
    QTest::newRow("empty list") << QByteArray() << plain << "invalidInput"
                                << "bad.csv";
    QTest::newRow("no pair") << QByteArray("a,b,same\n") << plain << "invalidInput"
                             << "bad.csv";
    QTest::newRow("a column is missing")
        << QByteArray("a,b\np0_0001.jpg,p0_0002.jpg\n") << plain << "invalidInput"
        << "same";
    QTest::newRow("neither same nor different")
        << QByteArray("a,b,same\np0_0001.jpg,p0_0002.jpg,perhaps\n") << plain << "invalidInput"
        << "line 2: \\\"same\\\" is neither";
    QTest::newRow("a value is missing")
        << QByteArray("a,b,same\np0_0001.jpg,,1\n") << plain << "invalidInput"
        << "missing";
    QTest::newRow("an image is missing")
        << QByteArray("a,b,same\np0_0001.jpg,absent.jpg,1\n") << plain << "invalidInput"
        << "line 2: “absent.jpg” does not exist below";
    const QByteArray good = "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n";
    QTest::newRow("an image above the folder")
        << good + QByteArray("p0_0001.jpg,../p0_0002.jpg,1\n") << plain << "invalidInput"
        << "line 3: “../p0_0002.jpg” lies outside";
    QTest::newRow("an image of the root")
        << good + QByteArray("/p0_0001.jpg,p0_0002.jpg,1\n") << plain << "invalidInput"
        << "line 3: “/p0_0001.jpg” lies outside";
    QTest::newRow("a person of LFW's above the folder")
        << QByteArray("1\n../p0\t1\t2\np0\t1\tp1\t2\n") << plain << "invalidInput"
        << "line 2: “../p0/../p0_0001.jpg” lies outside";
    QTest::newRow("a pair and its contrary")
        << good + QByteArray("p0_0003.jpg,p0_0004.jpg,1\n./p0_0002.jpg,p0_0001.jpg,0\n") << plain
        << "invalidInput"
        << "line 4: it contradicts line 2";
    QTest::newRow("a pair that two others contradict")
        << good + QByteArray("p0_0003.jpg,p0_0002.jpg,1\np0_0004.jpg,p0_0003.jpg,0\n"
                             "p0_0003.jpg,p0_0001.jpg,0\n")
        << plain << "invalidInput"
        << "line 5: it says that “p0_0003.jpg” and “p0_0001.jpg” show two people; by lines 2 and 3";
    QTest::newRow("the same before the others")
        << QByteArray("a,b,same\np0_0001.jpg,p0_0003.jpg,0\np0_0001.jpg,p0_0002.jpg,1\n"
                      "p0_0002.jpg,p0_0003.jpg,1\n")
        << plain << "invalidInput"
        << "line 2: it says that “p0_0001.jpg” and “p0_0003.jpg” show two people; by lines 3 and 4";
    QTest::newRow("a copy as somebody else")
        << good + QByteArray("p0_0001.jpg,copy.jpg,0\n") << plain << "invalidInput"
        << "line 3: “p0_0001.jpg” and “copy.jpg” are said to show two people and are the same";
    QTest::newRow("a copy as somebody else by way of another pair")
        << good + QByteArray("p0_0002.jpg,copy.jpg,0\n") << plain << "invalidInput"
        << "line 3: it says that “p0_0002.jpg” and “copy.jpg” show two people; by lines 2 together";
    QTest::newRow("two people of LFW's with one name")
        << QByteArray("1\np0\t1\t2\np0\t1\tp0\t2\n") << plain << "invalidInput"
        << "line 3: a pair of two people names “p0” twice";
    QTest::newRow("another person than itself")
        << good + QByteArray("p0_0001.jpg,p0_0001.jpg,0\n") << plain << "invalidInput"
        << "line 3";
    QTest::newRow("a recipe that is no JSON")
        << good << QStringList{QStringLiteral("--degrade"), path(QStringLiteral("bad.csv"))}
        << "invalidInput"
        << "no recipe that makes images poor: not JSON";
    QTest::newRow("no such recipe")
        << QByteArray("a,b,same\np0_0001.jpg,p0_0002.jpg,1\n")
        << QStringList{QStringLiteral("--degrade"), QStringLiteral("muddy")} << "invalidInput"
        << "blurred, cctv-14";
}

void tst_CliEvaluateLists::badInput()
{
    QFETCH(QByteArray, pairs);
    QFETCH(QStringList, more);
    QFETCH(QString, code);
    QFETCH(QString, named);
    write(QStringLiteral("bad.csv"), pairs);
    const CliResult result = verify(QStringLiteral("bad.csv"), more);
    QVERIFY(result.exitCode != 0);
    QCOMPARE(result.errorCode(), code);
    QVERIFY2(result.errors.contains(named.toUtf8()), result.errors.constData());
}

QTEST_GUILESS_MAIN(tst_CliEvaluateLists)
#include "tst_CliEvaluateLists.moc"
