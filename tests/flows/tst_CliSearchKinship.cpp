// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "flows/JohnsLab.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// Candidates whose image is the probe's own picture.
class tst_CliSearchKinship : public JohnsLab
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char* reason = layOut())
            QSKIP(reason);
    }

    void init() { makeLab(); }

    void theProbesOwnFileAndEveryFaceAreNamed()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("own file"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(m_heldOut[0], folder + QStringLiteral("/john_0001.jpg")));
        QVERIFY(QFile::copy(twoFaces(), folder + QStringLiteral("/both_0001.png")));
        writeBytes("subject,image,cell\njohn,john_0001.jpg,7\nboth,both_0001.png,8\n",
                   folder + QStringLiteral("/people.csv"));
        const CliResult enrolled =
            enrol({QStringLiteral("--manifest"), folder + QStringLiteral("/people.csv"),
                   QStringLiteral("--several-faces"), QStringLiteral("largest")});
        QCOMPARE(number(enrolled, "enrolled"), 2);
        for (const QJsonValue& reference :
             show().json().value(QStringLiteral("references")).toArray()) {
            const bool isBoth = reference[QStringLiteral("subject")] == QStringLiteral("both");
            QCOMPARE(reference[QStringLiteral("fields")][QStringLiteral("cell")].toString(),
                     isBoth ? QStringLiteral("8") : QStringLiteral("7"));
            const QJsonValue face = reference[QStringLiteral("face")];
            QCOMPARE(face[QStringLiteral("box")].toArray().size(), 4);
            QCOMPARE(face[QStringLiteral("chosen_by_rule")].toBool(), isBoth);
        }

        const CliResult found =
            search(m_heldOut[0], {QStringLiteral("--limit"), QStringLiteral("1")});
        const QJsonObject first =
            found.json().value(QStringLiteral("candidates")).toArray()[0].toObject();
        QVERIFY(first.value(QStringLiteral("same_file")).toBool());
        QVERIFY(first.value(QStringLiteral("face")).isObject());
        QVERIFY(found.output.contains("no comparison"));
        // What the bytes say is not guessed beside it.
        QVERIFY2(!found.output.contains("No engine sees"), found.output.constData());
        QCOMPARE(found.json().value(QStringLiteral("limit")).toInt(), 1);
        QCOMPARE(found.json().value(QStringLiteral("policy"))[QStringLiteral("limit")].toInt(), 20);
        const CliResult compared = m_cli.run(
            {QStringLiteral("compare"), m_heldOut[0], m_heldOut[0], QStringLiteral("--json"),
             QStringLiteral("--provenance-a"), QStringLiteral("photograph"),
             QStringLiteral("--provenance-b"), QStringLiteral("photograph")});
        QCOMPARE(compared.json().value(QStringLiteral("notes")).toArray().size(), 1);
        QVERIFY2(compared.output.contains("no comparison"), compared.output.constData());
    }

    void aCandidateThatIsTheProbesPictureIsSaid_data()
    {
        QTest::addColumn<QString>("probe");
        QTest::addColumn<QString>("how");
        QTest::addColumn<QByteArray>("words");
        const QString enrolled = photographsOf(johnNames()[0])[0];
        const Image pixels = pixelsOf(enrolled);
        const QString folder = m_cli.freshPath(QStringLiteral("one picture"));
        QDir().mkpath(folder);
        const auto again = [&](const Image& image, const EncodeAs& as, const char* name) {
            return writeImage(image, as, folder + QLatin1Char('/') + QLatin1String(name));
        };
        QTest::newRow("the file") << enrolled << QStringLiteral("sameFile")
                                  << QByteArray("the probe's own file");
        QTest::newRow("another container")
            << again(pixels, {.format = ImageFormat::Png}, "a.png") << QStringLiteral("samePixels")
            << QByteArray("shows the same pixels as the probe");
        QTest::newRow("mirrored") << again(upright(pixels, Orientation::TopRight), {}, "b.png")
                                  << QStringLiteral("samePixels")
                                  << QByteArray("shows the same pixels as the probe");
        const EncodeAs jpeg{.format = ImageFormat::Jpeg, .quality = 80};
        QTest::newRow("compressed anew")
            << again(pixels, jpeg, "c.jpg") << QStringLiteral("savedAgain")
            << QByteArray("look like one picture");
        QTest::newRow("smaller too")
            << again(scaled(pixels, pixels.widthPx() * 4 / 5), jpeg, "d.jpg")
            << QStringLiteral("savedAgain") << QByteArray("look like one picture");
        QTest::newRow("another photograph")
            << photographsOf(johnNames()[0])[1] << QString() << QByteArray();
    }

    void aCandidateThatIsTheProbesPictureIsSaid()
    {
        QFETCH(QString, probe);
        QFETCH(QString, how);
        QFETCH(QByteArray, words);
        const QString folder = m_cli.freshPath(QStringLiteral("enrolled"));
        const QString only = folder + QStringLiteral("/john/first.jpg");
        QVERIFY(QDir().mkpath(QFileInfo(only).path()));
        QVERIFY(QFile::exists(only) || QFile::copy(photographsOf(johnNames()[0])[0], only));
        QVERIFY(isDone(enrol({folder})));
        const CliResult found = search(probe);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonValue candidate = found.json()[QStringLiteral("candidates")][0];
        const QJsonValue kinship = candidate[QStringLiteral("kinship")];
        QCOMPARE(kinship.isNull(), how.isEmpty());
        QCOMPARE(candidate[QStringLiteral("same_file")].toBool(), how == QLatin1String("sameFile"));
        QVERIFY2(found.output.contains(words), found.output.constData());
        QCOMPARE(found.output.contains("no comparison of two photographs") ||
                     found.output.contains("look like one picture"),
                 !how.isEmpty());
        if (how.isEmpty())
            return;
        QCOMPARE(kinship[QStringLiteral("how")].toString(), how);
        QVERIFY(probe.endsWith(kinship[QStringLiteral("probe_image")].toString()));
        // A second photograph that is not does not hide which is.
        const CliResult both =
            search(photographsOf(johnNames()[0])[2], {QStringLiteral("--also"), probe});
        const QJsonValue ofBoth =
            both.json()[QStringLiteral("candidates")][0][QStringLiteral("kinship")];
        QCOMPARE(ofBoth, kinship);
    }

    /// Saved as TIFF, which says nothing of itself; and what its source once was.
    void aRecordedCopyIsOnePictureWithItsSource()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("recorded"));
        const QString source = folder + QStringLiteral("/john/first.jpg");
        QVERIFY(QDir().mkpath(QFileInfo(source).path()));
        QVERIFY(QFile::exists(source) || QFile::copy(photographsOf(johnNames()[0])[0], source));
        QVERIFY(isDone(enrol({folder})));
        const QString recipe = m_cli.freshPath(QStringLiteral("gamma.json"));
        writeBytes(R"({"format": 1, "steps": [{"step": "gamma", "gamma": 1.3}]})", recipe);
        const auto enhanced = [&](const char* name, const QStringList& more) {
            const QString copy = m_cli.freshPath(QLatin1String(name));
            const CliResult made =
                m_cli.run(QStringList{QStringLiteral("enhance"), source, QStringLiteral("--recipe"),
                                      recipe, QStringLiteral("--out"), copy} +
                          more);
            return made.exitCode == 0 ? copy : QString::fromUtf8(made.errors);
        };
        const QString copy = enhanced("copy.tif", {QStringLiteral("--lab"), m_lab});
        const CliResult found = search(copy);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonValue candidate = found.json()[QStringLiteral("candidates")][0];
        const QJsonValue kinship = candidate[QStringLiteral("kinship")];
        QCOMPARE(kinship[QStringLiteral("how")].toString(), QStringLiteral("oneRecordedSource"));
        const QByteArray goBack = "both go back to exhibit " +
                                  QByteArray::number(kinship[QStringLiteral("exhibit")].toInt());
        QVERIFY2(found.output.contains(goBack), found.output.constData());
        const QStringList ofBoth{QStringLiteral("compare"), copy, source, QStringLiteral("--lab"),
                                 m_lab};
        const CliResult compared = m_cli.run(ofBoth);
        QVERIFY2(compared.output.contains("By the laboratory's record A and B " + goBack),
                 compared.output.constData());
        const auto state = [&](const char* type, const QStringList& note) {
            return m_cli.run(QStringList{QStringLiteral("provenance"), source,
                                         QStringLiteral("--lab"), m_lab, QStringLiteral("--state"),
                                         QLatin1String(type), QStringLiteral("--said-by"),
                                         QStringLiteral("Officer 4711")} +
                             note);
        };
        QVERIFY(isDone(state("sketch", {})));
        QVERIFY(
            isDone(state("photograph", {QStringLiteral("--note"), QStringLiteral("mixed up")})));
        // Other pixels than the recorded copy's.
        writeBytes(R"({"format": 1, "steps": [{"step": "gamma", "gamma": 1.6}]})", recipe);
        const CliResult once =
            m_cli.run({QStringLiteral("search"), enhanced("own word.png", {}),
                       QStringLiteral("--gallery"), kGallery, QStringLiteral("--lab"), m_lab});
        QVERIFY2(once.exitCode == 0, once.errors.constData());
        QVERIFY2(once.output.contains("Provenance: unknown. Exhibit"), once.output.constData());
        QVERIFY2(once.output.contains("was stated to be: Sketch"), once.output.constData());
        QVERIFY2(once.output.contains("Once stated to be: Sketch"), once.output.constData());
        QVERIFY2(once.output.contains("only the file says"), once.output.constData());
    }

private:
    QString twoFaces() const
    {
        const QString path = m_cli.freshPath(QStringLiteral("two.png"));
        return writeImage(
            contactSheet({pixelsOf(m_heldOut[0]), pixelsOf(m_heldOut[1])}, 2, 240, 40), {}, path);
    }
};

QTEST_GUILESS_MAIN(tst_CliSearchKinship)
#include "tst_CliSearchKinship.moc"
