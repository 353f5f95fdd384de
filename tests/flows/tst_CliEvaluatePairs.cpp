// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/EvaluationPlace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// evaluate verification, on the packaged photographs.
class tst_CliEvaluatePairs : public EvaluationPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pairsOfTwoPeople();
    void manyImagesWithoutAFace();
    void pairsAsLfwWritesThem();
    void poorerImagesScoreLower();
    void aShippedRecipesNameIsTaken();
};

void tst_CliEvaluatePairs::initTestCase()
{
    if (const char* reason = layOut())
        QSKIP(reason);
}

void tst_CliEvaluatePairs::pairsOfTwoPeople()
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
void tst_CliEvaluatePairs::manyImagesWithoutAFace()
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

void tst_CliEvaluatePairs::pairsAsLfwWritesThem()
{
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

void tst_CliEvaluatePairs::poorerImagesScoreLower()
{
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
void tst_CliEvaluatePairs::aShippedRecipesNameIsTaken()
{
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

QTEST_GUILESS_MAIN(tst_CliEvaluatePairs)
#include "tst_CliEvaluatePairs.moc"
