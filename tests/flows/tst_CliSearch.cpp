// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeFrame.h"
#include "casework/intake/TakeIn.h"
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "flows/JohnsLab.h"
#include "foundation/FileBytes.h"
#include "storage/lab/FolderLabDirectory.h"
#include "support/SharedData.h"
#include "support/TestLab.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::tests;

namespace {

double topScore(const CliResult& result)
{
    return result.json()
        .value(QStringLiteral("candidates"))
        .toArray()[0]
        .toObject()
        .value(QStringLiteral("score"))
        .toDouble();
}

} // namespace

/// From photographs to a candidate list: search.
class tst_CliSearch : public JohnsLab
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char* reason = layOut())
            QSKIP(reason);
    }

    void init() { makeLab(); }

    void aTurnedFaceIsSaid()
    {
        const QString turned =
            writeImage(upright(pixelsOf(m_heldOut[0]), Orientation::BottomRight),
                       {ImageFormat::Png}, m_cli.freshPath(QStringLiteral("turned.png")));
        const CliResult compared =
            m_cli.run({QStringLiteral("compare"), m_heldOut[0], turned, QStringLiteral("--json")});
        QVERIFY2(compared.exitCode == 0, compared.errors.constData());
        const QJsonArray notes = compared.json().value(QStringLiteral("notes")).toArray();
        int said = 0;
        for (const auto& note : notes)
            said += note.toString().contains(QStringLiteral("not upright: upside down")) ? 1 : 0;
        QCOMPARE(said, 1);
        QVERIFY(m_cli.run({QStringLiteral("compare"), m_heldOut[0], turned})
                    .output.contains("turned.png” was compared as one that is not upright"));
    }

    void theRightJohnComesFirst()
    {
        const CliResult enrolled = enrol({m_images});
        QVERIFY2(isDone(enrolled), enrolled.errors.constData());
        const int count = number(enrolled, "enrolled");
        // Two of the 50 have the same bytes; on one or two more the detector may find nothing.
        QVERIFY2(count >= 46, enrolled.output.constData());
        QCOMPARE(count + number(enrolled, "already_there") + problemsIn(enrolled), 50);
        const CliResult again = enrol({m_images});
        QCOMPARE(number(again, "enrolled"), 0);
        QCOMPARE(number(again, "already_there") + problemsIn(again), 50);

        const QStringList johns = johnNames();
        for (int index = 0; index < johns.size(); ++index) {
            const CliResult found = search(m_heldOut[index]);
            QVERIFY2(found.exitCode == 0, found.errors.constData());
            const QJsonArray candidates =
                found.json().value(QStringLiteral("candidates")).toArray();
            QVERIFY(!candidates.isEmpty());
            QCOMPARE(candidates[0].toObject().value(QStringLiteral("subject")).toString(),
                     johns[index]);
            checkList(found.json());
        }
        QCOMPARE(search(m_heldOut[0]).output, search(m_heldOut[0]).output);
        // The shipped engine's templates fit into a store, and that is what was searched.
        QVERIFY(QFileInfo::exists(m_lab + QStringLiteral("/search/gallery-1.rows")));
    }

    void severalPhotographsAreSearchedAsOnePerson()
    {
        const QString john = johnNames()[0];
        const QStringList photographs = photographsOf(john);
        QVERIFY(isDone(enrol({oneOfEach()})));
        const QStringList also = {QStringLiteral("--also"), photographs[1],
                                  QStringLiteral("--also"), photographs[2]};
        const CliResult found = search(photographs[0], also);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonObject json = found.json();
        QCOMPARE(json.value(QStringLiteral("also")).toArray().size(), 2);
        QCOMPARE(json.value(QStringLiteral("candidates"))
                     .toArray()[0]
                     .toObject()
                     .value(QStringLiteral("subject"))
                     .toString(),
                 john);
        const QJsonObject least = json.value(QStringLiteral("least_alike")).toObject();
        QCOMPARE(least.value(QStringLiteral("images")).toArray().size(), 2);
        QVERIFY(least.value(QStringLiteral("score")).toDouble() > 0.3);
        // The order in which they are named is no part of the answer.
        const QStringList turned = {QStringLiteral("--also"), photographs[2],
                                    QStringLiteral("--also"), photographs[0]};
        const double score = topScore(found);
        QVERIFY(score > topScore(search(photographs[0])));
        QVERIFY(std::abs(topScore(search(photographs[1], turned)) - score) < 1e-5);
    }

    void onePictureSavedTwiceIsSaid_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("isSame");
        const QStringList photographs = photographsOf(johnNames()[0]);
        const Image pixels = pixelsOf(photographs[0]);
        const QString folder = m_cli.freshPath(QStringLiteral("saved again"));
        QDir().mkpath(folder);
        const auto again = [&](const Image& image, const char* name) {
            return writeImage(image, {.format = ImageFormat::Jpeg, .quality = 80},
                              folder + QLatin1Char('/') + QLatin1String(name));
        };
        QTest::newRow("recompressed") << again(pixels, "a.jpg") << true;
        QTest::newRow("smaller too")
            << again(scaled(pixels, pixels.widthPx() * 4 / 5), "b.jpg") << true;
        QTest::newRow("another photograph") << photographs[1] << false;
    }

    void onePictureSavedTwiceIsSaid()
    {
        QFETCH(QString, second);
        QFETCH(bool, isSame);
        QVERIFY(isDone(enrol({oneOfEach()})));
        const QStringList also = {QStringLiteral("--also"), second};
        const CliResult found = search(photographsOf(johnNames()[0])[0], also);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonArray pairs = found.json().value(QStringLiteral("saved_twice")).toArray();
        QVERIFY2(pairs.size() == (isSame ? 1 : 0), found.output.constData());
        const QString first = found.json().value(QStringLiteral("notes")).toArray()[0].toString();
        QCOMPARE(first.contains(QStringLiteral("one picture that was saved twice")), isSame);
        if (isSame)
            QCOMPARE(pairs[0].toObject().value(QStringLiteral("images")).toArray().size(), 2);
    }

    void photographsOfOnePersonAreDoubted_data()
    {
        QTest::addColumn<QStringList>("also");
        QTest::addColumn<QString>("errorCode");
        QTest::newRow("of somebody else")
            << QStringList{photographsOf(johnNames()[1])[0]} << QString();
        QTest::newRow("the same file")
            << QStringList{photographsOf(johnNames()[0])[0]} << QStringLiteral("invalidInput");
        QTest::newRow("not there")
            << QStringList{QStringLiteral("gone.jpg")} << QStringLiteral("fileNotFound");
        QTest::newRow("several faces") << QStringList{twoFaces()} << QStringLiteral("severalFaces");
    }

    void photographsOfOnePersonAreDoubted()
    {
        QFETCH(QStringList, also);
        QFETCH(QString, errorCode);
        if (errorCode.isEmpty())
            QVERIFY(isDone(enrol({oneOfEach()})));
        QStringList more;
        for (const QString& path : also)
            more << QStringLiteral("--also") << path;
        const CliResult found = search(photographsOf(johnNames()[0])[0], more);
        if (!errorCode.isEmpty()) {
            QCOMPARE(found.errorCode(), errorCode);
            const QString advice = found.error().value(QStringLiteral("advice")).toString();
            QCOMPARE(advice.contains(QStringLiteral("photograph of --also")),
                     errorCode == QLatin1String("severalFaces"));
            return;
        }
        const QJsonArray notes = found.json().value(QStringLiteral("notes")).toArray();
        QVERIFY2(
            notes[0].toString().contains(QStringLiteral("nearer to what photographs of different")),
            found.output.constData());
    }

    void theTableIsForPeople()
    {
        enrol({m_images});
        const QByteArray text =
            m_cli
                .run({QStringLiteral("search"), m_heldOut[0], QStringLiteral("--gallery"), kGallery,
                      QStringLiteral("--lab"), m_lab})
                .output;
        for (const char* part : {"Rank", "Person", "Score", "no identification", "images compared"})
            QVERIFY2(text.contains(part), text.constData());
    }

    void limitsAreThePolicys()
    {
        enrol({m_images});
        QVERIFY(search(m_heldOut[0], {QStringLiteral("--limit"), QStringLiteral("1")})
                    .json()
                    .value(QStringLiteral("candidates"))
                    .toArray()
                    .size() <= 1);
        const CliResult beyond =
            search(m_heldOut[0], {QStringLiteral("--limit"), QStringLiteral("100000")});
        QCOMPARE(beyond.exitCode, 2);
        QCOMPARE(beyond.errorCode(), QStringLiteral("invalidInput"));
    }

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

    /// Rule P10 in the shipped policy, and the rules of a laboratory's own.
    void theGatesOfThePolicyStandBeforeASearch()
    {
        QVERIFY(isDone(enrol({m_images})));
        const QStringList search{QStringLiteral("search"),    m_heldOut[0],
                                 QStringLiteral("--gallery"), kGallery,
                                 QStringLiteral("--lab"),     m_lab,
                                 QStringLiteral("--json"),    QStringLiteral("--provenance")};
        const CliResult sketch =
            m_cli.run(search + QStringList{QStringLiteral("sketch"), QStringLiteral("--reason"),
                                           QStringLiteral("urgent"), QStringLiteral("--override"),
                                           QStringLiteral("P10")});
        QCOMPARE(sketch.exitCode, 7);
        QCOMPARE(sketch.errorCode(), QStringLiteral("searchRefused"));
        QVERIFY(sketch.output.isEmpty());
        QVERIFY2(sketch.error()
                     .value(QStringLiteral("message"))
                     .toString()
                     .contains(QStringLiteral("“P10”")),
                 sketch.errors.constData());
        const CliResult compared =
            m_cli.run({QStringLiteral("compare"), m_heldOut[0], m_heldOut[1],
                       QStringLiteral("--provenance-b"), QStringLiteral("composite")});
        QCOMPARE(compared.exitCode, 7);
        QCOMPARE(m_cli.run(search + QStringList{QStringLiteral("painting")}).exitCode, 2);
        QVERIFY2(compared.errors.contains("Nobody can override it"), compared.errors.constData());
        for (const char* rule : {"P-10", "few-pixels"}) {
            const CliResult wrong =
                m_cli.run(search + QStringList{QStringLiteral("photograph"),
                                               QStringLiteral("--override"), QLatin1String(rule),
                                               QStringLiteral("--reason"), QStringLiteral("so")});
            QCOMPARE(wrong.exitCode, 2);
            QVERIFY2(wrong.errors.contains(rule), wrong.errors.constData());
        }

        const CliResult tooShort =
            m_cli.run(search + QStringList{QStringLiteral("unknown"), QStringLiteral("--reason"),
                                           QStringLiteral("a")});
        QCOMPARE(tooShort.exitCode, 2);
        QVERIFY2(tooShort.errors.contains("--reason"), tooShort.errors.constData());
        const CliResult unknown = m_cli.run(search + QStringList{QStringLiteral("unknown")});
        QCOMPARE(unknown.exitCode, 0);
        QJsonArray gates = unknown.json().value(QStringLiteral("gates")).toArray();
        QCOMPARE(gates.size(), 1);
        QCOMPARE(gates[0][QStringLiteral("rule")].toString(), QStringLiteral("unknown-provenance"));
        QCOMPARE(gates[0][QStringLiteral("effect")].toString(), QStringLiteral("warn"));
        QVERIFY(unknown.json().value(QStringLiteral("reason")).isNull());

        const QString own = m_cli.freshPath(QStringLiteral("policy.json"));
        QFile shipped(qEnvironmentVariable("SEMBLANCE_SOURCE_DIR") +
                      QStringLiteral("/resources/policy/default.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray text = shipped.readAll();
        text.replace("\"below\": 14", "\"below\": 1000");
        QFile file(own);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        CliRunner strict = CliRunner();
        strict.setVariable(QStringLiteral("SEMBLANCE_POLICY"), own);
        const QStringList photograph = search + QStringList{QStringLiteral("photograph")};
        const CliResult unreasoned = strict.run(photograph);
        QCOMPARE(unreasoned.exitCode, 7);
        QCOMPARE(unreasoned.errorCode(), QStringLiteral("reasonNeeded"));
        const CliResult reasoned = strict.run(
            photograph + QStringList{QStringLiteral("--reason"), QStringLiteral(" der Einzige ")});
        QVERIFY2(reasoned.exitCode == 0, reasoned.errors.constData());
        QCOMPARE(reasoned.json().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("der Einzige"));
        gates = reasoned.json().value(QStringLiteral("gates")).toArray();
        QCOMPARE(gates[0][QStringLiteral("rule")].toString(), QStringLiteral("few-pixels"));
        QVERIFY2(reasoned.output.contains("Reason given for this search"),
                 reasoned.output.constData());
    }

    /// What the window recorded holds on the command line too.
    void whatTheLaboratoryRecordsOfAnImageHolds()
    {
        QVERIFY(isDone(enrol({m_images})));
        {
            const SetClock clock;
            const auto lab = storage::FolderLabDirectory(clock).open(m_lab.toStdString()).value();
            const auto exhibit = casework::takeIn(lab->exhibits(), lab->originals(),
                                                  readFile(m_heldOut[0].toStdString()).value(),
                                                  QStringLiteral("drawing.jpg"), clock)
                                     .value()
                                     .exhibit;
            QVERIFY(
                lab->provenances().state(exhibit.id, {casework::ProvenanceType::Sketch,
                                                      QStringLiteral("the artist"),
                                                      {},
                                                      QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
        }
        const QStringList search{
            QStringLiteral("search"), m_heldOut[0], QStringLiteral("--gallery"), kGallery,
            QStringLiteral("--lab"),  m_lab,        QStringLiteral("--json")};
        QCOMPARE(m_cli.run(search).errorCode(), QStringLiteral("searchRefused"));
        const CliResult contradicted = m_cli.run(
            search + QStringList{QStringLiteral("--provenance"), QStringLiteral("photograph")});
        QCOMPARE(contradicted.exitCode, 2);
        QVERIFY2(contradicted.errors.contains("sketch"), contradicted.errors.constData());
        // The same picture with one more byte, in a search and in a comparison.
        QFile original(m_heldOut[0]);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QString longer =
            writeBytes(original.readAll() + "x", m_cli.freshPath(QStringLiteral("longer.jpg")));
        QStringList again = search;
        again[1] = longer;
        const CliResult refused = m_cli.run(again);
        QCOMPARE(refused.errorCode(), QStringLiteral("searchRefused"));
        const QStringList compare{QStringLiteral("compare"), m_heldOut[1], longer};
        QCOMPARE(m_cli.run(compare).exitCode, 0);
        const CliResult compared = m_cli.run(compare + QStringList{QStringLiteral("--lab"), m_lab});
        QCOMPARE(compared.exitCode, 7);
        QVERIFY2(compared.errors.contains("the same picture"), compared.errors.constData());
    }

    void whatACandidatesImageIsStatedToBeIsSaid_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isRecompressed");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("isNever");
        QTest::newRow("generated") << QStringLiteral("generatedOrAltered") << false
                                   << QByteArray("Stated to be: Generated or altered") << true;
        QTest::newRow("a sketch, enrolled from another wrapping")
            << QStringLiteral("sketch") << true << QByteArray("Stated to be: Sketch") << true;
        QTest::newRow("a scan") << QStringLiteral("scan") << false
                                << QByteArray("Stated to be: Scan") << false;
        QTest::newRow("a photograph")
            << QStringLiteral("photograph") << false << QByteArray() << false;
    }

    /// What could be no probe is no silent candidate either.
    void whatACandidatesImageIsStatedToBeIsSaid()
    {
        QFETCH(QString, type);
        QFETCH(bool, isRecompressed);
        QFETCH(QByteArray, words);
        QFETCH(bool, isNever);
        const QString folder = oneOfEach();
        QVERIFY(isDone(enrol({folder})));
        const QString john = johnNames()[0];
        const QStringList probe{QStringLiteral("--limit"), QStringLiteral("1")};
        const QJsonValue before =
            search(m_heldOut[0], probe).json()[QStringLiteral("candidates")][0];
        QCOMPARE(before[QStringLiteral("subject")].toString(), john);
        QVERIFY(before[QStringLiteral("provenance")].isNull());
        const QString enrolled =
            folder + QLatin1Char('/') + before[QStringLiteral("image")].toString();
        const QString taken = isRecompressed
                                  ? writeImage(pixelsOf(enrolled), {.format = ImageFormat::Png},
                                               m_cli.freshPath(QStringLiteral("wrapped.png")))
                                  : enrolled;
        {
            const SetClock clock;
            const auto lab = storage::FolderLabDirectory(clock).open(m_lab.toStdString()).value();
            const auto exhibit = casework::takeIn(lab->exhibits(), lab->originals(),
                                                  readFile(taken.toStdString()).value(),
                                                  QStringLiteral("taken"), clock)
                                     .value()
                                     .exhibit;
            QVERIFY(lab->provenances().state(exhibit.id,
                                             {*casework::provenanceTypeFrom(type.toStdString()),
                                              QStringLiteral("Officer 4711"),
                                              {},
                                              QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
        }
        const CliResult found = search(m_heldOut[0], probe);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonValue provenance =
            found.json()[QStringLiteral("candidates")][0][QStringLiteral("provenance")];
        QCOMPARE(provenance[QStringLiteral("type")].toString(), type);
        QCOMPARE(provenance[QStringLiteral("relation")].toString(),
                 isRecompressed ? QStringLiteral("samePicture") : QStringLiteral("own"));
        const QByteArray table = m_cli
                                     .run(QStringList{QStringLiteral("search"), m_heldOut[0],
                                                      QStringLiteral("--gallery"), kGallery,
                                                      QStringLiteral("--lab"), m_lab} +
                                          probe)
                                     .output;
        QCOMPARE(table.contains("Stated to be"), !words.isEmpty());
        QVERIFY2(table.contains(words), table.constData());
        QCOMPARE(table.contains("As a probe it would be refused (rule P10)"), isNever);
        QCOMPARE(table.contains("said by Officer 4711"), !words.isEmpty());
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

    /// As the window says it where they are chosen.
    void stillsOfOneRecordingAreSaidToBe()
    {
        QVERIFY(isDone(enrol({m_images})));
        {
            const SetClock clock;
            const auto lab = storage::FolderLabDirectory(clock).open(m_lab.toStdString()).value();
            imagery::FrameOrigin origin;
            origin.clipName = "kitchen.mp4";
            origin.clip = Sha256::of(bytesOf("the clip"));
            origin.frames = 100;
            origin.timeBase = {1, 25};
            origin.container = "avi";
            origin.codec = "mjpeg";
            origin.storedSize = {640, 480};
            origin.pixelAspect = {1, 1};
            origin.matrix = "bt601";
            for (const QString& still : {m_heldOut[0], m_heldOut[1]}) {
                origin.frame += 25;
                origin.seconds += 1;
                QVERIFY(casework::takeFrame(lab->exhibits(), lab->originals(), lab->videoFrames(),
                                            readFile(still.toStdString()).value(), origin, clock));
            }
        }
        const QStringList search{
            QStringLiteral("search"), m_heldOut[0], QStringLiteral("--also"),    m_heldOut[1],
            QStringLiteral("--lab"),  m_lab,        QStringLiteral("--gallery"), kGallery};
        const CliResult result = m_cli.run(search);
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QVERIFY2(result.output.contains("Stills of one recording, 1"), result.output.constData());
        QVERIFY2(result.output.contains("hardly independent"), result.output.constData());
    }

    void whereAnImageComesFromStandsWithEveryResult()
    {
        QVERIFY(isDone(enrol({m_images})));
        const QStringList search{QStringLiteral("search"),       m_heldOut[0],
                                 QStringLiteral("--gallery"),    kGallery,
                                 QStringLiteral("--lab"),        m_lab,
                                 QStringLiteral("--provenance"), QStringLiteral("scan"),
                                 QStringLiteral("--reason"),     QStringLiteral("by order")};
        const QStringList compare{QStringLiteral("compare"),
                                  m_heldOut[0],
                                  m_heldOut[1],
                                  QStringLiteral("--reason"),
                                  QStringLiteral("by order"),
                                  QStringLiteral("--provenance-a"),
                                  QStringLiteral("scan")};
        for (const QStringList& arguments : {search, compare}) {
            const CliResult result = m_cli.run(arguments);
            QVERIFY2(result.exitCode == 0, result.errors.constData());
            for (const char* words :
                 {"Provenance: Scan of a print or document, as stated for this run.",
                  "ask for the file that it was printed from", "no rule asked for one: “by order”",
                  "default-4 ("})
                QVERIFY2(result.output.contains(words), words);
            const QJsonObject json =
                m_cli.run(arguments + QStringList{QStringLiteral("--json")}).json();
            QCOMPARE(json[QStringLiteral("policy")][QStringLiteral("sha256")].toString().size(),
                     64);
            const QJsonValue probe =
                json[arguments == search ? QStringLiteral("probe") : QStringLiteral("a")];
            QCOMPARE(probe[QStringLiteral("provenance")][QStringLiteral("source")].toString(),
                     QStringLiteral("commandLine"));
            QVERIFY(probe[QStringLiteral("provenance")][QStringLiteral("hints")].isArray());
        }
    }

    void nobodyAboveTheThresholdIsAResult()
    {
        enrol({m_images});
        const QString policy = writeBytes("{\"format\": 1, \"id\": \"strict-1\", "
                                          "\"candidateLimit\": 20, \"candidateLimitMaximum\": 50, "
                                          "\"threshold\": 2, \"thresholdSource\": \"a test\"}",
                                          m_cli.freshPath(QStringLiteral("strict.json")));
        CliRunner strict;
        strict.setVariable(QStringLiteral("SEMBLANCE_POLICY"), policy);
        const QStringList arguments = {QStringLiteral("search"),    m_heldOut[0],
                                       QStringLiteral("--gallery"), kGallery,
                                       QStringLiteral("--lab"),     m_lab};
        const CliResult result = strict.run(arguments + QStringList{QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QCOMPARE(result.json().value(QStringLiteral("candidates")).toArray().size(), 0);
        QVERIFY(strict.run(arguments).output.contains("No candidate above the threshold"));
        // Of a box without a face it is none.
        const CliResult wall = strict.run(
            arguments + QStringList{QStringLiteral("--box"), QStringLiteral("0,0,48,48")});
        QVERIFY2(wall.exitCode == 0, wall.errors.constData());
        QVERIFY2(wall.output.contains("This is no result"), wall.output.constData());
        QVERIFY(!wall.output.contains("That is a result"));
    }

    void anEmptyGalleryIsSaid()
    {
        const CliResult result = search(m_heldOut[0]);
        QCOMPARE(result.exitCode, 5);
        QCOMPARE(result.errorCode(), QStringLiteral("galleryEmpty"));
        QVERIFY2(adviceIn(result).contains(
                     QStringLiteral("gallery enrol %1 FOLDER --lab '%2'").arg(kGallery, m_lab)),
                 result.errors.constData());
    }

    void everyColumnOfNumbersSaysWhatItIs()
    {
        enrol({m_images + QLatin1Char('/') + johnNames().first()});
        const QByteArray words =
            m_cli
                .run({QStringLiteral("search"), m_heldOut[0], QStringLiteral("--gallery"), kGallery,
                      QStringLiteral("--lab"), m_lab})
                .output;
        for (const char* said : {"  Score (ruler)  fr-feature-1 (cosine)  ",
                                 "its own raw number, in the unit beside the name"})
            QVERIFY2(words.contains(said), words.constData());
        QCOMPARE(search(m_heldOut[0])
                     .json()
                     .value(QStringLiteral("engine_units"))
                     .toObject()
                     .value(QStringLiteral("fr-feature-1"))
                     .toString(),
                 QStringLiteral("cosine"));
        const QByteArray compared =
            m_cli.run({QStringLiteral("compare"), m_heldOut[0], m_heldOut[1]}).output;
        QVERIFY2(compared.contains(" on the ruler, by engine ") &&
                     compared.contains("\nRaw      fr-feature-1 "),
                 compared.constData());
    }

private:
    /// A folder with the last photograph of each John.
    QString oneOfEach()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("one of each"));
        for (const QString& john : johnNames()) {
            const QString path = photographsOf(john).last();
            const QString own = folder + QLatin1Char('/') + john;
            if (QDir().mkpath(own))
                QFile::copy(path, own + QLatin1Char('/') + QFileInfo(path).fileName());
        }
        return folder;
    }

    QString twoFaces() const
    {
        const QString path = m_cli.freshPath(QStringLiteral("two.png"));
        return writeImage(
            contactSheet({pixelsOf(m_heldOut[0]), pixelsOf(m_heldOut[1])}, 2, 240, 40), {}, path);
    }

    static QString adviceIn(const CliResult& result)
    {
        return result.error().value(QStringLiteral("advice")).toString();
    }

    /// What the documented JSON promises.
    static void checkList(const QJsonObject& json)
    {
        const QJsonObject probe = json.value(QStringLiteral("probe")).toObject();
        QCOMPARE(probe.value(QStringLiteral("faces")).toArray().size(), 1);
        QVERIFY(probe.value(QStringLiteral("warnings")).isArray());
        const QJsonObject gallery = json.value(QStringLiteral("gallery")).toObject();
        QCOMPARE(gallery.value(QStringLiteral("name")).toString(), kGallery);
        QCOMPARE(gallery.value(QStringLiteral("people")).toInt(), 5);
        double previous = qInf();
        int rank = 0;
        for (const QJsonValue& value : json.value(QStringLiteral("candidates")).toArray()) {
            const QJsonObject candidate = value.toObject();
            QCOMPARE(candidate.value(QStringLiteral("rank")).toInt(), ++rank);
            QVERIFY(candidate.value(QStringLiteral("score")).toDouble() <= previous);
            previous = candidate.value(QStringLiteral("score")).toDouble();
            QVERIFY(!candidate.value(QStringLiteral("image")).toString().isEmpty());
            QVERIFY(candidate.value(QStringLiteral("engine_scores")).toObject().size() >= 2);
            QVERIFY(candidate.value(QStringLiteral("warnings")).isArray());
        }
    }
};

QTEST_GUILESS_MAIN(tst_CliSearch)
#include "tst_CliSearch.moc"
