// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "casework/lab/FrameProvenance.h"
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
        QVERIFY(
            history->front().note.contains(QStringLiteral("Frame 13 (index 12) of kitchen.mp4")));
        QVERIFY(*lab.provenances().history(known) == std::vector{said});
    }
};

QTEST_GUILESS_MAIN(TestFrameProvenance)
#include "tst_FrameProvenance.moc"
