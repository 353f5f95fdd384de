// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/RecordingText.h"

#include <QTest>

using namespace semblance;

class TestRecordingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stillsOfOneRecordingAreSaid_data()
    {
        QTest::addColumn<QString>("recordings");
        QTest::addColumn<QList<double>>("seconds");
        QTest::addColumn<QStringList>("said");
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        QTest::newRow("none") << QString() << QList<double>{} << QStringList{};
        QTest::newRow("one") << a << QList<double>{1} << QStringList{};
        QTest::newRow("of two recordings") << a + b << QList<double>{1, 1} << QStringList{};
        QTest::newRow("no stills") << QStringLiteral("--") << QList<double>{0, 0} << QStringList{};
        QTest::newRow("two") << a + a << QList<double>{2, 1.5}
                             << QStringList{QStringLiteral(
                                    "Stills of one recording, 0.50 s apart: both photographs.")};
        QTest::newRow("several and another")
            << QStringLiteral("aa-a") << QList<double>{1, 2, 0, 1.25}
            << QStringList{QStringLiteral("Stills of one recording, within 1.00 s, the nearest two "
                                          "0.25 s apart: P0, P1, P3.")};
        QTest::newRow("minutes apart")
            << a + a << QList<double>{1, 91}
            << QStringList{QStringLiteral(
                   "Stills of one recording, 00:01:30.000 apart: both photographs.")};
        QTest::newRow("two of each of two recordings")
            << a + b + b + a << QList<double>{1, 2, 4, 8}
            << QStringList{QStringLiteral("Stills of one recording, 7.00 s apart: P0, P3."),
                           QStringLiteral("Stills of one recording, 2.00 s apart: P1, P2.")};
    }

    void doubtfulTimesAreSaid()
    {
        imagery::FrameOrigin frame;
        frame.timeDoubt = imagery::TimeDoubt::OneTime;
        imagery::FrameOrigin later = frame;
        later.seconds = 2;
        const QStringList notes =
            ui::recordingNotes({frame, later}, {QStringLiteral("A"), QStringLiteral("B")});
        QVERIFY2(
            notes.value(0).startsWith(QStringLiteral(
                "Stills of one recording, 2.00 s apart by times that cannot be relied on: both")),
            qPrintable(notes.value(0)));
    }

    void stillsOfOneRecordingAreSaid()
    {
        QFETCH(QString, recordings);
        QFETCH(QList<double>, seconds);
        QFETCH(QStringList, said);
        std::vector<std::optional<imagery::FrameOrigin>> frames;
        QStringList names;
        for (qsizetype i = 0; i < recordings.size(); ++i) {
            std::optional<imagery::FrameOrigin> frame;
            if (recordings[i] != QLatin1Char('-')) {
                frame.emplace();
                const QByteArray letter(1, recordings[i].toLatin1());
                frame->clip = Sha256::of(std::as_bytes(std::span(letter.data(), 1)));
                frame->seconds = seconds[i];
            }
            frames.push_back(frame);
            names << QStringLiteral("P%1").arg(i);
        }
        QStringList notes = ui::recordingNotes(frames, names);
        QCOMPARE(notes.size(), said.size());
        notes.sort();
        said.sort();
        for (qsizetype i = 0; i < said.size(); ++i) {
            QVERIFY2(notes[i].startsWith(said[i]), qPrintable(notes[i]));
            QVERIFY(notes[i].contains(QStringLiteral("hardly independent")));
        }
    }
};

QTEST_GUILESS_MAIN(TestRecordingText)
#include "tst_RecordingText.moc"
