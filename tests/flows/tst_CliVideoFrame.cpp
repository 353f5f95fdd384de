// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "support/SyntheticClip.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace semblance::tests;

namespace {

QStringList hintIds(const QJsonObject& json)
{
    QStringList ids;
    for (const QJsonValue& hint : json[QStringLiteral("hints")].toArray())
        ids << hint[QStringLiteral("id")].toString();
    return ids;
}

} // namespace

/// What a frame that was taken out says of itself, at once and ever after.
class tst_CliVideoFrame : public QObject
{
    Q_OBJECT

private:
    QString clip(const QString& name) const
    {
        const QString path = m_cli.freshPath(name);
        const std::string fault = writeClip(path.toStdString(), {});
        if (!fault.empty())
            qFatal("%s", fault.c_str());
        return path;
    }
    /// By its display matrix to be shown with left and right exchanged.
    QString mirrored(const QString& name) const
    {
        QFile file(clip(name));
        if (!file.open(QIODevice::ReadWrite))
            qFatal("a clip that was written cannot be opened");
        QByteArray bytes = file.readAll();
        // Its first entry, 16.16 fixed point, stands behind 40 bytes of other fields.
        const qsizetype matrix = bytes.indexOf("tkhd") + 4 + 40;
        bytes.replace(matrix, 4, QByteArray::fromHex("ffff0000"));
        file.seek(0);
        file.write(bytes);
        return file.fileName();
    }
    CliResult take(const QString& clip, const QString& out) const
    {
        return m_cli.run({QStringLiteral("video"), QStringLiteral("frame"), clip,
                          QStringLiteral("--index"), QStringLiteral("17"), QStringLiteral("--out"),
                          out, QStringLiteral("--json")});
    }
    QJsonObject metadataOf(const QString& image) const
    {
        return m_cli.run({QStringLiteral("metadata"), image, QStringLiteral("--json")}).json();
    }

    CliRunner m_cli;

private Q_SLOTS:
    void aMirroredClipIsSaidToBeOne()
    {
        const QString out = m_cli.freshPath(QStringLiteral("mirrored.png"));
        const CliResult taken = take(mirrored(QStringLiteral("mirrored.mp4")), out);
        QVERIFY2(taken.exitCode == 0, taken.errors.constData());
        const QJsonArray notes = taken.json()[QStringLiteral("notes")].toArray();
        QVERIFY(std::ranges::any_of(notes, [](const QJsonValue& note) {
            return note.toString().contains(QStringLiteral("mirror image"));
        }));
        QVERIFY(hintIds(metadataOf(out)).contains(QStringLiteral("videoMirrored")));
    }

    void whatTookItOutIsNamed()
    {
        const QString out = m_cli.freshPath(QStringLiteral("software.png"));
        const CliResult taken = take(clip(QStringLiteral("software.mp4")), out);
        QVERIFY2(taken.exitCode == 0, taken.errors.constData());
        QStringList named;
        const QJsonObject software = taken.json()[QStringLiteral("software")].toObject();
        for (const char* name : {"Semblance", "libavformat", "libavcodec", "libswscale"})
            named << QLatin1String(name) + QLatin1Char(' ') +
                         software[QLatin1String(name)].toString();
        for (const QString& one : named)
            QVERIFY2(one.back().isDigit(), qPrintable(one));
        QString written;
        for (const QJsonValue& entry : metadataOf(out)[QStringLiteral("entries")].toArray()) {
            if (entry[QStringLiteral("key")].toString() == QLatin1String("iTXt.Semblance:Software"))
                written = entry[QStringLiteral("value")].toString();
        }
        QCOMPARE(written, named.join(QStringLiteral(", ")));
    }

    void aFileSaysWhichFrameItShows()
    {
        const QString out = m_cli.freshPath(QStringLiteral("kitchen.png"));
        const CliResult taken = take(clip(QStringLiteral("kitchen.mp4")), out);
        QVERIFY2(taken.exitCode == 0, taken.errors.constData());
        const QJsonObject metadata = metadataOf(out);
        const QJsonObject hint = metadata[QStringLiteral("hints")].toArray().first().toObject();
        QCOMPARE(hint[QStringLiteral("id")].toString(), QStringLiteral("videoFrame"));
        QCOMPARE(hint[QStringLiteral("text")].toString(),
                 QStringLiteral("The file says that it shows frame 18 (index 17) at 00:00:00.680 "
                                "of the video “kitchen.mp4”"));
        QVERIFY(!hintIds(metadata).contains(QStringLiteral("videoMirrored")));
    }
};

QTEST_GUILESS_MAIN(tst_CliVideoFrame)
#include "tst_CliVideoFrame.moc"
