// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/EvaluationPlace.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// evaluate identification, on the packaged photographs.
class tst_CliEvaluateSearches : public EvaluationPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void searchesOfAGallery();
    void probesOfAnotherFolderAreNamedApart();
    void whatIsMissingIsSaidOnce();
    void severalProbesAreOneSearch();
    void figuresCanBeCountedFromEveryComparison();
};

void tst_CliEvaluateSearches::initTestCase()
{
    if (const char* reason = layOut())
        QSKIP(reason);
}

void tst_CliEvaluateSearches::searchesOfAGallery()
{
    writeSearches("A,p0_0001.jpg\nB,p1_0001.jpg\nC,p2_0001.jpg\nD,none.png\n",
                  "A,p0_0002.jpg\nB,p1_0002.jpg\nC,p2_0002.jpg\nD,p3_0001.jpg\n",
                  "E,p4_0001.jpg\nE,none too.png\n");
    const CliResult result = identify();
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonObject told = report();
    QCOMPARE(told.value(QStringLiteral("gallery_size")).toInt(), 4);
    QCOMPARE(told.value(QStringLiteral("failed_to_enrol")).toInt(), 1);
    QCOMPARE(told.value(QStringLiteral("failed_to_acquire")).toInt(), 1);
    QCOMPARE(told.value(QStringLiteral("mated")).toInt(), 4);
    QCOMPARE(told.value(QStringLiteral("nonmated")).toInt(), 2);
    // D could not be enrolled: no rank is good enough.
    QCOMPARE(valueOf(told, "rank1"), 0.75);
    // A gallery of four has no rank 10 or 50 at which anybody could be missing.
    const QJsonObject rank50 = told.value(QStringLiteral("rank50")).toObject();
    QVERIFY(rank50.value(QStringLiteral("value")).isNull());
    QVERIFY2(rank50.value(QStringLiteral("reason"))
                 .toString()
                 .contains(QStringLiteral("the gallery has 4 people")),
             qPrintable(rank50.value(QStringLiteral("reason")).toString()));
    QVERIFY2(notes().contains(QStringLiteral("No figure is given for rank 10 and 50")),
             qPrintable(notes()));
    QVERIFY2(notes().contains(QStringLiteral("The figures rest on 4 people")), qPrintable(notes()));
    QVERIFY2(notes().contains(QStringLiteral(
                 "1 of 2 probes of people outside of the gallery. FPIR counts them")),
             qPrintable(notes()));
    QVERIFY(isXml(contentOf(path(QStringLiteral("out/cmc.svg")))));
    QVERIFY(isXml(contentOf(path(QStringLiteral("out/det.svg")))));
}

/// Where two folders hold images of one name; and names that CSV must put in quotes.
void tst_CliEvaluateSearches::probesOfAnotherFolderAreNamedApart()
{
    const QString others = path(QStringLiteral("others"));
    QVERIFY(QDir().mkpath(others));
    QVERIFY(
        QFile::copy(path(QStringLiteral("p0_0002.jpg")), others + QStringLiteral("/p0_0001.jpg")));
    write(QStringLiteral("gallery.csv"), "subject,image\n\"Anna \"\"A\"\"\",p0_0001.jpg\n");
    write(QStringLiteral("mated.csv"), "subject,image\n\"Anna \"\"A\"\"\",p0_0001.jpg\n");
    QVERIFY(
        QFile::copy(path(QStringLiteral("p1_0001.jpg")), others + QStringLiteral("/p1_0001.jpg")));
    write(QStringLiteral("nonmated.csv"), "subject,image\nB,p1_0001.jpg\n");
    const CliResult result =
        identify({QStringLiteral("--probe-images"), others, QStringLiteral("--comparisons")});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonObject images = report()
                                   .value(QStringLiteral("inputs"))
                                   .toObject()
                                   .value(QStringLiteral("images"))
                                   .toObject();
    QCOMPARE(images.size(), 3);
    QVERIFY(images.value(path(QStringLiteral("p0_0001.jpg"))) !=
            images.value(others + QStringLiteral("/p0_0001.jpg")));
    const QByteArray searches = contentOf(path(QStringLiteral("out/probes.csv")));
    QVERIFY2(searches.contains("\"Anna \"\"A\"\"\",\"p0_0001.jpg\",1,fused,"),
             searches.constData());
}

/// And not once for each engine.
void tst_CliEvaluateSearches::whatIsMissingIsSaidOnce()
{
    writeSearches("A,p0_0001.jpg\nB,p1_0001.jpg\n", "A,p0_0002.jpg\n",
                  "E,p4_0001.jpg\nE,p4_0002.jpg\n");
    const CliResult result =
        m_cli.run(identification(QStringLiteral("out")) +
                  QStringList{QStringLiteral("--cache"), path(QStringLiteral("cache"))});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(result.output.count("FNIR at FPIR 0.01"), 1);
    QVERIFY2(result.output.contains("No figure is given for FNIR at FPIR 0.01: it needs 100 probes "
                                    "of people outside of the gallery, and there are 2."),
             result.output.constData());
    QVERIFY2(result.output.contains("fr-feature-1        rank 1 1.0000"),
             result.output.constData());
}

void tst_CliEvaluateSearches::severalProbesAreOneSearch()
{
    writeSearches("A,p0_0001.jpg\nB,p1_0001.jpg\n",
                  "A,p0_0002.jpg\nA,none.png\n"
                  "A,p0_0003.jpg\nB,p1_0002.jpg\n",
                  "E,p4_0001.jpg\nE,p4_0002.jpg\n");
    const CliResult result = identify(
        {QStringLiteral("--together"), QStringLiteral("2"), QStringLiteral("--comparisons")});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonObject told = report();
    QCOMPARE(told.value(QStringLiteral("probes_together")).toInt(), 2);
    QVERIFY2(!notes().contains(QStringLiteral("repeat")), qPrintable(notes()));
    QCOMPARE(told.value(QStringLiteral("mated")).toInt(), 3);
    QCOMPARE(told.value(QStringLiteral("nonmated")).toInt(), 1);
    // Of images, not of searches: the other one of its search had a face.
    QCOMPARE(told.value(QStringLiteral("failed_to_acquire")).toInt(), 1);
    QCOMPARE(valueOf(told, "rank1"), 1.0);
    QVERIFY(contentOf(path(QStringLiteral("out/probes.csv")))
                .contains("\"A\",\"p0_0002.jpg + none.png\",1,fused,"));
    QVERIFY(contentOf(path(QStringLiteral("out/comparisons.csv")))
                .contains("\"A\",\"p0_0002.jpg + none.png\",1,\"B\","));
}

void tst_CliEvaluateSearches::figuresCanBeCountedFromEveryComparison()
{
    // Enrolled not in the order of their names, two images of one, none of another; among the
    // probes one whose subject is another's: rank 1 is missed.
    writeSearches("C,p2_0001.jpg\nA,p0_0001.jpg\n"
                  "D,none.png\nB,p1_0001.jpg\nC,p2_0002.jpg\n",
                  "C,p2_0003.jpg\nA,p0_0002.jpg\nB,p1_0002.jpg\nD,p3_0001.jpg\n"
                  "A,p3_0002.jpg\n",
                  "E,p4_0001.jpg\nE,none too.png\n");
    const CliResult result = identify({QStringLiteral("--comparisons")});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QByteArray written = contentOf(path(QStringLiteral("out/comparisons.csv")));
    const QList<QByteArray> rows = written.trimmed().split('\n');
    const QList<QByteArray> columns = rows.first().split(',');
    QCOMPARE(columns.mid(0, 4).join(','), QByteArray("subject,image,mated,reference"));
    QCOMPARE(columns.last(), QByteArray("fused"));
    QCOMPARE(rows.size(), 1 + 6 * 3 + 1);
    QVERIFY2(rows.last().startsWith("\"E\",\"none too.png\",0,,,") && rows.last().endsWith(','),
             rows.last().constData());
    const QByteArray probes = contentOf(path(QStringLiteral("out/probes.csv")));
    for (qsizetype column = 4; column < columns.size(); ++column) {
        int found = 0;
        for (int probe = 0; probe < 6; ++probe) {
            const auto row = [&](int place) { return rows[1 + probe * 3 + place].split(','); };
            QCOMPARE(row(0)[3] + row(1)[3] + row(2)[3], QByteArray("\"C\"\"A\"\"B\""));
            int best = 0;
            for (const int place : {1, 2}) {
                if (row(place)[column].toDouble() > row(best)[column].toDouble())
                    best = place;
            }
            found += row(best)[2] == "1" && row(best)[0] == row(best)[3] ? 1 : 0;
            const QByteArray outcome =
                row(0).mid(0, 3).join(',') + ',' + columns[column] + ',' + row(best)[column] + ',';
            QVERIFY2(probes.contains(outcome), outcome.constData());
        }
        QCOMPARE(valueOf(report()
                             .value(QStringLiteral("engines"))
                             .toObject()
                             .value(QString::fromUtf8(columns[column]))
                             .toObject(),
                         "rank1"),
                 found / 5.0);
    }
    QCOMPARE(identify({QStringLiteral("--comparisons")}).exitCode, 0);
    QCOMPARE(contentOf(path(QStringLiteral("out/comparisons.csv"))), written);
}

QTEST_GUILESS_MAIN(tst_CliEvaluateSearches)
#include "tst_CliEvaluateSearches.moc"
