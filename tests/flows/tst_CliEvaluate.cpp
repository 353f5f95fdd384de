// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "support/EncodedImage.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>

using namespace semblance;
using namespace semblance::tests;

namespace {

bool isXml(const QByteArray& content)
{
    QXmlStreamReader reader(content);
    while (!reader.atEnd())
        reader.readNext();
    return !content.isEmpty() && !reader.hasError();
}

double valueOf(const QJsonObject& report, const char* figure)
{
    return report.value(QLatin1String(figure))
        .toObject()
        .value(QStringLiteral("value"))
        .toDouble(-1);
}

} // namespace

/// evaluate verification and identification, on the packaged photographs.
class tst_CliEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pairsOfTwoPeople();
    void manyImagesWithoutAFace();
    void pairsAsLfwWritesThem();
    void searchesOfAGallery();
    void aSecondRunTakesTheTemplatesOfTheFirst();
    void withoutRoomForTemplatesItGoesOn();
    void anUnusableFolderOfEverybodysDoesNotStopIt();
    void probesOfAnotherFolderAreNamedApart();
    void whatIsMissingIsSaidOnce();
    void severalProbesAreOneSearch();
    void figuresCanBeCountedFromEveryComparison();
    void aFullDiskLeavesNoComparisons();
    void aCancelledRunLeavesNothing();
    void filesOnBothSidesAreSaid();
    void whatIsSaidTwiceCountsOnce();
    void poorerImagesScoreLower();
    void aShippedRecipesNameIsTaken();
    void badProbes_data();
    void badProbes();
    void theReportOfAnotherStays();
    void nothingIsSaidBeforeTheReportIsWritten();
    void badInput_data();
    void badInput();

private:
    void write(const QString& name, const QByteArray& content);
    QString path(const QString& name) const { return QDir(m_folder).filePath(name); }
    CliResult evaluate(const QStringList& arguments) const;
    CliResult verify(const QString& pairs, const QStringList& more = {}) const;
    CliResult identify(const QStringList& more = {}) const;
    /// The same, not yet started, with all comparisons and without kept templates.
    std::unique_ptr<QProcess> prepareIdentification(const QString& out) const;
    QJsonObject report() const;
    /// The report's, a line each.
    QString notes() const;

    CliRunner m_cli;
    QString m_folder;
};

void tst_CliEvaluate::initTestCase()
{
    if (!defaultModels())
        QSKIP(kNoModels);
    if (!packagedPhotographs())
        QSKIP(kNoPackagedPhotographs);
    m_folder = m_cli.freshPath(QStringLiteral("évaluation"));
    QVERIFY(QDir().mkpath(m_folder));
    int person = 0;
    for (const QString& john : johnNames()) {
        const QStringList photographs = photographsOf(john);
        for (int i = 0; i < 4; ++i)
            QVERIFY(QFile::copy(photographs[i],
                                path(QStringLiteral("p%1_000%2.jpg").arg(person).arg(i + 1))));
        ++person;
    }
    QVERIFY(QFile::copy(path(QStringLiteral("p0_0001.jpg")), path(QStringLiteral("copy.jpg"))));
    for (const int width : {120, 121}) {
        const auto none = encoded(syntheticTexture({width, 120}, 3), {ImageFormat::Png});
        QVERIFY(none);
        write(width == 120 ? QStringLiteral("none.png") : QStringLiteral("none too.png"),
              QByteArray(reinterpret_cast<const char*>(none->data()), qsizetype(none->size())));
    }
}

void tst_CliEvaluate::write(const QString& name, const QByteArray& content)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

CliResult tst_CliEvaluate::evaluate(const QStringList& arguments) const
{
    return m_cli.run(QStringList{QStringLiteral("evaluate")} + arguments +
                     QStringList{QStringLiteral("--images"), m_folder, QStringLiteral("--replace"),
                                 QStringLiteral("--out"), path(QStringLiteral("out")),
                                 QStringLiteral("--cache"), path(QStringLiteral("cache")),
                                 QStringLiteral("--json")});
}

CliResult tst_CliEvaluate::verify(const QString& pairs, const QStringList& more) const
{
    return evaluate(
        QStringList{QStringLiteral("verification"), QStringLiteral("--pairs"), path(pairs)} + more);
}

/// By gallery.csv, mated.csv and nonmated.csv.
CliResult tst_CliEvaluate::identify(const QStringList& more) const
{
    return evaluate(QStringList{QStringLiteral("identification"), QStringLiteral("--gallery"),
                                path(QStringLiteral("gallery.csv")), QStringLiteral("--mated"),
                                path(QStringLiteral("mated.csv")), QStringLiteral("--nonmated"),
                                path(QStringLiteral("nonmated.csv"))} +
                    more);
}

std::unique_ptr<QProcess> tst_CliEvaluate::prepareIdentification(const QString& out) const
{
    return m_cli.prepare({QStringLiteral("evaluate"), QStringLiteral("identification"),
                          QStringLiteral("--gallery"), path(QStringLiteral("gallery.csv")),
                          QStringLiteral("--mated"), path(QStringLiteral("mated.csv")),
                          QStringLiteral("--nonmated"), path(QStringLiteral("nonmated.csv")),
                          QStringLiteral("--images"), m_folder, QStringLiteral("--replace"),
                          QStringLiteral("--out"), path(out), QStringLiteral("--no-cache"),
                          QStringLiteral("--comparisons"), QStringLiteral("--json")});
}

QString tst_CliEvaluate::notes() const
{
    QStringList texts;
    for (const QJsonValue& note : report().value(QStringLiteral("notes")).toArray())
        texts << note.toString();
    return texts.join(QLatin1Char('\n'));
}

QJsonObject tst_CliEvaluate::report() const
{
    return QJsonDocument::fromJson(contentOf(path(QStringLiteral("out/report.json")))).object();
}

void tst_CliEvaluate::pairsOfTwoPeople()
{
    QByteArray pairs = "a,b,same\n";
    for (char person = '0'; person < '5'; ++person) {
        const QByteArray p = QByteArray("p") + person + "_000";
        const QByteArray other = QByteArray("p") + char('0' + (person - '0' + 1) % 5) + "_000";
        pairs += p + "1.jpg," + p + "2.jpg,1\n" + p + "3.jpg," + p + "4.jpg,yes\n";
        pairs += p + "1.jpg," + other + "1.jpg,0\n" + p + "2.jpg," + other + "3.jpg,no\n";
    }
    pairs += "p0_0001.jpg,none.png,1\n";
    write(QStringLiteral("pairs.csv"), pairs);
    const CliResult result = verify(QStringLiteral("pairs.csv"), {QStringLiteral("--comparisons")});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonObject told = report();
    QCOMPARE(told.value(QStringLiteral("mated")).toInt(), 11);
    QCOMPARE(told.value(QStringLiteral("nonmated")).toInt(), 10);
    QCOMPARE(told.value(QStringLiteral("failed_to_acquire")).toInt(), 1);
    QCOMPARE(
        told.value(QStringLiteral("failures")).toObject().value(QStringLiteral("noFace")).toInt(),
        1);
    const QJsonArray failed = told.value(QStringLiteral("failed_images")).toArray();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0].toObject().value(QStringLiteral("reason")).toString(),
             QStringLiteral("noFace"));
    const QJsonObject mated =
        told.value(QStringLiteral("scores")).toObject().value(QStringLiteral("mated")).toObject();
    QVERIFY(mated.value(QStringLiteral("mean")).toDouble() > 0.8);
    QVERIFY(mated.value(QStringLiteral("deviation")).toDouble() > 0);
    // The pair without a face is an error: 20 of 21 are right.
    QCOMPARE(valueOf(told, "accuracy_10fold"), 20.0 / 21);
    // It is of one person: nothing counts as rightly rejected for it.
    QVERIFY2(!notes().contains(QStringLiteral("rightly rejected")), qPrintable(notes()));
    const QJsonObject rate = told.value(QStringLiteral("fnmr_at_fmr"))
                                 .toObject()
                                 .value(QStringLiteral("0.0001"))
                                 .toObject();
    QVERIFY(rate.value(QStringLiteral("value")).isNull());
    QVERIFY(!rate.value(QStringLiteral("reason")).toString().isEmpty());
    for (const char* engine : {"fused", "fr-feature-1", "dlib-resnet-1"})
        QVERIFY(told.value(QStringLiteral("engines")).toObject().contains(QLatin1String(engine)));
    const QByteArray hash = QCryptographicHash::hash(contentOf(path(QStringLiteral("none.png"))),
                                                     QCryptographicHash::Sha256)
                                .toHex();
    QCOMPARE(told.value(QStringLiteral("inputs"))
                 .toObject()
                 .value(QStringLiteral("images"))
                 .toObject()
                 .value(path(QStringLiteral("none.png")))
                 .toString(),
             QString::fromLatin1(hash));
    QVERIFY(isXml(contentOf(path(QStringLiteral("out/det.svg")))));
    QCOMPARE(contentOf(path(QStringLiteral("out/comparisons.csv"))).count('\n'), 22);
}

/// Where most pairs have no score, no threshold makes both kinds of error equally often.
void tst_CliEvaluate::manyImagesWithoutAFace()
{
    write(QStringLiteral("faceless.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n"
                                          "p1_0001.jpg,none.png,1\np2_0001.jpg,none too.png,1\n"
                                          "p0_0001.jpg,p1_0001.jpg,0\n"
                                          "p0_0001.jpg,none.png,0\np0_0002.jpg,none too.png,0\n");
    const CliResult result = verify(QStringLiteral("faceless.csv"));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonObject equal = report().value(QStringLiteral("eer")).toObject();
    QVERIFY(equal.value(QStringLiteral("value")).isNull());
    QVERIFY2(equal.value(QStringLiteral("reason")).toString().contains(QStringLiteral("no score")),
             qPrintable(equal.value(QStringLiteral("reason")).toString()));
    QVERIFY2(notes().contains(QStringLiteral("2 of 3 pairs of two people. FMR counts them")),
             qPrintable(notes()));
}

void tst_CliEvaluate::pairsAsLfwWritesThem()
{
    for (const char* person : {"p0", "p1"}) {
        QDir().mkpath(path(QLatin1String(person)));
        for (int i = 1; i <= 2; ++i) {
            const QString name = QStringLiteral("%1_000%2.jpg").arg(QLatin1String(person)).arg(i);
            QFile::copy(path(name), path(QLatin1String(person) + QLatin1Char('/') + name));
        }
    }
    write(QStringLiteral("pairs.txt"), "1\np0\t1\t2\np0\t1\tp1\t2\n");
    const CliResult result = verify(QStringLiteral("pairs.txt"));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(report().value(QStringLiteral("mated")).toInt(), 1);
    QCOMPARE(report().value(QStringLiteral("nonmated")).toInt(), 1);
    QCOMPARE(valueOf(report(), "eer"), 0.0);
    // A list that was cut off is not taken for a whole one.
    write(QStringLiteral("cut.txt"), "2\np0\t1\t2\np0\t1\tp1\t2\n");
    const CliResult cut = verify(QStringLiteral("cut.txt"));
    QCOMPARE(cut.exitCode, 2);
    QVERIFY2(cut.errors.contains("announces 4 pairs, and 2 follow"), cut.errors.constData());
}

void tst_CliEvaluate::searchesOfAGallery()
{
    write(QStringLiteral("gallery.csv"),
          "subject,image\nA,p0_0001.jpg\nB,p1_0001.jpg\nC,p2_0001.jpg\nD,none.png\n");
    write(QStringLiteral("mated.csv"),
          "subject,image\nA,p0_0002.jpg\nB,p1_0002.jpg\nC,p2_0002.jpg\nD,p3_0001.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\nE,none too.png\n");
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

/// And not once for each engine.
void tst_CliEvaluate::whatIsMissingIsSaidOnce()
{
    write(QStringLiteral("gallery.csv"), "subject,image\nA,p0_0001.jpg\nB,p1_0001.jpg\n");
    write(QStringLiteral("mated.csv"), "subject,image\nA,p0_0002.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\nE,p4_0002.jpg\n");
    const CliResult result = m_cli.run(
        {QStringLiteral("evaluate"), QStringLiteral("identification"), QStringLiteral("--gallery"),
         path(QStringLiteral("gallery.csv")), QStringLiteral("--mated"),
         path(QStringLiteral("mated.csv")), QStringLiteral("--nonmated"),
         path(QStringLiteral("nonmated.csv")), QStringLiteral("--images"), m_folder,
         QStringLiteral("--replace"), QStringLiteral("--out"), path(QStringLiteral("out")),
         QStringLiteral("--cache"), path(QStringLiteral("cache"))});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(result.output.count("FNIR at FPIR 0.01"), 1);
    QVERIFY2(result.output.contains("No figure is given for FNIR at FPIR 0.01: it needs 100 probes "
                                    "of people outside of the gallery, and there are 2."),
             result.output.constData());
    QVERIFY2(result.output.contains("fr-feature-1        rank 1 1.0000"),
             result.output.constData());
}

void tst_CliEvaluate::severalProbesAreOneSearch()
{
    write(QStringLiteral("gallery.csv"), "subject,image\nA,p0_0001.jpg\nB,p1_0001.jpg\n");
    write(QStringLiteral("mated.csv"), "subject,image\nA,p0_0002.jpg\nA,none.png\n"
                                       "A,p0_0003.jpg\nB,p1_0002.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\nE,p4_0002.jpg\n");
    const CliResult result =
        evaluate({QStringLiteral("identification"), QStringLiteral("--gallery"),
                  path(QStringLiteral("gallery.csv")), QStringLiteral("--mated"),
                  path(QStringLiteral("mated.csv")), QStringLiteral("--nonmated"),
                  path(QStringLiteral("nonmated.csv")), QStringLiteral("--together"),
                  QStringLiteral("2"), QStringLiteral("--comparisons")});
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

void tst_CliEvaluate::figuresCanBeCountedFromEveryComparison()
{
    // Not in the order of their names; two images of one, none of another.
    write(QStringLiteral("gallery.csv"), "subject,image\nC,p2_0001.jpg\nA,p0_0001.jpg\n"
                                         "D,none.png\nB,p1_0001.jpg\nC,p2_0002.jpg\n");
    // One whose subject is another's: rank 1 is missed.
    write(QStringLiteral("mated.csv"),
          "subject,image\nC,p2_0003.jpg\nA,p0_0002.jpg\nB,p1_0002.jpg\nD,p3_0001.jpg\n"
          "A,p3_0002.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\nE,none too.png\n");
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

void tst_CliEvaluate::aFullDiskLeavesNoComparisons()
{
    write(QStringLiteral("gallery.csv"), "subject,image\nA,p0_0001.jpg\n");
    write(QStringLiteral("mated.csv"), "subject,image\nA,p0_0002.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\n");
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

void tst_CliEvaluate::aCancelledRunLeavesNothing()
{
    write(QStringLiteral("gallery.csv"), "subject,image\nA,p0_0001.jpg\nB,p1_0001.jpg\n"
                                         "C,p2_0001.jpg\nD,p3_0001.jpg\n");
    write(QStringLiteral("mated.csv"), "subject,image\nA,p0_0002.jpg\nB,p1_0002.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\n");
    const auto running = prepareIdentification(QStringLiteral("cancelled"));
    running->start();
    QTRY_VERIFY_WITH_TIMEOUT(QDir(path(QStringLiteral("cancelled"))).exists(), 120'000);
    ::kill(pid_t(running->processId()), SIGINT);
    QVERIFY(running->waitForFinished(120'000));
    QCOMPARE(running->exitCode(), 130);
    QVERIFY(QDir(path(QStringLiteral("cancelled"))).isEmpty());
}

/// Figures of images that are on both sides are no figures of the engine.
void tst_CliEvaluate::filesOnBothSidesAreSaid()
{
    write(QStringLiteral("gallery.csv"), "subject,image\nA,p0_0001.jpg\n");
    write(QStringLiteral("mated.csv"), "subject,image\nA,p0_0001.jpg\nA,p0_0002.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\n");
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
void tst_CliEvaluate::whatIsSaidTwiceCountsOnce()
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
    write(QStringLiteral("gallery.csv"), "subject,image\nA,p0_0001.jpg\nB,p1_0001.jpg\n");
    write(QStringLiteral("mated.csv"),
          "subject,image\nA,p0_0002.jpg\nB,p1_0002.jpg\nA,p0_0002.jpg\nA,./p0_0002.jpg\n");
    write(QStringLiteral("nonmated.csv"), "subject,image\nE,p4_0001.jpg\n");
    const CliResult searches = identify();
    QVERIFY2(searches.exitCode == 0, searches.errors.constData());
    QCOMPARE(report().value(QStringLiteral("mated")).toInt(), 2);
    QVERIFY2(notes().contains(QStringLiteral("line 4 (as line 2), line 5 (as line 2)")),
             qPrintable(notes()));
}

/// Where two folders hold images of one name; and names that CSV must put in quotes.
void tst_CliEvaluate::probesOfAnotherFolderAreNamedApart()
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
        evaluate({QStringLiteral("identification"), QStringLiteral("--gallery"),
                  path(QStringLiteral("gallery.csv")), QStringLiteral("--mated"),
                  path(QStringLiteral("mated.csv")), QStringLiteral("--nonmated"),
                  path(QStringLiteral("nonmated.csv")), QStringLiteral("--probe-images"), others,
                  QStringLiteral("--comparisons")});
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

void tst_CliEvaluate::aSecondRunTakesTheTemplatesOfTheFirst()
{
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
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

void tst_CliEvaluate::withoutRoomForTemplatesItGoesOn()
{
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
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

void tst_CliEvaluate::anUnusableFolderOfEverybodysDoesNotStopIt()
{
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
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

void tst_CliEvaluate::poorerImagesScoreLower()
{
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
    const auto score = [this](const QStringList& more) {
        const CliResult result =
            verify(QStringLiteral("two.csv"), QStringList{QStringLiteral("--comparisons")} + more);
        if (result.exitCode != 0)
            return -1.0;
        const QByteArray line =
            contentOf(path(QStringLiteral("out/comparisons.csv"))).split('\n').value(1);
        return line.split(',').value(3).toDouble();
    };
    const double good = score({});
    const double poor = score({QStringLiteral("--degrade"), QStringLiteral("cctv-14")});
    QVERIFY2(poor > 0 && poor < good - 0.1, qPrintable(QString::number(poor)));
    QCOMPARE(report().value(QStringLiteral("degrade")).toString(),
             QStringLiteral("cctv-14 interEyeDistance=14 noise=5 jpeg=25"));
    write(QStringLiteral("own.json"),
          R"({"format": 1, "name": "own", "steps": [{"do": "blur", "amount": 2}]})");
    const double own = score({QStringLiteral("--degrade"), path(QStringLiteral("own.json"))});
    QVERIFY(own > poor && own < good);
    const QByteArray hash = QCryptographicHash::hash(contentOf(path(QStringLiteral("own.json"))),
                                                     QCryptographicHash::Sha256)
                                .toHex();
    QCOMPARE(report()
                 .value(QStringLiteral("inputs"))
                 .toObject()
                 .value(QStringLiteral("degradation"))
                 .toObject()
                 .value(path(QStringLiteral("own.json")))
                 .toString(),
             QString::fromLatin1(hash));
}

/// Reports name the recipe: one name is not to mean two of them.
void tst_CliEvaluate::aShippedRecipesNameIsTaken()
{
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
    const auto degradedBy = [this](const QByteArray& amount) {
        write(QStringLiteral("taken.json"),
              R"({"format": 1, "name": "blurred", "steps": [{"do": "blur", "amount": )" + amount +
                  "}]}");
        return verify(QStringLiteral("two.csv"),
                      {QStringLiteral("--degrade"), path(QStringLiteral("taken.json"))});
    };
    const CliResult other = degradedBy("1.25");
    QCOMPARE(other.exitCode, 2);
    const QString message = other.error().value(QStringLiteral("message")).toString();
    QVERIFY2(message.contains(QStringLiteral("taken.json")) &&
                 message.contains(QStringLiteral("called “blurred”")),
             qPrintable(message));
    // The shipped one itself, in another place.
    const CliResult same = degradedBy("3");
    QVERIFY2(same.exitCode == 0, same.errors.constData());
}

void tst_CliEvaluate::badProbes_data()
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

void tst_CliEvaluate::badProbes()
{
    QFETCH(QByteArray, mated);
    QFETCH(QByteArray, nonMated);
    QFETCH(QString, list);
    QFETCH(QString, said);
    write(QStringLiteral("gallery.csv"), "subject,image\nA,p0_0001.jpg\nB,p3_0001.jpg\n");
    write(QStringLiteral("mated.csv"), "subject,image\n" + mated);
    write(QStringLiteral("nonmated.csv"), "subject,image\n" + nonMated);
    const CliResult result = identify();
    QCOMPARE(result.exitCode, 2);
    const QString message = result.error().value(QStringLiteral("message")).toString();
    QVERIFY2(message.contains(said) && message.contains(list), qPrintable(message));
}

/// Of whichever evaluation.
void tst_CliEvaluate::theReportOfAnotherStays()
{
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
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

void tst_CliEvaluate::nothingIsSaidBeforeTheReportIsWritten()
{
    write(QStringLiteral("two.csv"), "a,b,same\np0_0001.jpg,p0_0002.jpg,1\n");
    const QString out = path(QStringLiteral("in the way"));
    QVERIFY(QDir().mkpath(out + QStringLiteral("/report.json")));
    const CliResult result = m_cli.run(
        {QStringLiteral("evaluate"), QStringLiteral("verification"), QStringLiteral("--pairs"),
         path(QStringLiteral("two.csv")), QStringLiteral("--images"), m_folder,
         QStringLiteral("--replace"), QStringLiteral("--out"), out, QStringLiteral("--no-cache")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(!result.output.contains("accuracy"), result.output.constData());
}

void tst_CliEvaluate::badInput_data()
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

void tst_CliEvaluate::badInput()
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

QTEST_GUILESS_MAIN(tst_CliEvaluate)
#include "tst_CliEvaluate.moc"
