// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "casework/lab/FrameProvenance.h"
#include "casework/provenance/FrameNote.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::bytesOf;

/// Frames that the program itself takes out of a video.
class TestFrameProvenance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isStatedOnceAndGoesOverNobody()
    {
        const tests::TestLab place = tests::labMakers().front().make();
        Lab& lab = *place.lab;
        const tests::SetClock clock;
        const auto takenIn = [&](const char* content) {
            return takeIn(lab.exhibits(), lab.originals(), bytesOf(content),
                          QStringLiteral("a.png"), clock)
                ->exhibit.id;
        };
        const ExhibitId frame = takenIn("frame");
        const ExhibitId known = takenIn("known");
        const ProvenanceStatement said{ProvenanceType::PhotographOfScreen,
                                       QStringLiteral("Officer 1"), QString(),
                                       QDateTime::fromMSecsSinceEpoch(1, Qt::UTC)};
        QVERIFY(lab.provenances().state(known, said));
        imagery::FrameOrigin origin;
        origin.clipName = "kitchen.mp4";
        origin.frame = 12;

        for (const ExhibitId exhibit : {frame, frame, known})
            QVERIFY(stateVideoFrame(lab, exhibit, origin, clock));

        const auto history = lab.provenances().history(frame);
        QVERIFY(history.has_value());
        QCOMPARE(history->size(), std::size_t{1});
        QVERIFY(history->front().type == ProvenanceType::VideoFrame);
        QCOMPARE(history->front().note,
                 QStringLiteral("Frame 13 (index 12) of kitchen.mp4, taken out by the program"));
        QVERIFY(frameNoteOf(history->front()) == FrameNote({12, QStringLiteral("kitchen.mp4")}));
        QVERIFY(*lab.provenances().history(known) == std::vector{said});
    }

    void isReadBackOutOfItsNoteAlone_data()
    {
        QTest::addColumn<QString>("clip");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("a name") << QStringLiteral("kitchen.mp4") << true;
        QTest::newRow("none") << QString() << true;
        QTest::newRow("of two lines") << QStringLiteral("a\nb.mp4") << true;
        QTest::newRow("like the note itself")
            << QStringLiteral("Frame 1 (index 0) of a, taken out by the program") << true;
        // Its end is not recorded.
        QTest::newRow("longer than a note")
            << QString(kLongestProvenanceText, QLatin1Char('a')) << false;
    }

    void isReadBackOutOfItsNoteAlone()
    {
        QFETCH(QString, clip);
        QFETCH(bool, isRead);
        const FrameNote note{123456, clip};
        const ProvenanceStatement statement =
            frameStatement(note, QDateTime::fromMSecsSinceEpoch(1, Qt::UTC));
        QVERIFY(!whyNoStatement(statement));
        QVERIFY(frameNoteOf(statement) == (isRead ? std::optional(note) : std::nullopt));
    }
};

QTEST_GUILESS_MAIN(TestFrameProvenance)
#include "tst_FrameProvenance.moc"
