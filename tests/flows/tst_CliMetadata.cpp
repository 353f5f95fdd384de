// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "foundation/imaging/JpegWriter.h"
#include "support/EncodedImage.h"
#include "support/MetadataFile.h"
#include "support/SyntheticImage.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::tests;

/// What a file says of itself, in words and as JSON; needs no models.
class tst_CliMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItIsShown()
    {
        Bytes segments = exifSegment(tiffOf({{0x010F, "Kamera"}, {0x0131, "GIMP\x1b[31m 2.10"}}));
        append(segments, jpegSegment(0xFE, asBytes("a comment")));
        const QString image =
            write(withSegments(writeJpeg(syntheticTexture({64, 48}, 1), 80).value(), segments),
                  QStringLiteral("a.jpg"));
        const CliResult read =
            m_cli.run({QStringLiteral("metadata"), image, QStringLiteral("--json")});
        QVERIFY2(read.exitCode == 0, read.errors.constData());
        const QJsonObject json = read.json();
        QCOMPARE(json.value(QStringLiteral("metadata_sha256")).toString().size(), 64);
        QStringList keys;
        for (const QJsonValue& entry : json.value(QStringLiteral("entries")).toArray())
            keys << entry[QStringLiteral("key")].toString();
        for (const char* key : {"Exif.Image.Make", "Exif.Image.Software", "COM", "APP1"})
            QVERIFY2(keys.contains(QLatin1String(key)), key);
        QStringList hints;
        for (const QJsonValue& hint : json.value(QStringLiteral("hints")).toArray())
            hints << hint[QStringLiteral("id")].toString();
        QCOMPARE(hints,
                 (QStringList{QStringLiteral("editingSoftware"), QStringLiteral("libraryTables")}));
        const CliResult words = m_cli.run({QStringLiteral("metadata"), image});
        QVERIFY(words.output.contains("Kamera") && words.output.contains("Hints, no verdicts"));
        QVERIFY2(!words.output.contains('\x1b'), "a file must not steer a terminal");
        // The same file, the same text.
        QCOMPARE(m_cli.run({QStringLiteral("metadata"), image, QStringLiteral("--json")}).output,
                 read.output);
    }

    void equalEntriesAreOneLine()
    {
        Bytes segments;
        for (int i = 0; i < 500; ++i)
            append(segments, jpegSegment(0xFE, asBytes("again")));
        append(segments, jpegSegment(0xFE, asBytes("another")));
        const QString image =
            write(withSegments(writeJpeg(syntheticTexture({64, 48}, 1), 80).value(), segments),
                  QStringLiteral("comments.jpg"));
        const CliResult read = m_cli.run({QStringLiteral("metadata"), image});
        QVERIFY2(read.exitCode == 0, read.errors.constData());
        QCOMPARE(read.output.count("again"), 1);
        QVERIFY(read.output.contains("again  (500 such entries)"));
        QVERIFY(read.output.contains("another\n"));
        const CliResult json =
            m_cli.run({QStringLiteral("metadata"), image, QStringLiteral("--json")});
        QCOMPARE(json.output.count("\"again\""), 500);
    }

    void oneLineAnEntry()
    {
        const std::string comment(2000, 'x');
        Bytes noise(200);
        for (std::size_t i = 0; i < noise.size(); ++i)
            noise[i] = std::byte(128 + i % 100);
        Bytes segments = exifSegment(tiffOf({{0x010E, "a\nb " + comment}, {0x0131, "GIMP 2.10"}}));
        append(segments, jpegSegment(0xFE, noise));
        const QString image =
            write(withSegments(writeJpeg(syntheticTexture({64, 48}, 1), 80).value(), segments),
                  QStringLiteral("long.jpg"));
        const CliResult read = m_cli.run({QStringLiteral("metadata"), image});
        QVERIFY2(read.output.contains("xxx… (2005 bytes)"), read.output.constData());
        QVERIFY2(read.output.contains("(not text: 200 bytes"), read.output.constData());
        QVERIFY(!read.output.contains("\\x"));
        int said = 0;
        for (const QByteArray& line : read.output.split('\n')) {
            said += line.startsWith("Exif.Image.Software ") ? 1 : 0;
            if (line.startsWith("Exif"))
                QVERIFY2(QString::fromUtf8(line).size() < 160, line.constData());
        }
        QCOMPARE(said, 1);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("imageEmpty");
        QTest::newRow("a text") << QByteArray("a text") << QStringLiteral("imageNotRecognised");
    }

    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const QString image =
            write(asBytes({content.constData(), std::size_t(content.size())}), QStringLiteral("b"));
        const CliResult read =
            m_cli.run({QStringLiteral("metadata"), image, QStringLiteral("--json")});
        QCOMPARE(read.exitCode, 3);
        QCOMPARE(read.errorCode(), code);
    }

    void noHintIsNoProofEither()
    {
        const QString png =
            write(encoded(syntheticTexture({64, 48}, 1), {}).value(), QStringLiteral("plain.png"));
        const CliResult words = m_cli.run({QStringLiteral("metadata"), png});
        QVERIFY2(words.exitCode == 0, words.errors.constData());
        QVERIFY2(!words.output.contains("Hints, no verdicts"), words.output.constData());
        QVERIFY(words.output.contains("That proves nothing"));
        const CliResult json =
            m_cli.run({QStringLiteral("metadata"), png, QStringLiteral("--json")});
        QVERIFY(json.json()[QStringLiteral("notice")].toString().contains(
            QStringLiteral("That proves nothing")));
    }

    void aCutOffFileSaysWhatItHas()
    {
        Bytes file = withSegments(writeJpeg(syntheticTexture({64, 48}, 1), 80).value(),
                                  exifSegment(tiffOf({{0x010F, "Kamera"}})));
        file.resize(150);
        const CliResult read =
            m_cli.run({QStringLiteral("metadata"), write(file, QStringLiteral("cut.jpg")),
                       QStringLiteral("--json")});
        QVERIFY2(read.exitCode == 0, read.errors.constData());
        QVERIFY2(read.output.contains("Kamera"), read.output.constData());
        QVERIFY(!read.json().value(QStringLiteral("gaps")).toArray().isEmpty());
    }

private:
    QString write(const Bytes& bytes, const QString& name) const
    {
        const QString path = m_cli.freshPath(name);
        if (!writeFileAtomically(path.toStdString(), bytes))
            qFatal("cannot write a file");
        return path;
    }

    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(tst_CliMetadata)
#include "tst_CliMetadata.moc"
