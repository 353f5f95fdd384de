// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "support/SyntheticClip.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// What video info and frame say of clips whose own words cannot be relied on.
class tst_CliVideoDoubts : public QObject
{
    Q_OBJECT

    QString clip(const ClipRecipe& recipe, const QString& name) const
    {
        const QString path = m_cli.freshPath(name);
        const std::string fault = writeClip(path.toStdString(), recipe);
        if (!fault.empty())
            qFatal("%s", fault.c_str());
        return path;
    }
    CliResult info(const QString& path, const QStringList& more = {}) const
    {
        return m_cli.run(QStringList{QStringLiteral("video"), QStringLiteral("info"), path} + more);
    }

    CliRunner m_cli;

private Q_SLOTS:
    void timesThatNothingStates()
    {
        const QString path = clip({.encoder = "mjpeg",
                                   .container = "mjpeg",
                                   .frames = 10,
                                   .bFrames = 0,
                                   .pixelFormat = "yuvj420p"},
                                  QStringLiteral("camera.mjpeg"));
        const QJsonObject json = info(path, {QStringLiteral("--json")}).json();
        QVERIFY(json[QStringLiteral("times_assumed")].toBool());
        QCOMPARE(json[QStringLiteral("assumed_rate")].toString(), QStringLiteral("25/1"));
        QVERIFY(json[QStringLiteral("stated_rate")].isNull());
        QVERIFY(json[QStringLiteral("stated_average_rate")].isNull());

        const QString sentence = QStringLiteral("The file states no times; these are reckoned at "
                                                "an assumed 25 frames per second.");
        const QString out = m_cli.freshPath(QStringLiteral("assumed.png"));
        const QStringList taking{
            QStringLiteral("video"), QStringLiteral("frame"), path, QStringLiteral("--index"),
            QStringLiteral("3"),     QStringLiteral("--out"), out};
        const CliResult taken = m_cli.run(taking);
        QCOMPARE(taken.exitCode, 0);
        QCOMPARE(taken.output.count(sentence.toUtf8()), 1);
        QFile::remove(out);
        const QJsonObject said = m_cli.run(taking + QStringList{QStringLiteral("--json")}).json();
        QVERIFY(said[QStringLiteral("times_assumed")].toBool());
        QVERIFY(said[QStringLiteral("notes")].toArray().contains(sentence));
        QVERIFY(
            said[QStringLiteral("facts")].toObject().contains(QLatin1String("Semblance:Times")));
    }

    /// Its clock has no ticks: that is met with when it is opened.
    void faultsOnOpeningAreNotDenied()
    {
        QFile whole(clip({}, QStringLiteral("whole.mp4")));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArray bytes = whole.readAll();
        for (qsizetype i = 0; i < 4; ++i)
            bytes[bytes.indexOf("mdhd") + 16 + i] = 0;
        const QString path = writeBytes(bytes, m_cli.freshPath(QStringLiteral("still.mp4")));
        const CliResult checked = info(path, {QStringLiteral("--check")});
        QCOMPARE(checked.exitCode, 0);
        QVERIFY2(checked.output.contains("While it was read, faults were met with"),
                 checked.output.constData());
        QVERIFY2(checked.output.contains("do not rely on times"), checked.output.constData());
        QVERIFY2(
            checked.output.contains("Every frame was decoded; beyond the faults that were met "
                                    "with while it was read none was reported, which is no proof"),
            checked.output.constData());
        QVERIFY(!checked.output.contains("No fault was reported"));
    }

    void damagedFramesAreCountedByKind()
    {
        QFile whole(clip({.container = "mpegts", .frames = 120, .keyEvery = 15},
                         QStringLiteral("whole.ts")));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArray bytes = whole.readAll();
        for (qsizetype at = bytes.size() / 2; at < bytes.size() / 2 + 600; ++at)
            bytes[at] = char(bytes[at] ^ 0x5A);
        const QString path = writeBytes(bytes, m_cli.freshPath(QStringLiteral("damaged.ts")));
        const QString seen = QStringLiteral("damaged_frames_seen");
        const auto damageIn = [](const QJsonObject& json) {
            return json[QStringLiteral("damage")].toObject();
        };
        const QJsonObject listed = damageIn(info(path, {QStringLiteral("--json")}).json());
        QVERIFY(listed.contains(seen) && listed[seen].isNull());
        QVERIFY(listed.contains(QLatin1String("marked_damaged_frames")));
        QVERIFY(listed.contains(QLatin1String("first_marked_damaged")));
        const QJsonObject json =
            info(path, {QStringLiteral("--check"), QStringLiteral("--json")}).json();
        int frames = 0;
        for (const QJsonValue& stretch : json[QStringLiteral("doubtful_frames")].toArray())
            frames += stretch[QStringLiteral("looked_at")].toInt();
        const QJsonObject counted = damageIn(json)[seen].toObject();
        QVERIFY(frames > 0 && counted[QStringLiteral("damaged")].toInt() > 0);
        QCOMPARE(counted[QStringLiteral("damaged")].toInt() +
                     counted[QStringLiteral("lost")].toInt(-1) +
                     counted[QStringLiteral("maybe_built_on_damage")].toInt(-1),
                 frames);
    }
};

QTEST_GUILESS_MAIN(tst_CliVideoDoubts)
#include "tst_CliVideoDoubts.moc"
