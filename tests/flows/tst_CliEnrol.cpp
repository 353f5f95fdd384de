// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "flows/JohnsLab.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <fstream>

using namespace semblance;
using namespace semblance::tests;

/// From photographs to a gallery: enrolment, resumption, refreshing.
class tst_CliEnrol : public JohnsLab
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char* reason = layOut())
            QSKIP(reason);
    }

    void init() { makeLab(); }

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
    static constexpr int kManyImages = 200;

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
};

QTEST_GUILESS_MAIN(tst_CliEnrol)
#include "tst_CliEnrol.moc"
