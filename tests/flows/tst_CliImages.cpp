// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonArray facesOf(const CliResult& result)
{
    return result.json().value(QStringLiteral("faces")).toArray();
}

/// Opacity rises from left to right; at the right end of a wide image the face stays visible.
Image atTheOpaqueEnd(const Image& face)
{
    std::vector<Image> cells(5, plainImage({10, 10}, 128, 128, 128));
    cells.push_back(face);
    return contactSheet(cells, 6, 150, 10);
}

} // namespace

/// detect, quality and compare on sound and on bad images.
class tst_CliImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("help") << words("--help") << 0;
        QTest::newRow("version") << words("--version") << 0;
        QTest::newRow("unknown command") << words("identify a.jpg") << 2;
        QTest::newRow("unknown option") << words("detect a.jpg --loud") << 2;
        QTest::newRow("missing image") << words("detect") << 2;
        QTest::newRow("face below 1") << words("quality a.jpg --face 0") << 2;
        QTest::newRow("face and box") << words("quality a.jpg --face 1 --box 1,2,3,4") << 2;
        QTest::newRow("box of three numbers") << words("quality a.jpg --box 1,2,3") << 2;
        QTest::newRow("no gallery") << words("search a.jpg --lab x") << 2;
        QTest::newRow("box that is no number") << words("quality a.jpg --box nan,1,2,3") << 2;
        QTest::newRow("box without width") << words("quality a.jpg --box 1,2,0,4") << 2;
        QTest::newRow("limit of words") << words("search a --lab x --gallery g --limit ten") << 2;
        QTest::newRow("images without manifest")
            << words("gallery enrol g --lab x --images folder") << 2;
        QTest::newRow("unknown decision")
            << words("gallery enrol g f --lab x --several-faces all") << 2;
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QTEST(m_cli.run(arguments).exitCode, "exitCode");
    }

    void usageErrorsAreOnePlainSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("no command") << QStringList() << QByteArray("A command is missing.");
        QTest::newRow("unknown command")
            << words("identify a.jpg") << QByteArray("There is no command “identify”.");
        QTest::newRow("unknown command of a group")
            << words("gallery drop g") << QByteArray("There is no command “drop”.");
        QTest::newRow("unknown option")
            << words("detect a.jpg --loud") << QByteArray("There is no option “--loud” here.");
        QTest::newRow("limit") << words("search a --lab x --gallery g --limit 0")
                               << QByteArray("--limit takes a whole number from 1.");
        QTest::newRow("several faces") << words("gallery enrol g f --lab x --several-faces all")
                                       << QByteArray("--several-faces takes refuse, largest or "
                                                     "central.");
        QTest::newRow("face and box") << words("quality a --face 1 --box 1,2,3,4")
                                      << QByteArray("--face and --box cannot be given together.");
        QTest::newRow("images alone") << words("gallery enrol g --lab x --images f")
                                      << QByteArray("--images needs --manifest.");
    }

    void usageErrorsAreOnePlainSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, sentence);
        const QByteArray errors = m_cli.run(arguments).errors;
        QVERIFY2(errors.startsWith("semblance-cli: " + sentence + "\n"), errors.constData());
        QCOMPARE(errors.trimmed().count('\n'), 1);
    }

    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << words("--help");
        QTest::newRow("text") << words("models list");
        QTest::newRow("JSON") << words("models list --json");
    }

    void aFullDiskIsSaid()
    {
        QFETCH(QStringList, arguments);
        if (!defaultModels())
            QSKIP(kNoModels);
        QVERIFY(QFile::exists(QStringLiteral("/dev/full")));
        const auto process = m_cli.prepare(arguments);
        process->setStandardOutputFile(QStringLiteral("/dev/full"));
        process->start();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 3);
        QVERIFY(process->readAllStandardError().contains(
            "The result could not be written: the disk is full."));
    }

    void namesSteerNoTerminal()
    {
        const CliResult result =
            m_cli.run({QStringLiteral("detect"), QStringLiteral("a\x1b[31m\nb")});
        QCOMPARE(result.exitCode, 3);
        QVERIFY(!result.errors.contains('\x1b'));
        QVERIFY(result.errors.contains("a\\x1b[31m\\nb"));
    }

    void oneBitIsNotCalledEight()
    {
        const QString page = writeBytes(
            QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000080000000201000000004defa040"
                                "0000000c4944415478da6358c5100a000257010058b2ca230000000049454e44ae"
                                "426082"),
            m_cli.freshPath(QStringLiteral("page.png")));
        if (!defaultModels())
            QSKIP(kNoModels);
        const CliResult result = m_cli.run({QStringLiteral("detect"), page});
        QVERIFY2(result.output.contains("PNG · 1 bit a channel · grey"), result.output.constData());
    }

    void helpDocumentsExitCodes()
    {
        const QByteArray help = m_cli.run({QStringLiteral("--help")}).output;
        for (const char* code :
             {"\n  0 ", "\n  1 ", "\n  2 ", "\n  3 ", "\n  4 ", "\n  5 ", "\n  6 ", "\n  130 "})
            QVERIFY2(help.contains(code), code);
        QVERIFY(help.contains("no identification"));
        // There alone; elsewhere one line points to it.
        for (const char* command : {"search --help", "gallery --help", "gallery enrol --help"}) {
            const QByteArray other = m_cli.run(words(command)).output;
            QVERIFY2(!other.contains("\n  130 ") && other.contains("exit codes"), command);
        }
    }

    void usageErrorsAreJsonToo()
    {
        const CliResult result = m_cli.run(words("detect --json"));
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.errorCode(), QStringLiteral("invalidInput"));
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const Bytes whole =
            encoded(syntheticTexture({300, 200}, 1), {.format = ImageFormat::Jpeg}).value();
        const QByteArray jpeg(reinterpret_cast<const char*>(whole.data()), qsizetype(whole.size()));
        QTest::newRow("0 bytes") << QByteArray() << QStringLiteral("imageEmpty");
        QTest::newRow("a text") << QByteArray("not an image at all\n")
                                << QStringLiteral("imageNotRecognised");
        QTest::newRow("cut off") << jpeg.left(jpeg.size() / 2) << QStringLiteral("imageDamaged");
    }

    void badFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const QString path = writeBytes(bytes, m_cli.freshPath(QStringLiteral("Übeltäter 1.jpg")));
        for (const char* command : {"detect", "quality"}) {
            const CliResult result =
                m_cli.run({QLatin1String(command), path, QStringLiteral("--json")});
            QCOMPARE(result.exitCode, 3);
            QCOMPARE(result.errorCode(), code);
            QCOMPARE(result.error().value(QStringLiteral("subject")).toString(), path);
            QVERIFY(result.error().value(QStringLiteral("message")).toString().contains(path));
            QVERIFY(result.output.isEmpty());
        }
        QVERIFY(m_cli.run({QStringLiteral("detect"), path}).errors.contains("Übeltäter 1.jpg"));
    }

    void aMissingFile()
    {
        const CliResult result = m_cli.run(words("detect /nowhere/a.jpg --json"));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.errorCode(), QStringLiteral("fileNotFound"));
    }

    void noFaceIsAResultOfDetect()
    {
        if (!isReady())
            QSKIP(m_missing);
        const QString path = writeImage(syntheticTexture({320, 240}, 2), {},
                                        m_cli.freshPath(QStringLiteral("texture.png")));
        const CliResult found =
            m_cli.run({QStringLiteral("detect"), path, QStringLiteral("--json")});
        QCOMPARE(found.exitCode, 0);
        QVERIFY(found.json().contains(QStringLiteral("faces")));
        QCOMPARE(facesOf(found).size(), 0);
        const CliResult needed =
            m_cli.run({QStringLiteral("quality"), path, QStringLiteral("--json")});
        QCOMPARE(needed.exitCode, 4);
        QCOMPARE(needed.errorCode(), QStringLiteral("noFace"));
    }

    void encodings_data()
    {
        QTest::addColumn<EncodeAs>("as");
        QTest::addColumn<QString>("name");
        QTest::newRow("16 bit") << EncodeAs{.bits = 16} << QStringLiteral("deep.png");
        QTest::newRow("grey") << EncodeAs{.colourModel = "grey"} << QStringLiteral("grey.png");
        QTest::newRow("alpha") << EncodeAs{.hasAlpha = true} << QStringLiteral("alpha.png");
        QTest::newRow("CMYK") << EncodeAs{.format = ImageFormat::Jpeg,
                                          .colourModel = "CMYK",
                                          .quality = 95}
                              << QStringLiteral("cmyk.jpg");
        QTest::newRow("BMP") << EncodeAs{.format = ImageFormat::Bmp} << QStringLiteral("a.bmp");
        QTest::newRow("a path beyond ASCII")
            << EncodeAs{} << QStringLiteral("Zeugin №7 – 証拠.png");
        QTest::newRow("a wrong extension") << EncodeAs{} << QStringLiteral("png.txt");
    }

    void encodings()
    {
        if (!isReady())
            QSKIP(m_missing);
        QFETCH(EncodeAs, as);
        QFETCH(QString, name);
        const Image john = pixelsOf(photographsOf(johnNames().last()).first());
        const QString path =
            writeImage(as.hasAlpha ? atTheOpaqueEnd(john) : john, as, m_cli.freshPath(name));
        const CliResult result =
            m_cli.run({QStringLiteral("detect"), path, QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QCOMPARE(facesOf(result).size(), 1);
        QCOMPARE(result.json().value(QStringLiteral("image")).toString(), path);
    }

    void detectGivesBoxesAndLandmarksInTheStoredRaster()
    {
        if (!isReady())
            QSKIP(m_missing);
        const QString path = photographsOf(johnNames().first()).first();
        const Image john = pixelsOf(path);
        const CliResult result =
            m_cli.run({QStringLiteral("detect"), path, QStringLiteral("--json")});
        const QJsonObject face = facesOf(result).at(0).toObject();
        const QJsonArray box = face.value(QStringLiteral("box")).toArray();
        QCOMPARE(box.size(), 4);
        QVERIFY(box[0].toDouble() >= 0 && box[0].toDouble() + box[2].toDouble() <= john.widthPx());
        QVERIFY(box[1].toDouble() >= 0 && box[1].toDouble() + box[3].toDouble() <= john.heightPx());
        QCOMPARE(face.value(QStringLiteral("landmarks")).toArray().size(), 68);
        QVERIFY(face.value(QStringLiteral("score")).toDouble() > 0);
        QCOMPARE(m_cli.run({QStringLiteral("detect"), path, QStringLiteral("--json")}).output,
                 result.output);
    }

    void severalFacesAreNumberedAndChosenByThePerson()
    {
        if (!isReady())
            QSKIP(m_missing);
        const QStringList johns = johnNames();
        const Image both = contactSheet(
            {pixelsOf(photographsOf(johns[0]).first()), pixelsOf(photographsOf(johns[1]).first())},
            2, 240, 40);
        const QString path = writeImage(both, {}, m_cli.freshPath(QStringLiteral("two.png")));
        const QString single = photographsOf(johns[0]).at(1);

        const CliResult refused =
            m_cli.run({QStringLiteral("compare"), path, single, QStringLiteral("--json")});
        QCOMPARE(refused.exitCode, 4);
        QCOMPARE(refused.errorCode(), QStringLiteral("severalFaces"));
        QCOMPARE(refused.error().value(QStringLiteral("faces")).toArray().size(), 2);
        QVERIFY(refused.output.isEmpty());

        const CliResult chosen =
            m_cli.run({QStringLiteral("compare"), path, single, QStringLiteral("--face-a"),
                       QStringLiteral("2"), QStringLiteral("--json")});
        QVERIFY2(chosen.exitCode == 0, chosen.errors.constData());
        QCOMPARE(chosen.json()
                     .value(QStringLiteral("a"))
                     .toObject()
                     .value(QStringLiteral("face"))
                     .toInt(),
                 2);

        const CliResult beyond =
            m_cli.run({QStringLiteral("quality"), path, QStringLiteral("--face"),
                       QStringLiteral("3"), QStringLiteral("--json")});
        QCOMPARE(beyond.exitCode, 2);
        QCOMPARE(m_cli.run({QStringLiteral("quality"), path, QStringLiteral("--json")})
                     .json()
                     .value(QStringLiteral("faces"))
                     .toArray()
                     .size(),
                 2);
    }

    void twentyFaces()
    {
        if (!isReady())
            QSKIP(m_missing);
        std::vector<Image> images;
        for (const QString& john : johnNames())
            images.insert(images.end(), 4, pixelsOf(photographsOf(john).first()));
        QCOMPARE(images.size(), std::size_t(20));
        const QString path = writeImage(contactSheet(images, 5, 200, 30), {},
                                        m_cli.freshPath(QStringLiteral("twenty.png")));
        const CliResult result =
            m_cli.run({QStringLiteral("detect"), path, QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(facesOf(result).size(), 20);
    }

    void aDrawnFaceOfTwelvePixelsIsTooSmallToBeCompared()
    {
        if (!isReady())
            QSKIP(m_missing);
        // The whole photograph becomes 12 px wide, so that its eyes lie under 6 px apart.
        const Image tiny =
            contactSheet({pixelsOf(photographsOf(johnNames().first()).first())}, 1, 12, 60);
        const QString path = writeImage(tiny, {}, m_cli.freshPath(QStringLiteral("tiny.png")));
        const CliResult result = m_cli.run(
            {QStringLiteral("compare"), path, photographsOf(johnNames().first()).at(1),
             QStringLiteral("--box-a"), QStringLiteral("60,60,12,12"), QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 4);
        QCOMPARE(result.errorCode(), QStringLiteral("faceTooSmall"));
        QVERIFY(result.error()
                    .value(QStringLiteral("message"))
                    .toString()
                    .contains(QStringLiteral("px between the eyes")));
    }

    void aBoxBeyondTheEdgesIsCutAndStandsForItsFace()
    {
        if (!isReady())
            QSKIP(m_missing);
        const QString path = photographsOf(johnNames().first()).first();
        const SizePx size = pixelsOf(path).size();
        const QString box =
            QStringLiteral("--box=-20,-20,%1,%2").arg(size.width + 40).arg(size.height + 40);
        const CliResult cut =
            m_cli.run({QStringLiteral("quality"), path, box, QStringLiteral("--json")});
        QVERIFY2(cut.exitCode == 0 || cut.exitCode == 4, cut.errors.constData());
        const QJsonArray notes = cut.json().value(QStringLiteral("notes")).toArray();
        QCOMPARE(notes.size(), 1);
        QVERIFY2(notes[0].toString().contains(QStringLiteral("reaches beyond")) &&
                     notes[0].toString().contains(
                         QStringLiteral("0,0,%1,%2").arg(size.width).arg(size.height)),
                 qPrintable(notes[0].toString()));
        QVERIFY(m_cli.run({QStringLiteral("quality"), path, box})
                    .output.contains("Note: The box -20,-20,"));
        // Less than half of it lies inside.
        const CliResult refused = m_cli.run({QStringLiteral("quality"), path,
                                             QStringLiteral("--box=-%1,0,%2,%3")
                                                 .arg(size.width)
                                                 .arg(size.width + 40)
                                                 .arg(size.height),
                                             QStringLiteral("--json")});
        QCOMPARE(refused.errorCode(), QStringLiteral("faceOutsideImage"));

        const QJsonArray found =
            m_cli.run({QStringLiteral("detect"), path, QStringLiteral("--json")})
                .json()
                .value(QStringLiteral("faces"))
                .toArray();
        QStringList numbers;
        for (const QJsonValue& number : found[0][QStringLiteral("box")].toArray())
            numbers << QString::number(number.toDouble());
        const CliResult drawn = m_cli.run(
            {QStringLiteral("compare"), path, path, QStringLiteral("--face-b"), QStringLiteral("1"),
             QStringLiteral("--box-a=") + numbers.join(QLatin1Char(',')),
             QStringLiteral("--json")});
        QVERIFY2(drawn.exitCode == 0, drawn.errors.constData());
        const QJsonValue a = drawn.json().value(QStringLiteral("a"));
        QCOMPARE(a[QStringLiteral("face")].toInt(), 1);
        QCOMPARE(a[QStringLiteral("faces")].toArray().size(), found.size());
        QVERIFY2(
            drawn.json().value(QStringLiteral("a"))[QStringLiteral("faces_detected")].toInt() ==
                found.size(),
            drawn.output.constData());
    }

    void aDrawnBoxIsNoFaceOfTheDetectors()
    {
        if (!isReady())
            QSKIP(m_missing);
        const QString path = photographsOf(johnNames().first()).first();
        const QStringList arguments{QStringLiteral("quality"), path, QStringLiteral("--box"),
                                    QStringLiteral("0,0,40,40")};
        const CliResult said = m_cli.run(arguments);
        QVERIFY2(said.output.contains("drawn box, none of the 1 face that the detector found"),
                 said.output.constData());
        QVERIFY(!said.output.contains("face 2 of 2"));
        const QJsonObject json =
            m_cli.run(arguments + QStringList{QStringLiteral("--json")}).json();
        QCOMPARE(json.value(QStringLiteral("faces_detected")).toInt(), 1);
        QCOMPARE(json.value(QStringLiteral("faces"))[0][QStringLiteral("origin")].toString(),
                 QStringLiteral("drawn"));
    }

    void qualitySaysWhatIsWrong()
    {
        if (!isReady())
            QSKIP(m_missing);
        const Image john = pixelsOf(photographsOf(johnNames().first()).first());
        const QString path = writeImage(contactSheet({scaled(john, 40)}, 1, 40, 60), {},
                                        m_cli.freshPath(QStringLiteral("small.png")));
        const CliResult result =
            m_cli.run({QStringLiteral("quality"), path, QStringLiteral("--box"),
                       QStringLiteral("64,64,32,32"), QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject face = facesOf(result).last().toObject();
        QVERIFY(!face.value(QStringLiteral("measures")).toArray().isEmpty());
        QStringList measures;
        for (const QJsonValue& warning : face.value(QStringLiteral("warnings")).toArray()) {
            measures << warning.toObject().value(QStringLiteral("id")).toString();
            QVERIFY(!warning.toObject().value(QStringLiteral("message")).toString().isEmpty());
            QVERIFY(!warning.toObject().value(QStringLiteral("meaning")).toString().isEmpty());
        }
        QVERIFY2(measures.contains(QStringLiteral("InterEyeDistance")),
                 qPrintable(measures.join(QLatin1Char(' '))));
        QVERIFY(result.json().value(QStringLiteral("not_measured")).isString());
    }

    /// Finer differences take no part, and that is nobody's fault but the reader's.
    void qualitySaysThatDeepFilesAreReadWith8Bits_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("8 bits") << 8 << false;
        QTest::newRow("16 bits") << 16 << true;
    }
    void qualitySaysThatDeepFilesAreReadWith8Bits()
    {
        QFETCH(int, bits);
        QFETCH(bool, isSaid);
        if (!isReady())
            QSKIP(m_missing);
        const QString path = writeImage(pixelsOf(photographsOf(johnNames().first()).first()),
                                        {.bits = bits}, m_cli.freshPath(QStringLiteral("a.png")));
        const CliResult said = m_cli.run({QStringLiteral("quality"), path});
        QVERIFY2(said.exitCode == 0, said.errors.constData());
        QCOMPARE(said.output.contains("16 bits a channel, read with 8"), isSaid);
        QCOMPARE(said.output.contains("Note: The file has 16 bits a channel."), isSaid);
        const QJsonObject json =
            m_cli.run({QStringLiteral("quality"), path, QStringLiteral("--json")}).json();
        QCOMPARE(!json.value(QStringLiteral("notes")).toArray().isEmpty(), isSaid);
    }

    void everyMeasureHasEveryField_data()
    {
        QTest::addColumn<int>("faces");
        QTest::newRow("one face") << 1;
        QTest::newRow("twenty faces") << 20;
    }

    /// null where there is none, and then the reason; of several faces the list alone.
    void everyMeasureHasEveryField()
    {
        QFETCH(int, faces);
        if (!isReady())
            QSKIP(m_missing);
        const Image john = pixelsOf(photographsOf(johnNames().first()).first());
        const std::vector<Image> cells(std::size_t(faces), john);
        const QString path = writeImage(contactSheet(cells, 5, 120, 10), {},
                                        m_cli.freshPath(QStringLiteral("sheet.png")));
        const CliResult result =
            m_cli.run({QStringLiteral("quality"), path, QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QCOMPARE(facesOf(result).size(), faces);
        QCOMPARE(result.json().value(QStringLiteral("measures")).isArray(), faces == 1);
        QVERIFY(result.json().contains(QStringLiteral("measures")));
        QVERIFY(result.json().contains(QStringLiteral("unified")));
        for (const QJsonValue& face : facesOf(result))
            checkFields(face.toObject());
    }

    void qualitySaysWhatItDoesNotMeasure()
    {
        if (!isReady())
            QSKIP(m_missing);
        const CliResult result =
            m_cli.run({QStringLiteral("quality"), photographsOf(johnNames().first()).first()});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        // A line of its own, not the end of another.
        QVERIFY2(result.output.contains("\n  Not measured: beards"), result.output.constData());
    }

    void samePersonScoresAboveDifferentPeople()
    {
        if (!isReady())
            QSKIP(m_missing);
        const QStringList johns = johnNames();
        const auto score = [&](const QString& a, const QString& b) {
            const CliResult result =
                m_cli.run({QStringLiteral("compare"), a, b, QStringLiteral("--json")});
            return result.exitCode == 0 ? result.json().value(QStringLiteral("score")).toDouble()
                                        : qQNaN();
        };
        const QString probe = photographsOf(johns[0]).at(0);
        const double same = score(probe, photographsOf(johns[0]).at(1));
        const double different = score(probe, photographsOf(johns[1]).at(0));
        QVERIFY(same > different);
        QVERIFY(m_cli.run({QStringLiteral("compare"), probe, probe})
                    .output.contains("no identification"));
    }

private:
    static void checkFields(const QJsonObject& face)
    {
        QVERIFY(face.contains(QStringLiteral("unified")));
        QCOMPARE(face.value(QStringLiteral("unified_reason")).isString(),
                 face.value(QStringLiteral("unified")).isNull());
        for (const QJsonValue& value : face.value(QStringLiteral("measures")).toArray()) {
            const QJsonObject measure = value.toObject();
            for (const char* key : {"id", "unit", "reference", "message"})
                QVERIFY2(!measure.value(QLatin1String(key)).toString().isEmpty(), key);
            QVERIFY(measure.contains(QStringLiteral("raw")));
            QVERIFY(measure.contains(QStringLiteral("value")));
            QCOMPARE(measure.value(QStringLiteral("raw")).isNull(),
                     measure.value(QStringLiteral("value")).isNull());
            QCOMPARE(measure.value(QStringLiteral("reason")).isString(),
                     measure.value(QStringLiteral("raw")).isNull());
        }
    }

    bool isReady()
    {
        m_missing = !defaultModels()         ? kNoModels
                    : !packagedPhotographs() ? kNoPackagedPhotographs
                                             : nullptr;
        return !m_missing;
    }

    CliRunner m_cli;
    const char* m_missing = nullptr;
};

QTEST_GUILESS_MAIN(tst_CliImages)
#include "tst_CliImages.moc"
