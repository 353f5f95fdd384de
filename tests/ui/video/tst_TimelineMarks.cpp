// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"
#include "ui/video/Timeline.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// So many frames that a pixel stands for two.
std::shared_ptr<const imagery::FrameIndex> longIndex()
{
    std::vector<imagery::FrameEntry> entries(600);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].pts = std::int64_t(i) * 40;
        entries[i].packet = std::uint32_t(i);
    }
    return std::make_shared<const imagery::FrameIndex>(std::move(entries), imagery::Ratio{1, 1000},
                                                       true, false, imagery::ClipDamage());
}

std::shared_ptr<const FoundTracks> trackWithBest(std::vector<std::size_t> frames)
{
    auto found = std::make_shared<FoundTracks>();
    matching::FaceTrack track;
    for (std::size_t frame = 0; frame < 600; frame += 10) {
        matching::TrackPoint point;
        point.frame = frame;
        track.points.push_back(point);
    }
    found->tracked.tracks = {track};
    found->best.resize(1);
    for (const std::size_t frame : frames) {
        matching::BestFrame best;
        best.point.frame = frame;
        found->best[0].push_back(best);
    }
    return found;
}

} // namespace

/// Clicks on the marks of best frames.
class TestTimelineMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickGoesToTheMarksFrame_data()
    {
        QTest::addColumn<int>("away");
        QTest::addColumn<std::size_t>("frame");
        QTest::addColumn<bool>("isExact");
        for (const int frame : {301, 302}) {
            for (const int away : {-4, 0, 3})
                QTest::addRow("%d px from frame %d", away, frame)
                    << away << std::size_t(frame) << true;
        }
        QTest::newRow("far from it") << 20 << std::size_t(301) << false;
    }

    void aClickGoesToTheMarksFrame()
    {
        QFETCH(int, away);
        QFETCH(std::size_t, frame);
        QFETCH(bool, isExact);
        Timeline timeline;
        timeline.resize(300, 120);
        timeline.setIndex(longIndex());
        timeline.setTracks(trackWithBest({frame}));
        timeline.show();
        QSignalSpy wanted(&timeline, &Timeline::frameWanted);
        QSignalSpy track(&timeline, &Timeline::trackWanted);
        const QPoint at(timeline.xOf(frame) + away, timeline.barOf(0).center().y());
        QTest::mousePress(&timeline, Qt::LeftButton, {}, at);
        // A hand trembles.
        QTest::mouseMove(&timeline, at + QPoint(2, 0));
        QTest::mouseRelease(&timeline, Qt::LeftButton, {}, at + QPoint(2, 0));
        QCOMPARE(track.count(), 1);
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(wanted.last().front().value<std::size_t>() == frame, isExact);
    }
};

QTEST_MAIN(TestTimelineMarks)
#include "tst_TimelineMarks.moc"
