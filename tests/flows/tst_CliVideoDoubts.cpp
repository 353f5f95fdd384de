// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
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
};

QTEST_GUILESS_MAIN(tst_CliVideoDoubts)
#include "tst_CliVideoDoubts.moc"
