// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "foundation/FileBytes.h"
#include "storage/lab/FolderLabDirectory.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>

using namespace semblance;
using namespace semblance::tests;

namespace {

const QString kGallery = QStringLiteral("Johns");

/// Fits in m_lab of a runner: images by person, the first photograph of each held out.
QStringList layOut(const QString& folder)
{
    QStringList heldOut;
    for (const QString& john : johnNames()) {
        const QStringList photographs = photographsOf(john);
        heldOut << photographs.first();
        QDir().mkpath(folder + QLatin1Char('/') + john);
        for (const QString& path : photographs.mid(1))
            QFile::copy(path, folder + QLatin1Char('/') + john + QLatin1Char('/') +
                                  QFileInfo(path).fileName());
    }
    return heldOut;
}

int number(const CliResult& result, const char* key)
{
    return result.json().value(QLatin1String(key)).toInt(-1);
}

/// Images with a problem are reported, and end a run with 1.
bool isDone(const CliResult& result)
{
    return result.exitCode == 0 || result.exitCode == 1;
}

int problemsIn(const CliResult& result)
{
    return int(result.json().value(QStringLiteral("problems")).toArray().size());
}

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

/// From photographs to a candidate list: enrolment, resumption, search.
class tst_CliSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        if (!packagedPhotographs())
            QSKIP(kNoPackagedPhotographs);
        m_images = m_cli.freshPath(QStringLiteral("images"));
        m_heldOut = layOut(m_images);
    }

    void init()
    {
        m_lab = m_cli.freshPath(QStringLiteral("lab %1").arg(++m_number));
        QCOMPARE(m_cli
                     .run({QStringLiteral("lab"), QStringLiteral("create"), m_lab,
                           QStringLiteral("--name"), QStringLiteral("Test")})
                     .exitCode,
                 0);
        QCOMPARE(m_cli
                     .run({QStringLiteral("gallery"), QStringLiteral("create"), kGallery,
                           QStringLiteral("--lab"), m_lab, QStringLiteral("--source"),
                           QStringLiteral("Debian"), QStringLiteral("--legal-basis"),
                           QStringLiteral("test")})
                     .exitCode,
                 0);
    }

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

        const CliResult tooShort = m_cli.run(
            search + QStringList{QStringLiteral("unknown"), QStringLiteral("--reason"),
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

    void aBadBoxIsCorrectedInItsTable_data()
    {
        QTest::addColumn<QByteArray>("box");
        QTest::newRow("outside") << QByteArray("5000,5000,60,60");
        QTest::newRow("no face in it") << QByteArray("0,0,48,48");
    }

    void aBadBoxIsCorrectedInItsTable()
    {
        QFETCH(QByteArray, box);
        const QString folder = m_cli.freshPath(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(m_heldOut[0], folder + QStringLiteral("/a.jpg")));
        const QString table =
            writeBytes("subject,image,x,y,width,height\n\"john \",a.jpg," + box + "\n",
                       folder + QStringLiteral("/people.csv"));
        const QStringList source{QStringLiteral("--manifest"), table};
        const QString advice = enrol(source)
                                   .json()
                                   .value(QStringLiteral("problems"))
                                   .toArray()[0][QStringLiteral("error")][QStringLiteral("advice")]
                                   .toString();
        QVERIFY2(advice.contains(QStringLiteral("x, y, width and height in line 2 of people.csv")),
                 qPrintable(advice));
        QVERIFY2(!advice.contains(QStringLiteral("--box")), qPrintable(advice));
    }

    void blanksAndSystemFilesAreReported()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("left out"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/john")));
        QVERIFY(QFile::copy(m_heldOut[0], folder + QStringLiteral("/john/a.jpg")));
        for (const char* name : {"/john/Thumbs.db", "/.DS_Store", "/desktop.ini"})
            writeBytes("x", folder + QLatin1String(name));
        writeBytes("notes", folder + QStringLiteral("/john/notes.txt"));
        const CliResult first = enrol({folder});
        QCOMPARE(number(first, "system_files_left_out"), 3);
        QCOMPARE(problemsIn(first), 1);
        const QString table =
            writeBytes("subject,image\n\"john \",john/a.jpg\n", folder + QStringLiteral("/p.csv"));
        const QStringList arguments{QStringLiteral("gallery"),
                                    QStringLiteral("enrol"),
                                    kGallery,
                                    QStringLiteral("--lab"),
                                    m_lab,
                                    QStringLiteral("--manifest"),
                                    table};
        const CliResult said = m_cli.run(arguments);
        QVERIFY2(said.output.contains("“john ” in line 2 was read as “john”"),
                 said.output.constData());
        const QByteArray shown = m_cli
                                     .run({QStringLiteral("gallery"), QStringLiteral("show"),
                                           kGallery, QStringLiteral("--lab"), m_lab})
                                     .output;
        // Its warnings in words, not as a number.
        const QJsonArray warnings =
            show()
                .json()
                .value(QStringLiteral("references"))[0][QStringLiteral("warnings")]
                .toArray();
        for (const QJsonValue& warning : warnings)
            QVERIFY2(shown.contains(warning[QStringLiteral("message")].toString().toUtf8()),
                     shown.constData());
    }

    void nothingToEnrolIsNoSuccess()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("nothing"));
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(enrol({folder}).exitCode, 1);
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

    void missingTemplatesAreMadeByTheCommandThatIsNamed()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("one"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(m_heldOut[0], folder + QStringLiteral("/john_0001.jpg")));
        QCOMPARE(number(enrol({folder}), "enrolled"), 1);
        CliRunner other;
        const QString manifest = shippedEmbedderAs(QStringLiteral("own-1"));
        const CliResult added = other.run(
            {QStringLiteral("models"), QStringLiteral("add"), manifest, QStringLiteral("--use")});
        QVERIFY2(added.exitCode == 0, added.errors.constData());

        const QStringList searching{
            QStringLiteral("search"), m_heldOut[0], QStringLiteral("--gallery"), kGallery,
            QStringLiteral("--lab"),  m_lab,        QStringLiteral("--json")};
        const CliResult missing = other.run(searching);
        QCOMPARE(missing.errorCode(), QStringLiteral("templatesMissing"));
        QVERIFY2(adviceIn(missing).contains(
                     QStringLiteral("gallery refresh %1 --lab '%2'").arg(kGallery, m_lab)),
                 missing.errors.constData());
        QCOMPARE(other
                     .run({QStringLiteral("gallery"), QStringLiteral("refresh"), kGallery,
                           QStringLiteral("--lab"), m_lab})
                     .exitCode,
                 0);
        QCOMPARE(other.run(searching).exitCode, 0);
    }

    /// Also when the engine is the old one again, and nothing needs a refresh.
    void aRefreshThatFailedIsListed()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("two"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(m_heldOut[0], folder + QStringLiteral("/john_0001.jpg")));
        QVERIFY(QFile::copy(m_heldOut[1], folder + QStringLiteral("/jack_0001.jpg")));
        QCOMPARE(number(enrol({folder}), "enrolled"), 2);
        QDirIterator originals(m_lab + QStringLiteral("/originals"), QDir::Files,
                               QDirIterator::Subdirectories);
        QVERIFY(QFile::remove(originals.next()));
        CliRunner other;
        QCOMPARE(other
                     .run({QStringLiteral("models"), QStringLiteral("add"),
                           shippedEmbedderAs(QStringLiteral("own-2")), QStringLiteral("--use")})
                     .exitCode,
                 0);
        QCOMPARE(other
                     .run({QStringLiteral("gallery"), QStringLiteral("refresh"), kGallery,
                           QStringLiteral("--lab"), m_lab})
                     .exitCode,
                 1);
        const QStringList listing{QStringLiteral("gallery"), QStringLiteral("list"),
                                  QStringLiteral("--lab"), m_lab};
        const QByteArray now = other.run(listing).output;
        QVERIFY2(now.contains("failed for 1 image, which searches leave out"), now.constData());
        const QByteArray before = m_cli.run(listing).output;
        QVERIFY2(before.contains("failed for 1 image: `gallery show` says why"),
                 before.constData());
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

    void namesThatAreNotUtf8AreToldApart()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("old names"));
        QVERIFY(QDir().mkpath(folder));
        for (const char* name : {"/J\xfcrgen_0001.jpg", "/J\xf6rgen_0001.jpg"}) {
            std::ofstream file(folder.toStdString() + name);
            QVERIFY(file.is_open());
        }
        // A second run says the same of the same two files, not of two more.
        for (int run = 0; run < 2; ++run)
            QCOMPARE(enrol({folder}).exitCode, 1);
        const CliResult shown =
            m_cli.run({QStringLiteral("gallery"), QStringLiteral("show"), kGallery,
                       QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
        for (const CliResult& result : {enrol({folder}), shown}) {
            QStringList images;
            QStringList paths;
            for (const QJsonValue& problem :
                 result.json().value(QStringLiteral("problems")).toArray()) {
                images << problem[QStringLiteral("image")].toString();
                paths << problem[QStringLiteral("error")][QStringLiteral("subject")].toString();
            }
            const QStringList names{QStringLiteral("J%F6rgen_0001.jpg"),
                                    QStringLiteral("J%FCrgen_0001.jpg")};
            QCOMPARE(images, names);
            QCOMPARE(paths, (QStringList{folder + QLatin1Char('/') + names[0],
                                         folder + QLatin1Char('/') + names[1]}));
        }
        const CliResult forPeople = m_cli.run({QStringLiteral("gallery"), QStringLiteral("enrol"),
                                               kGallery, folder, QStringLiteral("--lab"), m_lab});
        QVERIFY2(forPeople.errors.contains("J%FCrgen_0001.jpg"), forPeople.errors.constData());
    }

    void filesWhoseNamesAreNotUtf8AreEnrolledAndSearched()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("old files"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/anna")));
        const auto file = folder.toStdString() + "/anna/J\xfcrgen.jpg";
        std::filesystem::copy_file(m_heldOut[0].toStdString(), file);
        const CliResult enrolled = enrol({folder});
        QVERIFY2(enrolled.exitCode == 0, enrolled.errors.constData());
        QCOMPARE(enrolled.json().value(QStringLiteral("enrolled")).toInt(), 1);
        const CliResult again = enrol({folder});
        QCOMPARE(
            again.json().value(QStringLiteral("already_there_images")).toArray().at(0).toString(),
            QStringLiteral("anna/J%FCrgen.jpg"));
        // QProcess would pass the name as UTF-8.
        const auto process = m_cli.prepare({});
        const QByteArray command = QByteArray::fromStdString(
            "exec '" + process->program().toStdString() + "' search '" + file + "' --gallery '" +
            kGallery.toStdString() + "' --lab '" + m_lab.toStdString() + "' --json\n");
        const QString script = writeBytes(command, m_cli.freshPath(QStringLiteral("search.sh")));
        process->setProgram(QStringLiteral("/bin/sh"));
        process->setArguments({script});
        process->start();
        QVERIFY(process->waitForFinished());
        const CliResult found{process->exitCode(), process->readAllStandardOutput(),
                              process->readAllStandardError()};
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        QVERIFY(QString::fromUtf8(found.output).toUtf8() == found.output);
        const QJsonObject probe = found.json().value(QStringLiteral("probe")).toObject();
        QVERIFY2(probe.value(QStringLiteral("image"))
                     .toString()
                     .endsWith(QStringLiteral("/anna/J%FCrgen.jpg")),
                 found.output.constData());
    }

    void idsThatDifferInCaseAreSaid()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("cases"));
        for (int index = 0; index < 2; ++index) {
            const QString person =
                folder + (index == 0 ? QStringLiteral("/john") : QStringLiteral("/John"));
            QVERIFY(QDir().mkpath(person));
            QVERIFY(QFile::copy(m_heldOut[index], person + QStringLiteral("/1.jpg")));
        }
        const CliResult result = m_cli.run({QStringLiteral("gallery"), QStringLiteral("enrol"),
                                            kGallery, folder, QStringLiteral("--lab"), m_lab});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.contains("Ids that differ only in case: “John” – “john”."),
                 result.output.constData());
        QCOMPARE(enrol({folder}).json().value(QStringLiteral("ids_differing_in_case")).toArray(),
                 QJsonArray{(QJsonArray{QStringLiteral("John"), QStringLiteral("john")})});
    }

    void ofSeveralPagesTheFirstIsTakenAndSaid()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("scans"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/anna")));
        EncodeAs pages;
        pages.format = ImageFormat::Tiff;
        pages.pictureCount = 3;
        const QString scan =
            writeImage(pixelsOf(m_heldOut[0]), pages, folder + QStringLiteral("/anna/scan.tif"));
        const CliResult enrolled = enrol({folder});
        QCOMPARE(enrolled.exitCode, 0);
        const QJsonObject told =
            enrolled.json().value(QStringLiteral("several_pictures")).toArray().at(0).toObject();
        QCOMPARE(told.value(QStringLiteral("image")).toString(), QStringLiteral("anna/scan.tif"));
        QCOMPARE(told.value(QStringLiteral("pictures")).toInt(), 3);
        for (const QStringList& command :
             {QStringList{QStringLiteral("detect"), scan},
              QStringList{QStringLiteral("quality"), scan},
              QStringList{QStringLiteral("compare"), scan, m_heldOut[0]},
              QStringList{QStringLiteral("search"), scan, QStringLiteral("--gallery"), kGallery,
                          QStringLiteral("--lab"), m_lab}}) {
            const CliResult result = m_cli.run(command);
            QVERIFY2(result.output.contains("first of 3 pictures"), result.output.constData());
        }
    }

    void severalFacesAreNotChosenSilently()
    {
        enrol({m_images});
        const QString two = twoFaces();
        const CliResult refused = search(two);
        QCOMPARE(refused.exitCode, 4);
        QCOMPARE(refused.errorCode(), QStringLiteral("severalFaces"));
        const CliResult told =
            m_cli.run({QStringLiteral("search"), two, QStringLiteral("--gallery"), kGallery,
                       QStringLiteral("--lab"), m_lab});
        QVERIFY(told.errors.contains("Face"));
        const CliResult chosen = search(two, {QStringLiteral("--face"), QStringLiteral("1")});
        QVERIFY2(chosen.exitCode == 0, chosen.errors.constData());
        QCOMPARE(chosen.json()
                     .value(QStringLiteral("probe"))
                     .toObject()
                     .value(QStringLiteral("face"))
                     .toInt(),
                 1);
    }

    void problemsNameTheirRowAndStayWithoutIt()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("table"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(m_heldOut[0], folder + QStringLiteral("/a.jpg")));
        const QString table = folder + QStringLiteral("/people.csv");
        const QStringList forPeople{QStringLiteral("gallery"),
                                    QStringLiteral("enrol"),
                                    kGallery,
                                    QStringLiteral("--manifest"),
                                    table,
                                    QStringLiteral("--lab"),
                                    m_lab};
        writeBytes("subject,image\ns1,a.jpg\ns6,gone.jpg\ns7,lost.jpg\n,b.jpg\n", table);
        const CliResult first = m_cli.run(forPeople);
        QVERIFY2(first.exitCode == 1, first.errors.constData());
        // What two of them need is said once, below both.
        const QByteArray advice = "Check the name and the folder";
        const auto gone = first.errors.indexOf("gone.jpg (s6, line 3 of people.csv): ");
        const auto lost = first.errors.indexOf("lost.jpg (s7, line 4 of people.csv): ");
        QVERIFY2(gone >= 0 && lost > gone, first.errors.constData());
        QVERIFY2(first.errors.indexOf(advice) > lost, first.errors.constData());
        QCOMPARE(first.errors.count(advice), 1);

        writeBytes("subject,image\ns1,a.jpg\n", table);
        const CliResult second = m_cli.run(forPeople);
        QVERIFY2(second.output.contains("no longer in it"), second.output.constData());
        QVERIFY2(second.output.contains("gallery dismiss Johns"), second.output.constData());
        const CliResult third = enrol({QStringLiteral("--manifest"), table});
        QCOMPARE(third.json().value(QStringLiteral("no_longer_in_table")).toArray().size(), 3);
        const QJsonArray listed = show().json().value(QStringLiteral("problems")).toArray();
        QCOMPARE(listed.size(), 3);
        QCOMPARE(listed[1][QStringLiteral("line")].toInt(), 3);
        QCOMPARE(listed[1][QStringLiteral("subject")].toString(), QStringLiteral("s6"));
    }

    void brokenImagesAreReportedAndTheRestIsEnrolled()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("mixed"));
        QDir().mkpath(folder);
        QFile::copy(m_heldOut[0], folder + QStringLiteral("/salley_0001.jpg"));
        writeBytes({}, folder + QStringLiteral("/empty_0001.jpg"));
        writeBytes("text", folder + QStringLiteral("/text_0001.jpg"));
        writeImage(syntheticTexture({200, 200}, 3), {},
                   folder + QStringLiteral("/nobody_0001.png"));
        QFile::copy(twoFaces(), folder + QStringLiteral("/both_0001.png"));

        const CliResult result = enrol({folder});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(number(result, "enrolled"), 1);
        QMap<QString, QString> codes;
        for (const QJsonValue& problem : result.json().value(QStringLiteral("problems")).toArray())
            codes.insert(problem.toObject().value(QStringLiteral("image")).toString(),
                         problem.toObject()
                             .value(QStringLiteral("error"))
                             .toObject()
                             .value(QStringLiteral("code"))
                             .toString());
        QCOMPARE(codes.value(QStringLiteral("empty_0001.jpg")), QStringLiteral("imageEmpty"));
        QCOMPARE(codes.value(QStringLiteral("text_0001.jpg")),
                 QStringLiteral("imageNotRecognised"));
        QCOMPARE(codes.value(QStringLiteral("nobody_0001.png")), QStringLiteral("noFace"));
        QCOMPARE(codes.value(QStringLiteral("both_0001.png")), QStringLiteral("severalFaces"));
        QCOMPARE(codes.size(), 4);

        const CliResult word =
            enrol({folder, QStringLiteral("--several-faces"), QStringLiteral("largest")});
        QCOMPARE(number(word, "enrolled"), 1);
        QCOMPARE(show().json().value(QStringLiteral("problems")).toArray().size(), 3);
    }

    void aKilledEnrolmentLeavesNothingHalfDoneAndGoesOn()
    {
        const QStringList arguments = manyImages();
        const auto running = m_cli.start(arguments);
        running->setReadChannel(QProcess::StandardError);
        QVERIFY(running->waitForReadyRead(120'000) || running->state() == QProcess::NotRunning);
        running->kill();
        running->waitForFinished();
        const int before = int(referencesInGallery().size());
        QVERIFY(before < kManyImages);

        const CliResult rest = m_cli.run(arguments + QStringList{QStringLiteral("--json")});
        QVERIFY2(isDone(rest), rest.errors.constData());
        const QStringList references = referencesInGallery();
        QCOMPARE(references.size(), before + number(rest, "enrolled"));
        QCOMPARE(QSet<QString>(references.begin(), references.end()).size(), references.size());
        const CliResult third = m_cli.run(arguments + QStringList{QStringLiteral("--json")});
        QCOMPARE(number(third, "enrolled"), 0);
        QCOMPARE(number(third, "already_there") + problemsIn(third), kManyImages);
    }

    void anInterruptedEnrolmentReportsWhatItDid_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminal closed") << SIGHUP;
    }

    void anInterruptedEnrolmentReportsWhatItDid()
    {
        QFETCH(int, signal);
        const auto running = m_cli.start(manyImages());
        running->setReadChannel(QProcess::StandardError);
        QVERIFY(running->waitForReadyRead(120'000));
        ::kill(pid_t(running->processId()), signal);
        QVERIFY(running->waitForFinished(120'000));
        QCOMPARE(running->exitStatus(), QProcess::NormalExit);
        QCOMPARE(running->exitCode(), 130);
        QVERIFY(running->readAllStandardOutput().contains("cancelled"));
    }

    void refreshHasNothingToDoWithTheSameEngine()
    {
        enrol({m_images + QLatin1Char('/') + johnNames().first()});
        const CliResult result =
            m_cli.run({QStringLiteral("gallery"), QStringLiteral("refresh"), kGallery,
                       QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
        QVERIFY2(isDone(result), result.errors.constData());
        QCOMPARE(number(result, "templates_made"), 0);
        QCOMPARE(number(result, "quality_measured"), 0);
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

    static constexpr int kManyImages = 200;

    CliResult enrol(const QStringList& arguments) const
    {
        return m_cli.run(QStringList{QStringLiteral("gallery"), QStringLiteral("enrol"), kGallery} +
                         arguments +
                         QStringList{QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
    }

    CliResult search(const QString& image, const QStringList& arguments = {}) const
    {
        return m_cli.run(QStringList{QStringLiteral("search"), image, QStringLiteral("--gallery"),
                                     kGallery, QStringLiteral("--lab"), m_lab,
                                     QStringLiteral("--json")} +
                         arguments);
    }

    CliResult show() const
    {
        return m_cli.run({QStringLiteral("gallery"), QStringLiteral("show"), kGallery,
                          QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
    }

    /// "person image hash" of each.
    QStringList referencesInGallery() const
    {
        QStringList references;
        for (const QJsonValue& value :
             show().json().value(QStringLiteral("references")).toArray()) {
            const QJsonObject reference = value.toObject();
            references << reference.value(QStringLiteral("subject")).toString() + QLatin1Char(' ') +
                              reference.value(QStringLiteral("sha256")).toString();
        }
        return references;
    }

    QString twoFaces() const
    {
        const QString path = m_cli.freshPath(QStringLiteral("two.png"));
        return writeImage(
            contactSheet({pixelsOf(m_heldOut[0]), pixelsOf(m_heldOut[1])}, 2, 240, 40), {}, path);
    }

    /// An enrolment that takes some seconds: every image again for four invented people each.
    QStringList manyImages() const
    {
        QByteArray csv = "subject,image\n";
        for (const QString& john : johnNames()) {
            for (const QString& path : photographsOf(john).mid(1)) {
                for (int copy = 0; copy < 4; ++copy)
                    csv += (john + QString::number(copy) + QLatin1Char(',') + john +
                            QLatin1Char('/') + QFileInfo(path).fileName() + QLatin1Char('\n'))
                               .toUtf8();
            }
        }
        const QString manifest = writeBytes(csv, m_cli.freshPath(QStringLiteral("many.csv")));
        return {QStringLiteral("gallery"),
                QStringLiteral("enrol"),
                kGallery,
                QStringLiteral("--manifest"),
                manifest,
                QStringLiteral("--images"),
                m_images,
                QStringLiteral("--lab"),
                m_lab};
    }

    static QString adviceIn(const CliResult& result)
    {
        return result.error().value(QStringLiteral("advice")).toString();
    }

    /// A manifest beside the shipped weights, as if a laboratory had brought them under this id.
    QString shippedEmbedderAs(const QString& id) const
    {
        const QDir pack(QString::fromStdString(defaultModels()->string()));
        const QDir folder(m_cli.freshPath(QStringLiteral("brought ") + id));
        QFile manifest(pack.filePath(QStringLiteral("fr-feature-1.model.json")));
        const QString weights = QStringLiteral("fr_feature.onnx");
        if (!QDir().mkpath(folder.path()) || !manifest.open(QIODevice::ReadOnly) ||
            !QFile::copy(pack.filePath(weights), folder.filePath(weights)))
            return {};
        return writeBytes(manifest.readAll().replace("fr-feature-1", id.toUtf8()),
                          folder.filePath(id + QStringLiteral(".model.json")));
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

    CliRunner m_cli;
    QString m_images;
    QString m_lab;
    QStringList m_heldOut;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(tst_CliSearch)
#include "tst_CliSearch.moc"
