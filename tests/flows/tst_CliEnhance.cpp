// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "foundation/crypto/Sha256.h"
#include "foundation/imaging/ImageWear.h"
#include "foundation/imaging/Orientation.h"
#include "support/SyntheticImage.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

namespace {

const char* const kLevels = "{'step': 'levels', 'black': 20, 'white': 220, 'out-black': 0, "
                            "'out-white': 255}";

QByteArray recipeOf(const QByteArray& steps)
{
    return QByteArray("{'format': 1, 'steps': [" + steps + "]}").replace('\'', '"');
}

QString hashOf(const QString& path)
{
    return QString::fromStdString(Sha256::ofFile(path.toStdString()).value().hex());
}

} // namespace

/// enhance: what is written, what is said, and what is refused.
class tst_CliEnhance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_image = writeImage(syntheticTexture({120, 90}, 4),
                             {.format = ImageFormat::Png, .exifOrientation = 1},
                             m_cli.freshPath(QStringLiteral("probe.png")));
        m_recipe = writeBytes(recipeOf(kLevels), m_cli.freshPath(QStringLiteral("r.json")));
        for (const char* out : {"out.png", "out.tif", "again.png"})
            QFile::remove(m_cli.freshPath(QString::fromLatin1(out)));
    }

    void writesTheSameBytesAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("PNG") << "out.png";
        QTest::newRow("TIFF") << "out.tif";
    }

    void writesTheSameBytesAgain()
    {
        QFETCH(QString, name);
        const QString out = m_cli.freshPath(name);
        const QByteArray before = contentOf(m_image);
        const CliResult first = enhance(out);
        QCOMPARE(first.exitCode, 0);
        const QByteArray bytes = contentOf(out);
        QVERIFY(!bytes.isEmpty());
        const CliResult second = enhance(out, {QStringLiteral("--replace")});
        QCOMPARE(second.exitCode, 0);
        QVERIFY(contentOf(out) == bytes);
        QVERIFY(contentOf(m_image) == before);
        const CliResult compared = compare(out);
        QCOMPARE(compared.exitCode, 0);
        QVERIFY(compared.output.contains("holds exactly these bytes"));
    }

    void saysWhatWasDone()
    {
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        const CliResult result = enhance(out, {QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        QCOMPARE(json[QStringLiteral("sha256")].toString(), hashOf(m_image));
        QCOMPARE(json[QStringLiteral("recipe")][QStringLiteral("sha256")].toString(),
                 hashOf(m_recipe));
        QCOMPARE(json[QStringLiteral("out")][QStringLiteral("sha256")].toString(), hashOf(out));
        const QJsonObject step = json[QStringLiteral("steps")].toArray().first().toObject();
        QCOMPARE(step[QStringLiteral("step")].toString(), QStringLiteral("levels"));
        QCOMPARE(step[QStringLiteral("parameters")][QStringLiteral("white")].toInt(), 220);
        QVERIFY(!step[QStringLiteral("reference")].toString().isEmpty());
        QVERIFY(!json[QStringLiteral("warnings")].toArray().isEmpty());
        QVERIFY(json[QStringLiteral("software")].toObject().contains(QStringLiteral("OpenCV")));
        const CliResult people = enhance(out, {QStringLiteral("--replace")});
        for (const char* word : {"Levels: Black point 20", "Method: ", "Warning: Step 1, Levels",
                                 "Written: ", "same bytes again"})
            QVERIFY2(people.output.contains(word), word);
    }

    void anotherCopyIsNotTaken()
    {
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        QCOMPARE(enhance(out).exitCode, 0);
        writeBytes(recipeOf("{'step': 'gamma', 'gamma': 1.1}"), m_recipe);
        const CliResult compared = compare(out);
        QCOMPARE(compared.exitCode, 1);
        QVERIFY(compared.output.contains("is NOT what this recipe makes"));
        // The same pixels in another format.
        const QString other = m_cli.freshPath(QStringLiteral("out.tif"));
        QCOMPARE(enhance(other).exitCode, 0);
        const QString bmp = writeImage(pixelsOf(other), {.format = ImageFormat::Bmp},
                                       m_cli.freshPath(QStringLiteral("copy.bmp")));
        const CliResult pixels = compare(bmp);
        QCOMPARE(pixels.exitCode, 0);
        QVERIFY(pixels.output.contains("exactly these pixels"));
    }

    void refusedRecipes_data()
    {
        QTest::addColumn<QByteArray>("recipe");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("not JSON") << QByteArray("levels")
                                  << QByteArray("it is not JSON in UTF-8: line 1, column 1");
        QTest::newRow("a brace missing")
            << QByteArray("{\"format\": 1,\n\"steps\": [{\"step\": \"turn\"\n]}")
            << QByteArray("it is not JSON in UTF-8: line 3, column 1");
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("it must be one JSON object");
        QTest::newRow("unknown step") << recipeOf("{'step': 'magic'}")
                                      << QByteArray("step 1 (magic): there is no such step; there "
                                                    "are: deinterlace, frame-average, ");
        QTest::newRow("unknown parameter")
            << recipeOf("{'step': 'gamma', 'gamma': 1, 'mood': 1}")
            << QByteArray(
                   "step 1 (Gamma), “mood”: the step has no such parameter; there are: gamma");
        QTest::newRow("missing parameter")
            << recipeOf("{'step': 'gamma'}")
            << QByteArray("step 1 (Gamma), “gamma”: is missing; must be a number from 0.1 to 10");
        QTest::newRow("missing choice")
            << recipeOf("{'step': 'flip'}")
            << QByteArray("“direction”: is missing; must be one of: left-right, top-bottom");
        QTest::newRow("out of range")
            << recipeOf(QByteArray(kLevels) + ", {'step': 'gamma', 'gamma': 99}")
            << QByteArray("step 2 (Gamma), “gamma”: must be a number from 0.1 to 10");
        QTest::newRow("outside of the picture")
            << recipeOf("{'step': 'crop', 'x': 0, 'y': 0, 'width': 500, 'height': 9}")
            << QByteArray("step 1 (Crop), “width”: reaches outside of the picture, which allows 1 "
                          "to 120 here");
        QTest::newRow("too large")
            << recipeOf("{'step': 'resize', 'width': 60000, 'height': 60000, 'kernel': 'bicubic'}")
            << QByteArray("step 1 (Resize): its result would be too large: 60000 × 60000 px, the "
                          "limit is 200 million pixels");
        QTest::newRow("65 steps") << recipeOf(QByteArray(kLevels) +
                                              QByteArray(", ").append(kLevels).repeated(64))
                                  << QByteArray("it has 65 steps, the limit is 64");
        QTest::newRow("2 MB") << QByteArray(2'000'000, ' ')
                              << QByteArray("the file has 2.0 MB, the limit is 1.0 MB");
    }

    void refusedRecipes()
    {
        QFETCH(QByteArray, recipe);
        QFETCH(QByteArray, sentence);
        writeBytes(recipe, m_recipe);
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        const CliResult result = enhance(out);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("r.json” cannot be used: "), result.errors.constData());
        QVERIFY2(result.errors.contains(sentence), result.errors.constData());
        QVERIFY(!QFile::exists(out));
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* name, const char* more, const char* sentence) {
            QTest::newRow(name) << QString::fromUtf8(more).split(QLatin1Char(' '),
                                                                 Qt::SkipEmptyParts)
                                << QByteArray(sentence);
        };
        row("no image", "--recipe r --out b.png", "IMAGE is missing.");
        row("no recipe", "a.png --out b.png", "--recipe is missing");
        row("no out", "a.png --recipe r", "--out is missing: ");
        row("a lossy copy", "a.png --recipe r --out b.jpg", ".png, .tif or .tiff");
        row("both", "a.png --recipe r --out b.png --compare c.png", "cannot be given together");
        row("replace what", "a.png --recipe r --replace", "--replace needs --out");
    }

    void usage()
    {
        QFETCH(QStringList, more);
        QFETCH(QByteArray, sentence);
        const CliResult result = m_cli.run(QStringList{QStringLiteral("enhance")} + more);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains(sentence), result.errors.constData());
    }

    void nothingIsWrittenOver()
    {
        const QByteArray before = contentOf(m_image);
        const CliResult itself = enhance(m_image, {QStringLiteral("--replace")});
        QCOMPARE(itself.exitCode, 2);
        QVERIFY(itself.errors.contains("never written over"));
        QVERIFY(contentOf(m_image) == before);
        const QString link = m_cli.freshPath(QStringLiteral("again.png"));
        QVERIFY(QFile::link(m_image, link));
        QCOMPARE(enhance(link, {QStringLiteral("--replace")}).exitCode, 2);
        QFile::remove(link);
        const QString out = writeBytes("of somebody", m_cli.freshPath(QStringLiteral("out.png")));
        const CliResult there = enhance(out);
        QCOMPARE(there.exitCode, 3);
        QVERIFY(there.errors.contains("is there already"));
        QVERIFY(there.errors.contains("--replace"));
        QVERIFY(contentOf(out) == "of somebody");
    }

    void badImages()
    {
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        m_image = m_cli.freshPath(QStringLiteral("nowhere.png"));
        QCOMPARE(enhance(out).exitCode, 3);
        m_image = writeBytes("no image", m_cli.freshPath(QStringLiteral("no.png")));
        QCOMPARE(enhance(out).exitCode, 3);
        QVERIFY(!QFile::exists(out));
        m_image = m_cli.freshPath(QStringLiteral("probe.png"));
        QCOMPARE(enhance(m_cli.freshPath(QStringLiteral("no/where/out.png"))).exitCode, 3);
    }

    void framesAreAskedForAndChecked()
    {
        const Image scene = syntheticTexture({160, 120}, 9);
        m_image = writeImage(withNoise(scene, 6, 1), {}, m_cli.freshPath(QStringLiteral("f1.png")));
        const QString frame =
            writeImage(withNoise(scene, 6, 2), {}, m_cli.freshPath(QStringLiteral("f2.png")));
        takeAverageOf(frame, "0.7");
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        const CliResult without = enhance(out);
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.errors.contains(hashOf(frame).left(8).toLatin1() + " was not given"),
                 without.errors.constData());
        const CliResult wrong = enhance(out, {QStringLiteral("--frame"), m_image});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.errors.contains("is no frame that the recipe names"));
        const CliResult right = enhance(out, {QStringLiteral("--frame"), frame});
        QVERIFY2(right.exitCode == 0, right.errors.constData());
        QVERIFY(right.output.contains(hashOf(frame).toLatin1()));
        QVERIFY2(right.output.contains("Note: Step 1, Average frames: The frame " +
                                       hashOf(frame).left(8).toLatin1() +
                                       " was used: correlation "),
                 right.output.constData());
        const CliResult json =
            enhance(out, {QStringLiteral("--frame"), frame, QStringLiteral("--replace"),
                          QStringLiteral("--json")});
        const QJsonObject note = json.json()[QStringLiteral("notes")].toArray().first().toObject();
        QCOMPARE(note[QStringLiteral("note")].toString(), QStringLiteral("frameLaid"));
        QVERIFY(note[QStringLiteral("facts")].toObject().contains(QStringLiteral("shiftXPx")));
        QVERIFY(json.json()[QStringLiteral("warnings")].toArray().isEmpty());
    }

    /// One that the camera had mirrored, mirrored back before it was laid over the picture.
    void aMirroredFrameDoesNotMirrorThePicture()
    {
        const Image scene = syntheticTexture({160, 120}, 9);
        const QString still =
            writeImage(withNoise(scene, 6, 1), {}, m_cli.freshPath(QStringLiteral("f1.png")));
        m_image = writeImage(upright(withNoise(scene, 6, 2), Orientation::TopRight), {},
                             m_cli.freshPath(QStringLiteral("f2.png")));
        writeBytes(recipeOf("{'step': 'flip', 'direction': 'left-right'}"), m_recipe);
        const QString frame = m_cli.freshPath(QStringLiteral("f2 flipped.png"));
        QCOMPARE(enhance(frame, {QStringLiteral("--replace")}).exitCode, 0);
        m_image = still;
        takeAverageOf(frame, "0.7");
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        const CliResult averaged = enhance(out, {QStringLiteral("--frame"), frame});
        QVERIFY2(averaged.exitCode == 0, averaged.errors.constData());
        QVERIFY2(averaged.output.contains("The frame " + hashOf(frame).left(8).toLatin1() +
                                          " was mirrored before"),
                 averaged.output.constData());
        QVERIFY2(!averaged.output.contains("is mirrored now"), averaged.output.constData());
        m_image = out;
        writeBytes(recipeOf("{'step': 'gamma', 'gamma': 1.1}"), m_recipe);
        const CliResult next = enhance(m_cli.freshPath(QStringLiteral("again.png")));
        QVERIFY2(!next.output.contains("is mirrored now"), next.output.constData());
        const CliResult said = m_cli.run({QStringLiteral("metadata"), out});
        QVERIFY2(said.output.contains("neither mirrored nor resized"), said.output.constData());
        QVERIFY2(said.output.contains("1 frame of its average had been mirrored before: " +
                                      hashOf(frame).left(8).toLatin1()),
                 said.output.constData());
    }

    void whyNoFrameFitsIsSaid()
    {
        const Image scene = syntheticTexture({160, 120}, 9);
        m_image = writeImage(withNoise(scene, 6, 1), {}, m_cli.freshPath(QStringLiteral("f1.png")));
        const QString frame = writeImage(upright(withNoise(scene, 6, 2), Orientation::TopRight), {},
                                         m_cli.freshPath(QStringLiteral("f2.png")));
        const CliResult result = averageWith(frame);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("none of the frames can be laid over the picture: a mirror "
                                        "image of the picture (" +
                                        hashOf(frame).left(8).toLatin1() + ")"),
                 result.errors.constData());
        QVERIFY2(result.errors.contains("mirror the other one first"), result.errors.constData());
        QVERIFY2(!result.errors.contains("lower correlation"), result.errors.constData());
    }

    void aFrameOfAnotherSizeIsAdvisedOn()
    {
        m_image = writeImage(syntheticTexture({160, 120}, 9), {},
                             m_cli.freshPath(QStringLiteral("f1.png")));
        const QString frame = writeImage(syntheticTexture({80, 60}, 9), {},
                                         m_cli.freshPath(QStringLiteral("f2.png")));
        const CliResult result = averageWith(frame);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("Take frames as large as the picture"),
                 result.errors.constData());
        QVERIFY2(!result.errors.contains("lower correlation"), result.errors.constData());
    }

    void aStepCitesTheKernelThatItUsed()
    {
        writeBytes(recipeOf("{'step': 'resize', 'width': 60, 'height': 45, 'kernel': 'lanczos3'}"),
                   m_recipe);
        const CliResult result = enhance(m_cli.freshPath(QStringLiteral("out.png")));
        QVERIFY2(result.output.contains("C. E. Duchon"), result.output.constData());
        QVERIFY2(!result.output.contains("R. G. Keys"), result.output.constData());
    }

    /// Another file with the picture's own pixels: nothing is gained, and it is said.
    void theSameFrameTwiceIsRefused()
    {
        const Image scene = syntheticTexture({160, 120}, 9);
        m_image = writeImage(scene, {.format = ImageFormat::Png, .exifOrientation = 1},
                             m_cli.freshPath(QStringLiteral("f1.png")));
        const QString frame = writeImage(scene, {.format = ImageFormat::Bmp},
                                         m_cli.freshPath(QStringLiteral("f1.bmp")));
        const CliResult result = averageWith(frame);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("has the very pixels of the picture itself"),
                 result.errors.constData());
    }

    /// So that a search follows it, and a court can make it again.
    void theCopySaysWhatItWasMadeFrom()
    {
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        const CliResult written = enhance(out);
        QVERIFY(written.output.contains("names its source"));
        const CliResult said =
            m_cli.run({QStringLiteral("metadata"), out, QStringLiteral("--json")});
        QCOMPARE(said.exitCode, 0);
        QHash<QString, QString> values;
        for (const QJsonValue& entry : said.json()[QStringLiteral("entries")].toArray())
            values.insert(entry[QStringLiteral("label")].toString(),
                          entry[QStringLiteral("value")].toString());
        QCOMPARE(values[QStringLiteral("Semblance:Source-SHA256")], hashOf(m_image));
        QVERIFY(values[QStringLiteral("Semblance:Recipe")].contains(QStringLiteral("levels")));
        QCOMPARE(values[QStringLiteral("Semblance:Recipe-SHA256")].size(), 64);
        QVERIFY(values[QStringLiteral("Semblance:Software")].contains(QStringLiteral("OpenCV")));
        QVERIFY(enhance(m_cli.freshPath(QStringLiteral("out.tif")))
                    .output.contains("A TIFF says nothing of its source"));
    }

    void aLabKeepsTheCopyBesideItsOriginal()
    {
        const QString lab = madeLab("lab");
        const QString out = m_cli.freshPath(QStringLiteral("out.png"));
        const QStringList inLab{QStringLiteral("--lab"), lab, QStringLiteral("--json")};
        const CliResult first = enhance(out, inLab);
        QVERIFY2(first.exitCode == 0, first.errors.constData());
        const QJsonValue recorded = first.json()[QStringLiteral("recorded")];
        QVERIFY(recorded[QStringLiteral("is_new")].toBool());
        QVERIFY(recorded[QStringLiteral("source_is_new")].toBool());
        QCOMPARE(recorded[QStringLiteral("sha256")].toString(), hashOf(out));
        // Whoever asks hears that it is one, and by which steps.
        const QJsonValue copy =
            m_cli.run(QStringList{QStringLiteral("provenance"), out} + inLab)
                .json()[QStringLiteral("provenance")][QStringLiteral("enhanced_copy")];
        QCOMPARE(copy[QStringLiteral("chain")].toArray().size(), 1);
        QCOMPARE(copy[QStringLiteral("chain")][0][QStringLiteral("source")].toInt(), 1);
        QVERIFY(!copy[QStringLiteral("chain")][0][QStringLiteral("steps")].toString().isEmpty());
        QVERIFY(copy[QStringLiteral("mirrored")].isBool());
        // The same again, without a file, is the same exhibit.
        const CliResult again = m_cli.run(
            QStringList{QStringLiteral("enhance"), m_image, QStringLiteral("--recipe"), m_recipe} +
            inLab);
        QVERIFY2(again.exitCode == 0, again.errors.constData());
        QVERIFY(!again.json()[QStringLiteral("recorded")][QStringLiteral("is_new")].toBool());
        QVERIFY(!again.json().contains(QStringLiteral("out")));
        const CliResult check = m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), lab,
                                           QStringLiteral("--deep"), QStringLiteral("--json")});
        QCOMPARE(check.exitCode, 0);
        QCOMPARE(check.json()[QStringLiteral("enhanced_copies")].toInt(), 1);
        QCOMPARE(check.json()[QStringLiteral("exhibits")].toInt(), 2);
        QCOMPARE(check.json()[QStringLiteral("copies_made_again")].toInt(), 1);
        // Nothing is recorded of what cannot be made.
        writeBytes(recipeOf("{'step': 'crop', 'x': 0, 'y': 0, 'width': 500, 'height': 9}"),
                   m_recipe);
        m_image = writeImage(syntheticTexture({60, 60}, 8), {},
                             m_cli.freshPath(QStringLiteral("other.png")));
        QCOMPARE(enhance(m_cli.freshPath(QStringLiteral("again.png")), inLab).exitCode, 2);
        QCOMPARE(m_cli
                     .run({QStringLiteral("provenance"), QStringLiteral("--lab"), lab,
                           QStringLiteral("--json")})
                     .json()[QStringLiteral("exhibits")]
                     .toArray()
                     .size(),
                 2);
    }

    void whatIsStatedOfAnImageHoldsForItsCopies()
    {
        const QString lab = madeLab("stated");
        const auto provenance = [&](const QString& image, const QStringList& more = {}) {
            return m_cli.run(QStringList{QStringLiteral("provenance"), image,
                                         QStringLiteral("--lab"), lab, QStringLiteral("--json")} +
                             more);
        };
        const CliResult nothing = provenance(m_image);
        QCOMPARE(nothing.exitCode, 0);
        QVERIFY(nothing.json()[QStringLiteral("in_force")].isNull());
        QVERIFY(nothing.json()[QStringLiteral("exhibit")].isNull());
        QCOMPARE(
            provenance(m_image, {QStringLiteral("--state"), QStringLiteral("painting")}).exitCode,
            2);
        const CliResult nobody =
            provenance(m_image, {QStringLiteral("--state"), QStringLiteral("sketch")});
        QCOMPARE(nobody.exitCode, 2);
        QVERIFY2(nobody.errors.contains("--said-by"), nobody.errors.constData());
        for (const char* type : {"photograph", "sketch"})
            QCOMPARE(provenance(m_image, {QStringLiteral("--state"), QLatin1String(type),
                                          QStringLiteral("--said-by"), QStringLiteral("4711")})
                         .exitCode,
                     0);
        const CliResult stated = provenance(m_image);
        QCOMPARE(stated.json()[QStringLiteral("history")].toArray().size(), 2);
        QCOMPARE(stated.json()[QStringLiteral("in_force")][QStringLiteral("relation")].toString(),
                 QStringLiteral("own"));

        const QStringList asPhotograph{QStringLiteral("--state"), QStringLiteral("photograph"),
                                       QStringLiteral("--said-by"), QStringLiteral("4712")};
        const CliResult released = provenance(m_image, asPhotograph);
        QCOMPARE(released.exitCode, 2);
        QVERIFY2(released.errors.contains("note"), released.errors.constData());

        const QString copy = m_cli.freshPath(QStringLiteral("out.png"));
        QCOMPARE(enhance(copy).exitCode, 0);
        m_image = copy;
        const QString second = m_cli.freshPath(QStringLiteral("again.png"));
        QCOMPARE(enhance(second).exitCode, 0);
        QVERIFY(QFile::remove(copy));
        const QString longer =
            writeBytes(contentOf(m_cli.freshPath(QStringLiteral("probe.png"))) + "x",
                       m_cli.freshPath(QStringLiteral("longer.png")));
        for (const auto& [image, relation] :
             {std::pair(second, "claimed"), std::pair(longer, "samePicture")}) {
            const QJsonValue found = provenance(image).json()[QStringLiteral("in_force")];
            QCOMPARE(found[QStringLiteral("type")].toString(), QStringLiteral("sketch"));
            QCOMPARE(found[QStringLiteral("relation")].toString(), QLatin1String(relation));
        }
        // What changes nothing says so.
        const CliResult stronger = provenance(longer, asPhotograph);
        QCOMPARE(stronger.exitCode, 0);
        QVERIFY(stronger.json()[QStringLiteral("without_effect")].toString().contains(
            QStringLiteral("exhibit 1")));
        QVERIFY(stated.json()[QStringLiteral("without_effect")].isNull());
    }

    void whatWasEnlargedSaysHowMuch()
    {
        const QString lab = madeLab("enlarged");
        const QStringList inLab{QStringLiteral("--lab"), lab, QStringLiteral("--json")};
        m_image = writeImage(syntheticTexture({60, 40}, 8), {},
                             m_cli.freshPath(QStringLiteral("small.png")));
        const auto enlargedTo = [&](int width, int height) {
            writeBytes(recipeOf(QStringLiteral("{'step': 'resize', 'width': %1, 'height': %2, "
                                               "'kernel': 'bicubic'}")
                                    .arg(width)
                                    .arg(height)
                                    .toUtf8()),
                       m_recipe);
            const QString out = m_cli.freshPath(QStringLiteral("out%1.png").arg(width));
            QFile::remove(out);
            const CliResult made = enhance(out, inLab);
            if (made.exitCode != 0)
                qWarning("%s", made.errors.constData());
            m_image = out;
            return m_cli.run(QStringList{QStringLiteral("provenance"), out} + inLab)
                .json()[QStringLiteral("provenance")][QStringLiteral("enhanced_copy")];
        };
        QCOMPARE(enlargedTo(120, 80)[QStringLiteral("enlarged")].toDouble(), 2.0);
        const QJsonValue twice = enlargedTo(240, 160);
        QCOMPARE(twice[QStringLiteral("enlarged")].toDouble(), 4.0);
        QCOMPARE(twice[QStringLiteral("chain")].toArray().size(), 2);
        // Down and up again brings nothing back.
        QCOMPARE(enlargedTo(30, 20)[QStringLiteral("enlarged")].toDouble(), 1.0);
        QCOMPARE(enlargedTo(60, 40)[QStringLiteral("enlarged")].toDouble(), 2.0);
    }

    /// Where no laboratory is asked, or none knows the copy.
    void anEnlargedFaceHasThePixelsThatItsFileSaysItCameFrom()
    {
        const QString john = photographsOf(johnNames().first()).first();
        const QString out = enlargedTenTimes(john, m_cli.freshPath(QStringLiteral("out.png")));
        const CliResult quality =
            m_cli.run({QStringLiteral("quality"), out, QStringLiteral("--json")});
        QVERIFY2(quality.exitCode == 0, quality.errors.constData());
        QString said;
        for (const QJsonValue measure : quality.json()[QStringLiteral("measures")].toArray()) {
            if (measure[QStringLiteral("id")].toString() == QStringLiteral("InterEyeDistance"))
                said = measure[QStringLiteral("message")].toString();
        }
        QVERIFY2(said.contains(QStringLiteral("enlarged 10.0 times")), qPrintable(said));
        const QStringList compare{QStringLiteral("compare"), out, john, QStringLiteral("--json")};
        QCOMPARE(m_cli.run(compare).errorCode(), QStringLiteral("searchRefused"));
        const CliResult overridden = m_cli.run(
            compare + QStringList{QStringLiteral("--override"), QStringLiteral("unmeasured-size"),
                                  QStringLiteral("--reason"), QStringLiteral("by order")});
        QVERIFY2(overridden.exitCode == 0, overridden.errors.constData());
        QCOMPARE(overridden.json()[QStringLiteral("gates")][0][QStringLiteral("rule")].toString(),
                 QStringLiteral("unmeasured-size"));
        QVERIFY(overridden.output.contains("it was overridden"));
    }

    /// Nobody can tell how far it was enlarged, so no gate of pixels opens.
    void aCopyWhoseStepsWereTakenOutIsNotSearched()
    {
        const QString john = photographsOf(johnNames().first()).first();
        const QString out = enlargedTenTimes(john, m_cli.freshPath(QStringLiteral("enlarged.png")));
        QFile copy(out);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        const QByteArray file = copy.readAll();
        copy.close();
        QVERIFY(file.contains("Semblance:Recipe"));
        // Of another hash; the checksum of a text is not looked at.
        writeBytes(QByteArray(file).replace("bicubic", "lanczos"), out);
        const QStringList compare{QStringLiteral("compare"), out, john, QStringLiteral("--json")};
        const CliResult refused = m_cli.run(compare);
        QCOMPARE(refused.errorCode(), QStringLiteral("searchRefused"));
        const CliResult quality = m_cli.run({QStringLiteral("quality"), out});
        QVERIFY2(quality.exitCode == 0, quality.errors.constData());
        QVERIFY(quality.output.contains("How far it was enlarged cannot be told"));
        QVERIFY(quality.output.contains("Its marks of an enhanced copy are damaged"));
    }

    void onePictureIsNoComparisonOfTwo_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("compressed anew")
            << QStringLiteral("again.jpg") << QByteArray("look like one picture");
        QTest::newRow("mirrored") << QStringLiteral("mirrored.png")
                                  << QByteArray("the same pixels");
        QTest::newRow("its enhanced copy")
            << QStringLiteral("enhanced.png") << QByteArray("B says that it was made from A");
        QTest::newRow("another photograph") << QString() << QByteArray();
    }

    void onePictureIsNoComparisonOfTwo()
    {
        QFETCH(QString, other);
        QFETCH(QByteArray, words);
        const QStringList johns = photographsOf(johnNames().first());
        const Image picture = pixelsOf(johns.first());
        m_image = writeImage(picture, {}, m_cli.freshPath(QStringLiteral("first.png")));
        const QString path = other.isEmpty() ? johns[1] : m_cli.freshPath(other);
        if (other == QStringLiteral("again.jpg"))
            writeImage(picture, {.format = ImageFormat::Jpeg, .quality = 70}, path);
        else if (other == QStringLiteral("mirrored.png"))
            writeImage(upright(picture, Orientation::TopRight), {}, path);
        else if (other == QStringLiteral("enhanced.png"))
            QCOMPARE(enhance(path).exitCode, 0);
        const CliResult compared = m_cli.run({QStringLiteral("compare"), m_image, path});
        QVERIFY2(compared.exitCode == 0, compared.errors.constData());
        QCOMPARE(compared.output.contains("no comparison of two photographs") ||
                     compared.output.contains("no more than one of them"),
                 !words.isEmpty());
        QVERIFY2(compared.output.contains(words), compared.output.constData());
    }

    void aRecordedCopyIsKnownInAnotherWrapping()
    {
        const QString lab = madeLab("twins");
        const QStringList inLab{QStringLiteral("--lab"), lab, QStringLiteral("--json")};
        const Image picture = syntheticTexture({60, 40}, 8);
        m_image = writeImage(picture, {}, m_cli.freshPath(QStringLiteral("came in.png")));
        writeBytes(recipeOf("{'step': 'flip', 'direction': 'left-right'}"), m_recipe);
        // A TIFF says nothing of what it was made from.
        const QString out = m_cli.freshPath(QStringLiteral("mirrored.tif"));
        const CliResult made = enhance(out, inLab);
        QVERIFY2(made.exitCode == 0, made.errors.constData());
        const auto copyIn = [&](const QString& file) {
            return m_cli.run(QStringList{QStringLiteral("provenance"), file} + inLab)
                .json()[QStringLiteral("provenance")][QStringLiteral("enhanced_copy")];
        };
        QVERIFY(copyIn(out)[QStringLiteral("mirrored")].toBool());
        // The original's own twin is no copy, though its mirror image is one.
        QVERIFY(copyIn(writeImage(picture, {.format = ImageFormat::Tiff},
                                  m_cli.freshPath(QStringLiteral("twin.tif"))))
                    .isNull());
    }

    void everyStepIsListed()
    {
        const CliResult people = m_cli.run({QStringLiteral("enhance"), QStringLiteral("--steps")});
        QCOMPARE(people.exitCode, 0);
        const CliResult json = m_cli.run(
            {QStringLiteral("enhance"), QStringLiteral("--steps"), QStringLiteral("--json")});
        const QJsonArray steps = json.json()[QStringLiteral("steps")].toArray();
        QCOMPARE(steps.size(), 20);
        for (const QJsonValue& step : steps) {
            QVERIFY(people.output.contains(step[QStringLiteral("step")].toString().toUtf8() + ":"));
            QVERIFY(!step[QStringLiteral("reference")].toString().isEmpty());
        }
    }

private:
    /// A copy at `out` of a photograph that was made so small before that its eyes are less than 10
    /// px apart.
    QString enlargedTenTimes(const QString& photograph, const QString& out)
    {
        const Image small = scaled(pixelsOf(photograph), 24);
        m_image = writeImage(small, {}, m_cli.freshPath(QStringLiteral("far away.png")));
        writeBytes(recipeOf(QStringLiteral("{'step': 'resize', 'width': %1, 'height': %2, "
                                           "'kernel': 'bicubic'}")
                                .arg(10 * small.widthPx())
                                .arg(10 * small.heightPx())
                                .toUtf8()),
                   m_recipe);
        const CliResult made = enhance(out);
        if (made.exitCode != 0)
            qFatal("%s", made.errors.constData());
        return out;
    }
    /// A new laboratory's folder.
    QString madeLab(const char* name) const
    {
        const QString lab = m_cli.freshPath(QLatin1String(name));
        const CliResult made = m_cli.run({QStringLiteral("lab"), QStringLiteral("create"), lab,
                                          QStringLiteral("--name"), QStringLiteral("L")});
        if (made.exitCode != 0)
            qFatal("%s", made.errors.constData());
        return lab;
    }
    /// The recipe from now on: the average of the image and `frame`.
    void takeAverageOf(const QString& frame, const QByteArray& leastCorrelation) const
    {
        writeBytes(recipeOf("{'step': 'frame-average', 'motion': 'translation', "
                            "'least-correlation': " +
                            leastCorrelation + ", 'frames': ['" + hashOf(frame).toLatin1() + "']}"),
                   m_recipe);
    }
    CliResult averageWith(const QString& frame) const
    {
        takeAverageOf(frame, "0.85");
        return enhance(m_cli.freshPath(QStringLiteral("out.png")),
                       {QStringLiteral("--frame"), frame});
    }
    CliResult enhance(const QString& out, const QStringList& more = {}) const
    {
        return m_cli.run(QStringList{QStringLiteral("enhance"), m_image, QStringLiteral("--recipe"),
                                     m_recipe, QStringLiteral("--out"), out} +
                         more);
    }
    CliResult compare(const QString& copy) const
    {
        return m_cli.run({QStringLiteral("enhance"), m_image, QStringLiteral("--recipe"), m_recipe,
                          QStringLiteral("--compare"), copy});
    }

    CliRunner m_cli;
    QString m_image;
    QString m_recipe;
};

QTEST_GUILESS_MAIN(tst_CliEnhance)
#include "tst_CliEnhance.moc"
