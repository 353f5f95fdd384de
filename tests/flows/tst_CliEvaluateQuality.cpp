// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "support/SharedData.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace semblance;
using namespace semblance::tests;

namespace {

QJsonObject under(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toObject();
}

std::vector<double> curveOf(const QJsonObject& measure)
{
    std::vector<double> values;
    for (const QJsonValue& point : measure.value(QStringLiteral("fnmr")).toArray())
        values.push_back(point.toObject().value(QStringLiteral("value")).toDouble(-1));
    return values;
}

/// Of lines of quality.csv.
int missedIn(const QList<QByteArray>& rows)
{
    return static_cast<int>(std::ranges::count_if(
        rows, [](const QByteArray& row) { return row.split(',').value(3) == "1"; }));
}

} // namespace

/// evaluate quality: five people, a good photograph of each enrolled; three others of each are
/// probes, once as they are and once so small and compressed that some are missed.
class tst_CliEvaluateQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void discardingThePoorestLowersWhatIsMissed();
    void twiceTheSameBytes();
    void aProbeWithoutAFaceIsLeftOutAndSaid();
    void badInput_data();
    void badInput();

private:
    void write(const QString& name, const QByteArray& content);
    QString path(const QString& name) const { return QDir(m_folder).filePath(name); }
    CliResult evaluate(const QString& mated, const QString& out,
                       const QStringList& more = {QStringLiteral("--fmr"),
                                                  QStringLiteral("0.01")}) const;

    CliRunner m_cli;
    QString m_folder;
    QByteArray m_mated = "subject,image\n";
};

void tst_CliEvaluateQuality::initTestCase()
{
    if (!defaultModels())
        QSKIP(kNoModels);
    if (!packagedPhotographs())
        QSKIP(kNoPackagedPhotographs);
    m_folder = m_cli.freshPath(QStringLiteral("qualité"));
    QVERIFY(QDir().mkpath(m_folder));
    constexpr int kPoorWidthPx = 40;
    constexpr int kPoorJpeg = 15;
    QByteArray gallery = "subject,image\n";
    int person = 0;
    for (const QString& john : johnNames()) {
        const QStringList photographs = photographsOf(john);
        const QByteArray subject = "p" + QByteArray::number(person++);
        for (int i = 0; i < 4; ++i) {
            const QByteArray name = subject + "_" + QByteArray::number(i);
            const Image pixels = pixelsOf(photographs[i]);
            writeImage(pixels, {}, path(QString::fromLatin1(name + ".png")));
            if (i == 0) {
                gallery += subject + "," + name + ".png\n";
                continue;
            }
            writeImage(scaled(pixels, kPoorWidthPx),
                       {.format = ImageFormat::Jpeg, .quality = kPoorJpeg},
                       path(QString::fromLatin1(name + "_poor.jpg")));
            m_mated += subject + "," + name + ".png\n" + subject + "," + name + "_poor.jpg\n";
        }
    }
    write(QStringLiteral("gallery.csv"), gallery);
    write(QStringLiteral("mated.csv"), m_mated);
}

void tst_CliEvaluateQuality::write(const QString& name, const QByteArray& content)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

CliResult tst_CliEvaluateQuality::evaluate(const QString& mated, const QString& out,
                                           const QStringList& more) const
{
    return m_cli.run(QStringList{QStringLiteral("evaluate"), QStringLiteral("quality"),
                                 QStringLiteral("--gallery"), path(QStringLiteral("gallery.csv")),
                                 QStringLiteral("--mated"), path(mated), QStringLiteral("--images"),
                                 m_folder, QStringLiteral("--replace"), QStringLiteral("--out"),
                                 path(out), QStringLiteral("--cache"),
                                 path(QStringLiteral("cache")), QStringLiteral("--json")} +
                     more);
}

void tst_CliEvaluateQuality::discardingThePoorestLowersWhatIsMissed()
{
    const CliResult result = evaluate(QStringLiteral("mated.csv"), QStringLiteral("out"));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonObject report = result.json();
    const auto byQuality = curveOf(under(under(report, "measures"), "UnifiedQualityScore"));
    const auto least = curveOf(under(report, "least_possible"));
    const QList<QByteArray> rows = contentOf(path(QStringLiteral("out/quality.csv"))).split('\n');
    QCOMPARE(byQuality.size(), std::size_t{6});
    QVERIFY2(byQuality.front() > 0, "no poor probe is missed: the test shows nothing");
    QCOMPARE(byQuality.front(), least.front());
    QVERIFY(byQuality.back() < byQuality.front());
    for (std::size_t i = 0; i < least.size(); ++i)
        QVERIFY(least[i] <= byQuality[i] + 1e-9);
    QCOMPARE(under(report, "measures").size(), 37);
    // So few missed ones bound no gain.
    QVERIFY(missedIn(rows) < 10);
    const QJsonObject gain =
        under(under(under(report, "measures"), "UnifiedQualityScore"), "lower_at_0.2");
    QVERIFY(gain.value(QStringLiteral("value")).isNull());
    QVERIFY(gain.value(QStringLiteral("reason")).toString().contains(QStringLiteral("needs 10")));
    // What is discarded is told by the values that stand in the file too.
    QCOMPARE(rows.size() - 2, report.value(QStringLiteral("mated")).toInt());
    QCOMPARE(rows.first().count(','), 3 + 2 * 37);
    QCOMPARE(missedIn(rows) / double(rows.size() - 2), byQuality.front());
    QXmlStreamReader plot(contentOf(path(QStringLiteral("out/edc.svg"))));
    while (!plot.atEnd())
        plot.readNext();
    QVERIFY2(!plot.hasError(), qPrintable(plot.errorString()));
}

void tst_CliEvaluateQuality::twiceTheSameBytes()
{
    for (const auto* out : {"first", "second"})
        QCOMPARE(evaluate(QStringLiteral("mated.csv"), QLatin1String(out)).exitCode, 0);
    for (const auto* file : {"quality.csv", "edc.svg"}) {
        const QByteArray first =
            contentOf(path(QStringLiteral("first/%1").arg(QLatin1String(file))));
        QVERIFY(!first.isEmpty());
        QCOMPARE(contentOf(path(QStringLiteral("second/%1").arg(QLatin1String(file)))), first);
    }
}

void tst_CliEvaluateQuality::aProbeWithoutAFaceIsLeftOutAndSaid()
{
    writeImage(scaled(pixelsOf(path(QStringLiteral("p0_1.png"))), 9), {},
               path(QStringLiteral("none.png")));
    write(QStringLiteral("more.csv"), m_mated + "p0,none.png\n");
    const CliResult result = evaluate(QStringLiteral("more.csv"), QStringLiteral("out"));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonObject report = result.json();
    const int compared = report.value(QStringLiteral("mated")).toInt();
    QCOMPARE(report.value(QStringLiteral("not_compared")).toInt(),
             int(m_mated.count('\n')) - compared);
    QStringList notes;
    for (const QJsonValue& note : report.value(QStringLiteral("notes")).toArray())
        notes << note.toString();
    QVERIFY2(notes.join(QLatin1Char('\n')).contains(QStringLiteral("left out of these figures")),
             qPrintable(notes.join(QLatin1Char('\n'))));
}

void tst_CliEvaluateQuality::badInput_data()
{
    QTest::addColumn<QByteArray>("mated");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("named");
    const QStringList plain;
    QTest::newRow("too few comparisons")
        << m_mated << plain << "it needs 1000 comparisons of a probe with another person";
    QTest::newRow("somebody who is not enrolled")
        << QByteArray("subject,image\np9,p0_1.png\n") << plain
        << "line 2: subject “p9” of a mated probe is not in the gallery";
    QTest::newRow("an enrolled image as somebody else")
        << QByteArray("subject,image\np1,p0_0.png\n") << plain << "“p0_0.png”";
    QTest::newRow("no such image")
        << QByteArray("subject,image\np1,absent.png\n") << plain << "absent.png";
    QTest::newRow("a rate that is no number")
        << m_mated << QStringList{QStringLiteral("--fmr"), QStringLiteral("nan")} << "--fmr";
    QTest::newRow("a rate of nothing")
        << m_mated << QStringList{QStringLiteral("--fmr"), QStringLiteral("0")} << "--fmr";
}

void tst_CliEvaluateQuality::badInput()
{
    QFETCH(QByteArray, mated);
    QFETCH(QStringList, more);
    QFETCH(QString, named);
    write(QStringLiteral("bad.csv"), mated);
    const CliResult result = evaluate(QStringLiteral("bad.csv"), QStringLiteral("bad"), more);
    QVERIFY(result.exitCode != 0);
    QVERIFY2(result.errors.contains(named.toUtf8()), result.errors.constData());
    QVERIFY(!QFile::exists(path(QStringLiteral("bad/report.json"))));
}

QTEST_GUILESS_MAIN(tst_CliEvaluateQuality)
#include "tst_CliEvaluateQuality.moc"
